import type { NewCustomer, Refusal } from '../typings/graphql'
import { cleanName, MAX_NAME } from './cleanText'
import { type Document, isMistyped, readDocument } from './document'
import { isRegular, typedEmail } from './email'
import { readPhone } from './phone'

/** Signs that no name has. */
const NO_NAME = /[\p{Cc}\p{Cs}<>{}[\]\\|@*=]/u

/** A customer to be, as we understand what was typed. */
export interface Registrant {
  email: string
  firstName: string | null
  lastName: string | null
  document: Document | null
  /** With its country, for example `+5521999990001`. */
  phone: string | null
}

/**
 * Reads whom to register, or says what is wrong with it, the first thing first.
 *
 * @param region where a phone number without a country is from
 */
export function readRegistrant(
  { document, email, firstName, lastName, phone }: NewCustomer,
  region: string | null
): Registrant | Refusal {
  const names = [firstName, lastName].map((name) =>
    name?.trim() ? cleanName(name) : null
  )
  const read = {
    email: typedEmail(email),
    document: document?.trim() ? readDocument(document.trim()) : null,
    phone: phone?.trim() ? readPhone(phone, region) : null,
  }

  // Master Data cannot be asked whether somebody has an email with a wildcard.
  if (!read.email || !isRegular(read.email) || read.email.includes('*')) {
    return 'INVALID_EMAIL'
  }
  if (
    names.some(
      (name) =>
        name === '' || (name && (name.length > MAX_NAME || NO_NAME.test(name)))
    )
  ) {
    return 'INVALID_NAME'
  }
  if (
    document?.trim() &&
    (!read.document || isMistyped(document.trim(), region))
  ) {
    return 'INVALID_DOCUMENT'
  }
  if (phone?.trim() && !read.phone?.e164) {
    return 'INVALID_PHONE'
  }
  return {
    email: read.email,
    firstName: names[0],
    lastName: names[1],
    document: read.document,
    phone: read.phone?.e164 ?? null,
  }
}
