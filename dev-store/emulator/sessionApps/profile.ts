import { isObject } from '../../http'
import { type Outputs, type SessionApp, textOf } from '../sessionApp'

const BY_SUITE = 'storefront-permissions.storeUserId'
const IMPERSONATED = 'impersonate.storeUserId'
const SIGNED_IN = 'authentication.storeUserId'
const EMAIL_ONLY = 'public.storeUserEmail'

const PROFILES =
  'http://portal.vtexcommercestable.com.br/api/profile-system/pvt/profiles'

const KEYS = [
  'id',
  'email',
  'firstName',
  'lastName',
  'phone',
  'document',
  'priceTables',
]

/**
 * The profile of whoever buys: whom the B2B Suite says, else the customer acted
 * for, else the shopper who signed in. With no more than an email, only its price tables.
 *
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export const profile: SessionApp = {
  name: 'profile-session',
  runsOnCreate: false,
  inputs: [EMAIL_ONLY, SIGNED_IN, IMPERSONATED, BY_SUITE],
  outputs: { namespace: 'profile', keys: [...KEYS, 'isAuthenticated'] },
  clears: 'by leaving out',
  isTimeDependent: false,
  whenItFails: { isAuthenticated: 'false' },
  async transform(input, call) {
    const id = [BY_SUITE, IMPERSONATED, SIGNED_IN]
      .map((address) => textOf(input[address]))
      .find((known) => known !== undefined)
    const subject = id ?? textOf(input[EMAIL_ONLY])

    if (subject === undefined) {
      return { isAuthenticated: 'false' }
    }

    const found = await call(
      `${PROFILES}/${encodeURIComponent(subject)}/personalData`
    )
    const outputs: Outputs = {
      isAuthenticated: String(id !== undefined && isObject(found)),
    }

    for (const key of id === undefined ? ['priceTables'] : KEYS) {
      const value = isObject(found) ? textOf(found[key]) : undefined

      if (value !== undefined) {
        outputs[key] = value
      }
    }

    return outputs
  },
}
