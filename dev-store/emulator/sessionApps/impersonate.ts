import { personByEmail } from '../../findPerson'
import { isObject } from '../../http'
import { ACCOUNT, accountOf } from '../../people'
import { type Outputs, type SessionApp, textOf } from '../sessionApp'

/** Where a session is asked to impersonate somebody. */
export const FROM_SESSION = 'public.vtex-impersonated-customer-email'
const FROM_COOKIE = 'cookie.vtex-impersonated-customer-email'
const ADMIN = 'authentication.adminUserEmail'

/**
 * For whom an admin with the telesales role acts. An email nobody has is no
 * error: the customer just stays absent.
 *
 * @see https://developers.vtex.com/docs/guides/adding-telesales-impersonated-email-using-the-session-manager
 */
export const impersonate: SessionApp = {
  name: 'impersonate-session',
  runsOnCreate: false,
  inputs: [FROM_SESSION, FROM_COOKIE, ADMIN],
  outputs: {
    namespace: 'impersonate',
    keys: ['storeUserId', 'storeUserEmail', 'canImpersonate', 'account'],
  },
  clears: 'by leaving out',
  isTimeDependent: false,
  whenItFails: { canImpersonate: 'false' },
  async transform(input, call): Promise<Outputs> {
    const admin = textOf(input[ADMIN])

    if (admin === undefined) {
      return {}
    }

    const isGranted = await call(
      `http://licensemanager.vtex.com.br/api/pvt/accounts/${ACCOUNT}/products/2/logins/${encodeURIComponent(admin)}/resources/Televendas/granted`
    )

    if (isGranted !== true) {
      return { canImpersonate: 'false' }
    }

    const account = accountOf(personByEmail(admin))
    const operator = { canImpersonate: 'true', account }
    const email = textOf(input[FROM_SESSION]) ?? textOf(input[FROM_COOKIE])

    if (email === undefined) {
      return operator
    }

    const customer = await call(
      `http://vtexid.vtex.com.br/api/vtexid/pvt/user/info?user=${encodeURIComponent(email)}`
    )

    if (!isObject(customer)) {
      return operator
    }

    return {
      ...operator,
      storeUserId: String(customer.id),
      storeUserEmail: String(customer.user),
    }
  },
}
