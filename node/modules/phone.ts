import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js'

const NUMBER = /^[\d\p{P}\p{S}\s]+$/u
/** What leads to somebody behind a number. */
export const EXTENSION = /(?<=\d)[\s,;.)]*(?:x|ext\.?|ramal)\s*\d{1,6}\s*$/i
const RUN = /\+?\d[\d\s().\-\u2010-\u2015/]*/g
const MIN_DIGITS = 4
const MAX_DIGITS = 15
const MAX_KEPT = 100

/** A phone number, or its beginning or end. */
export interface Phone {
  /** Digits alone, without `00`. */
  digits: string
  /** With its country, for example `+5521999990001`; null when that is unsure. */
  e164: string | null
  /** Without its country; the same as `digits` when that is not known. */
  national: string
  /** It was written with its country. */
  isInternational: boolean
  /** It is, or may be, all of a number. */
  isWhole: boolean
}

/**
 * Reads a phone number in any punctuation, or null when it is none.
 *
 * @param region where a number without a country is from, for example `BR`
 */
export function readPhone(typed: string, region: string | null): Phone | null {
  const text = typed
    .normalize('NFKC')
    .replace(EXTENSION, '')
    .replace(/^00(?=(?:\D*\d){7})/, '+')
  const digits = text.replace(/\D/g, '')
  const isInternational = /^\D*\+/.test(text)

  if (
    !NUMBER.test(text) ||
    /\+.*\+/.test(text) ||
    digits.length < MIN_DIGITS ||
    digits.length > MAX_DIGITS
  ) {
    return null
  }
  const country =
    region && isSupportedCountry(region) ? (region as CountryCode) : undefined
  const parse = (number: string) => {
    const parsed = parsePhoneNumberFromString(number, country)

    return parsed?.isValid() ? parsed : null
  }
  const number = parse(isInternational ? `+${digits}` : digits)

  return {
    digits,
    e164: number?.number ?? null,
    national: number?.nationalNumber ?? withoutTrunkPrefix(digits),
    isInternational,
    // Phone systems leave out the plus.
    isWhole: number !== null || parse(`+${digits}`) !== null,
  }
}

/**
 * The numbers in what VTEX keeps, which may have words, an extension or another
 * number around each.
 */
export function numbersIn(kept: string): string[] {
  return (kept.slice(0, MAX_KEPT).replace(EXTENSION, '').match(RUN) ?? [])
    .flatMap((run) => (digitsOf(run) > MAX_DIGITS ? run.split('/') : run))
    .filter((run) => digitsOf(run) >= MIN_DIGITS)
    .map((run) => run.replace(/[^\d+]/g, ''))
}

/** How much of one number was typed, or null when none of it. */
export function matchPhone(
  typed: Phone,
  number: string,
  region: string | null
): 'exact' | 'prefix' | 'within' | null {
  const other = readPhone(number, region)

  if (!other) {
    return null
  }
  // The country that a number lacks need not be the store's.
  const isSure = typed.isInternational && other.isInternational
  const isSame =
    (typed.e164 !== null && typed.e164 === other.e164) ||
    typed.digits === other.digits ||
    (!isSure && typed.national === other.national)

  if (isSame) {
    return 'exact'
  }
  if (typed.isWhole && typed.isInternational) {
    return null
  }
  if (
    [other.national, other.digits].some((all) => all.startsWith(typed.digits))
  ) {
    return 'prefix'
  }
  return other.digits.endsWith(typed.digits) ? 'within' : null
}

/** The last digits of a number may begin with a zero, a whole one does not. */
function withoutTrunkPrefix(digits: string) {
  return digits.replace(/^0(?=\d{7})/, '')
}

function digitsOf(text: string) {
  return text.replace(/\D/g, '').length
}
