import { domainToASCII, domainToUnicode } from 'node:url'
import { bareTerm } from './bareTerm'

const MAX_LENGTH = 254
const LOCAL_PART = /^[^\p{C}\p{Z}@;,"\\<>()[\]:]+$/u
const DOMAIN_LABEL = /^(?!-)[\p{L}\p{M}\p{N}_-]+(?<!-)$/u
/** What some providers have given out, and nobody gives out any more. */
const ODD = /^\.|\.\.|\.@|@.*_/

/** The one email address that was typed or copied, or null when it is none. */
export function typedEmail(typed: string): string | null {
  return parseEmail(bareTerm(typed))
}

/**
 * An email address, without the blanks around it, or null when it is none.
 * Unusual ones that VTEX serves pass: `+`, an apostrophe, upper case, accents,
 * international domains, dots side by side, an underscore in the domain.
 */
export function parseEmail(text: string): string | null {
  const email = text.trim()
  const at = email.lastIndexOf('@')
  const labels = email.slice(at + 1).split('.')
  const isEmail =
    email.length <= MAX_LENGTH &&
    at > 0 &&
    LOCAL_PART.test(email.slice(0, at)) &&
    labels.length > 1 &&
    labels.every((label) => DOMAIN_LABEL.test(label)) &&
    domainToASCII(labels.join('.')) !== ''

  return isEmail ? email : null
}

/** Whether an address is well-formed by the rules for new ones as well. */
export function isRegular(email: string): boolean {
  return !ODD.test(email)
}

/**
 * Whether both are the same address: in any case, and with the domain in its
 * own script or in ASCII.
 */
export function isSameEmail(
  one: string | null | undefined,
  other: string | null | undefined
): boolean {
  return Boolean(one && other && canonicalEmail(one) === canonicalEmail(other))
}

/** How an address may be written: its domain in its own script, and in ASCII. */
export function spellingsOfEmail(email: string): string[] {
  const at = email.lastIndexOf('@') + 1
  const domain = email.slice(at)
  const domains = [domain, domainToASCII(domain), domainToUnicode(domain)]
  const spellings = domains.filter(Boolean).map((one) => one.toLowerCase())

  return [
    email,
    ...new Set(
      spellings
        .filter((one) => one !== domain.toLowerCase())
        .map((one) => email.slice(0, at) + one)
    ),
  ]
}

/** The one way to write it of all that reach the same mailbox. */
export function canonicalEmail(address: string): string {
  const email = address.trim().toLowerCase().normalize()
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1)

  return at < 0
    ? email
    : `${email.slice(0, at)}@${domainToASCII(domain) || domain}`
}
