import { isObject } from '../../http'
import { ACCOUNT } from '../../people'
import {
  type CallPlatform,
  type Outputs,
  type SessionApp,
  textOf,
} from '../sessionApp'

const ADMIN_COOKIE = 'cookie.VtexIdclientAutCookie'
const STORE_COOKIE = `cookie.VtexIdclientAutCookie_${ACCOUNT}`

/**
 * Who is signed in, as an admin and as a shopper.
 *
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export const authentication: SessionApp = {
  name: 'authentication-session',
  runsOnCreate: false,
  inputs: [ADMIN_COOKIE, STORE_COOKIE],
  outputs: {
    namespace: 'authentication',
    keys: ['adminUserId', 'adminUserEmail', 'storeUserId', 'storeUserEmail'],
  },
  clears: 'by emptying',
  isTimeDependent: true,
  whenItFails: {},
  async transform(input, call) {
    const admin = await signedIn(input[ADMIN_COOKIE], 'admin', call)
    const shopper = await signedIn(input[STORE_COOKIE], 'webstore', call)
    const outputs: Outputs = {}

    if (admin) {
      outputs.adminUserId = admin.userId
      outputs.adminUserEmail = admin.user
    }
    if (shopper) {
      outputs.storeUserId = shopper.userId
      outputs.storeUserEmail = shopper.user
    }

    return outputs
  },
}

async function signedIn(
  cookie: unknown,
  audience: 'admin' | 'webstore',
  call: CallPlatform
): Promise<{ userId: string; user: string } | undefined> {
  const token = textOf(cookie)

  if (token === undefined) {
    return undefined
  }

  const answer = await call(
    `http://vtexid.vtex.com.br/api/vtexid/pub/authenticated/user?authToken=${encodeURIComponent(token)}`
  )

  if (!isObject(answer) || answer.audience !== audience) {
    return undefined
  }

  return { userId: String(answer.userId), user: String(answer.user) }
}
