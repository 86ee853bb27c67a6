/** By country, as its post writes them, without blanks. */
const FORMATS: Record<string, RegExp> = {
  ARG: /^(?:\d{4}|[A-Z]\d{4}[A-Z]{3})$/,
  AUS: /^\d{4}$/,
  BOL: /^\d{4}$/,
  BRA: /^\d{5}-?\d{3}$/,
  CAN: /^[A-Z]\d[A-Z]\d[A-Z]\d$/,
  CHL: /^\d{7}$/,
  COL: /^\d{5,6}$/,
  DEU: /^\d{5}$/,
  ECU: /^\d{6}$/,
  ESP: /^\d{5}$/,
  FRA: /^\d{5}$/,
  GBR: /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/,
  ITA: /^\d{5}$/,
  MEX: /^\d{5}$/,
  NLD: /^\d{4}[A-Z]{2}$/,
  PER: /^\d{5,6}$/,
  POL: /^\d{2}-?\d{3}$/,
  PRT: /^\d{4}(?:-?\d{3})?$/,
  PRY: /^\d{4,6}$/,
  ROU: /^\d{6}$/,
  URY: /^\d{5}$/,
  USA: /^\d{5}(?:-?\d{4})?$/,
}
const ANY = /^[A-Z\d][A-Z\d-]{1,10}$/

/** A postal code and its country. */
export interface PostalCode {
  postalCode: string
  /** By ISO 3166, three letters. */
  country: string
}

/**
 * The postal code that somebody has typed; null when it is none of this country, or
 * that is none.
 */
export function readPostalCode(
  typed: string,
  country: string
): PostalCode | null {
  const postalCode = typed.toUpperCase().replace(/\s/g, '')
  const code = country.trim().toUpperCase()
  const format = Object.hasOwn(FORMATS, code) ? FORMATS[code] : ANY

  return /^[A-Z]{3}$/.test(code) && format.test(postalCode)
    ? { postalCode, country: code }
    : null
}
