import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

/** A number that there can be, by its country's plan. */
export interface PlannedNumber {
  /** For example `+5521999990001`. */
  e164: string
  national: string
  country: string | null
}

/** What a plan was before, which people and imports still write. */
const FORMER: Partial<Record<string, [RegExp, string]>> = {
  // Mobile numbers got a ninth digit.
  BR: [/^(\d\d)([6-9]\d{7})$/, '$19$2'],
  // Between country and mobile number there was a 1, and prefixes within Mexico.
  MX: [/^(?:0?1|04[45])(\d{10})$/, '$1'],
}

/**
 * The number that this is, written as its country does now; null where there is
 * no such number.
 *
 * @param region where a number without a country is from, for example `BR`
 */
export function plannedNumber(
  text: string,
  region: string | null | undefined
): PlannedNumber | null {
  const country =
    region && isSupportedCountry(region) ? (region as CountryCode) : undefined
  const parsed = parsePhoneNumberFromString(text, country)
  const [former, now] = FORMER[parsed?.country ?? ''] ?? []

  if (!parsed) {
    return null
  }
  const number =
    former && now && !parsed.isValid()
      ? parsePhoneNumberFromString(
          `+${parsed.countryCallingCode}${parsed.nationalNumber.replace(former, now)}`
        )
      : parsed

  return number?.isValid()
    ? {
        e164: number.number,
        national: number.nationalNumber,
        country: number.country ?? null,
      }
    : null
}

/** The same for all ways to write a number that its country has. */
export function numberKey({ e164 }: PlannedNumber): string {
  // From abroad Argentina's mobile numbers have a 9, and many leave it out.
  return e164.replace(/^\+549(?=\d{10}$)/, '+54')
}
