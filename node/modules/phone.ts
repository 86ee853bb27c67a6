import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js'

const PHONE = /^\+?[\d\s().\-/\u2010-\u2013]+$/
const MAX_DIGITS = 15
const MIN_DIGITS = 4
const LAST_DIGITS = 6

/** A phone number, or its beginning or end. */
export interface Phone {
  /** What was typed, digits alone, without `00`. */
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
  const text = typed.trim().replace(/^00(?=(?:\D*\d){7})/, '+')
  const digits = text.replace(/\D/g, '')

  if (
    !PHONE.test(text) ||
    digits.length < MIN_DIGITS ||
    digits.length > MAX_DIGITS
  ) {
    return null
  }
  const country =
    region && isSupportedCountry(region) ? (region as CountryCode) : undefined
  const parsed = parsePhoneNumberFromString(text, country)
  const number = parsed?.isValid() ? parsed : null
  // Phone systems leave out the plus.
  const isValidWithPlus = () =>
    parsePhoneNumberFromString(`+${digits}`)?.isValid() ?? false

  return {
    digits,
    e164: number?.number ?? null,
    national: number?.nationalNumber ?? withoutTrunkPrefix(digits),
    isInternational: text.startsWith('+'),
    isWhole: number !== null || isValidWithPlus(),
  }
}

/** The number in what VTEX keeps, without words, or an extension, around it. */
export function bareNumber(kept: string): string {
  return kept.match(/\+?\d[\d\s().\-/]*/)?.[0].replace(/[^\d+]/g, '') ?? ''
}

/** The last digits of a number may begin with a zero, a whole one does not. */
function withoutTrunkPrefix(digits: string) {
  return digits.length > LAST_DIGITS ? digits.replace(/^0+/, '') : digits
}

/** How much of a number that VTEX keeps was typed, or null when none of it. */
export function matchPhone(
  typed: Phone,
  kept: string,
  region: string | null
): 'exact' | 'prefix' | 'within' | null {
  const other = readPhone(bareNumber(kept), region)

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
