import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

import { grouped, readDocument } from './document'
import { plannedNumber } from './phonePlan'

/**
 * A number as it is read aloud in its country, such as `+55 21 99999-0001`; null where
 * there is no such number.
 *
 * @param region where a number without a country is from, for example `BR`
 */
export function phoneReadAloud(
  phone: string,
  region: string | null
): string | null {
  const planned = plannedNumber(phone, region)
  const number = planned && parsePhoneNumberFromString(planned.e164)

  if (!number) {
    return null
  }
  const national = number.formatNational().replace(/[()]/g, '')
  // Else it begins with what one dials in the country alone.
  const isPlain = national.replace(/\D/g, '') === number.nationalNumber

  return isPlain
    ? `+${number.countryCallingCode} ${national}`
    : number.formatInternational()
}

/** A document in its usual groups, such as `123.456.789-09`; null where it has none. */
export function documentReadAloud(written: string): string | null {
  const document = readDocument(written)

  return document?.type ? grouped(document) : null
}
