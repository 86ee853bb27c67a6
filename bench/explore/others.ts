import { CUSTOMER_COOKIE } from './browser'
import type { Domain, Junk } from './story'

const SEAL = '0'.repeat(64)

/** The Set-Cookie line with which another app names a customer. */
export function otherAppsCookie(email: string, domain: Domain): string {
  const within = domain === 'none' ? '' : `; Domain=${domain}`

  return `${CUSTOMER_COOKIE}=${encodeURIComponent(email)}; Path=/${within}`
}

/**
 * The query of a link that has the session serve a customer, and says perhaps that
 * an operator has chosen so: all in it goes to the session's public values.
 */
export function linkTo(
  customerEmail: string,
  junk: Junk,
  operatorEmail: string,
  startedAtMs: number
): string {
  const query = new URLSearchParams({ [CUSTOMER_COOKIE]: customerEmail })
  const witness = { customerEmail, operatorEmail, startedAtMs, reason: null }

  if (junk === 'witness') {
    query.set('telesales-witness', JSON.stringify({ ...witness, seal: SEAL }))
  }
  return `?${query}`
}
