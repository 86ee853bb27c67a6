import { bareTerm } from './bareTerm'
import { withPlainDigits } from './digits'
import { numberKey, type PlannedNumber, plannedNumber } from './phonePlan'

const NUMBER = /^[\d\p{P}\p{S}\s]+$/u
/** What leads to somebody behind a number, in the usual words and signs. */
const EXTENSION =
  /(?<=\d)[\s,;.)(/-]*(?:x|e?xt(?:n|en[sc]\p{L}*)?|ramal|rml|anexo|int(?:erno)?|poste|durchwahl|dw|доб(?:авочный)?|内線|分机|分機|转|轉|내선|dahili|wew|toestel|tst|klappe|#|\*|,,)[\s.:=#]*\d{1,6}[\s)]*$/iu
/** Any carrier, as Brazilians write it where there is to be one: `0xx21`, `(0**21)`. */
const ANY_CARRIER = /(?<![\p{L}\d])[0o]?[\s(]*[x×*]{2}[\s)-]*(?=\(?\d{2})/giu
const MIN_DIGITS = 4
const MAX_DIGITS = 15
/** Of numbers that are the same, as many digits at the end are. */
const COMMON_DIGITS = 6
/** Where a store's customers are from when not from the store's own country. */
const USUAL_COUNTRY = 'BR'

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
  /** As its country's plan has it. */
  planned: PlannedNumber | null
}

/** A text in which a phone number has plain digits, and no carrier or extension. */
export function plainNumber(text: string): string {
  return withPlainDigits(text).replace(ANY_CARRIER, '').replace(EXTENSION, '')
}

/**
 * Reads a phone number in any punctuation, as a person or a phone system writes
 * it, or null when it is none.
 *
 * @param region where a number without a country is from, for example `BR`
 */
export function readPhone(typed: string, region: string | null): Phone | null {
  return phoneOf(bareTerm(typed), region)
}

function phoneOf(written: string, region: string | null): Phone | null {
  const text = plainNumber(written).replace(/^00(?=(?:\D*\d){7})/, '+')
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
  const planned = plannedNumber(isInternational ? `+${digits}` : digits, region)

  return {
    digits,
    e164: planned?.e164 ?? null,
    national: planned?.national ?? withoutTrunkPrefix(digits),
    isInternational,
    // Phone systems leave out the plus.
    isWhole: planned !== null || plannedNumber(`+${digits}`, null) !== null,
    planned,
  }
}

/** How much of one number was typed, or null when none of it. */
export function matchPhone(
  typed: Phone,
  number: string,
  region: string | null
): 'exact' | 'prefix' | 'within' | null {
  const kept = number.replace(/\D/g, '')
  const mayFit =
    typed.digits.endsWith(kept.slice(-COMMON_DIGITS)) ||
    kept.includes(typed.digits)
  const other = mayFit ? phoneOf(number, region) : null

  if (!other) {
    return null
  }
  if (isSameNumber(typed, other)) {
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

/** The country that a number lacks need not be the store's. */
function isSameNumber(one: Phone, other: Phone): boolean {
  const abroad = [one, other].filter(({ isInternational }) => isInternational)
  const isSure =
    abroad.length === 2 ||
    (abroad.length === 0 && one.planned !== null && other.planned !== null)
  const country = abroad[0] ? abroad[0].planned?.country : USUAL_COUNTRY

  return (
    one.digits === other.digits ||
    (!isSure && one.national === other.national) ||
    isSameKey(one.planned, other.planned) ||
    (!isSure && isSameKey(inCountry(one, country), inCountry(other, country)))
  )
}

function inCountry(
  { digits, isInternational, planned }: Phone,
  country: string | null | undefined
) {
  return isInternational ? planned : plannedNumber(digits, country)
}

function isSameKey(one: PlannedNumber | null, other: PlannedNumber | null) {
  return one !== null && other !== null && numberKey(one) === numberKey(other)
}

/** The last digits of a number may begin with a zero, a whole one does not. */
function withoutTrunkPrefix(digits: string) {
  return digits.replace(/^0(?=\d{7})/, '')
}
