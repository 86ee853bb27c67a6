import type { Witness } from './witness'
import { sealed } from './witness'

/** The session key, and the cookie, that hold the email to impersonate. */
export const IMPERSONATED_EMAIL = 'vtex-impersonated-customer-email'

/** The session key that holds our witness: one, since VTEX may keep one only. */
export const WITNESS = 'telesales-witness'

/** The session key by which the B2B Suite impersonates somebody itself. */
export const SUITE_IMPERSONATION = 'impersonate'

/**
 * What the session keeps together with the email: our witness, the campaign
 * that brought a visitor, and whom the B2B Suite shall impersonate, who would go
 * before the customer. VTEX gives any public key back, whoever has written it.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export type PublicValues = Record<string, string>

/** The keys of all that is kept so, but for the B2B Suite's. */
export const PUBLIC_KEYS = [
  WITNESS,
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utmi_cp',
  'utmi_p',
  'utmi_pc',
]

/**
 * What is written as an operator ends: what brought somebody else did not bring
 * whoever is next. The B2B Suite is told only what changes, for it takes its time.
 *
 * @param before what the session keeps
 */
export function publicValuesOfEnd(before: PublicValues): PublicValues {
  return Object.fromEntries(Object.keys(before).map((key) => [key, '']))
}

/** What is written as an operator begins. */
export function publicValuesOfStart(
  before: PublicValues,
  witness: Witness,
  secret: string
): PublicValues {
  return { ...publicValuesOfEnd(before), [WITNESS]: sealed(witness, secret) }
}
