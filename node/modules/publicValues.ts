import type { Witness } from './witness'
import { sealed } from './witness'

/** The session key, and the cookie, that hold the email to impersonate. */
export const IMPERSONATED_EMAIL = 'vtex-impersonated-customer-email'

/** The session key that holds our witness: one, since VTEX may keep one only. */
export const WITNESS = 'telesales-witness'

/**
 * What the session keeps together with the email: our witness, and the campaign
 * that brought a visitor. VTEX gives any public key back, whoever has written it.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export type PublicValues = Record<string, string>

/** The keys of all that is kept so. */
export const PUBLIC_KEYS = [
  WITNESS,
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utmi_cp',
  'utmi_p',
  'utmi_pc',
]

/** What is written as an operator ends. */
export const NO_PUBLIC_VALUES: PublicValues = Object.fromEntries(
  PUBLIC_KEYS.map((key) => [key, ''])
)

/**
 * What is written as an operator begins: what brought somebody else did not bring
 * this customer.
 */
export function publicValuesOfStart(
  witness: Witness,
  secret: string
): PublicValues {
  return { ...NO_PUBLIC_VALUES, [WITNESS]: sealed(witness, secret) }
}
