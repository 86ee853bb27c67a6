import type { BrowserCookies } from '../modules/browserCookies'
import { isRecord, textOf } from '../modules/shapes'
import { PlatformClient } from './platformClient'
import { onStatus, UpstreamFault } from './upstreamFault'

const PATH = '/api/vtexid/credential/validate'

/** For whom a sign-in is that is an admin's. */
const ADMINS = 'admin'

/** Whose sign-in it is, and in which account. */
export interface Holder {
  email: string
  account: string | null
}

/**
 * VTEX ID, which knows what a sign-in is worth at this moment.
 *
 * @see https://developers.vtex.com/docs/api-reference/vtex-id-api
 */
export class VtexId extends PlatformClient {
  /**
   * Whose the admin's sign-in is that the browser has brought; null when it is
   * nobody's, or not any more, or a shopper's: VTEX documents `audience` by one
   * example, so it need not be there.
   *
   * @throws UpstreamFault
   */
  public async holderOf(
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Holder | null> {
    const name = 'vtexId.holderOf'
    const answer = await this.call({
      name,
      method: 'post',
      path: PATH,
      body: { token: cookies.adminToken },
      deadline,
      isIdempotent: true,
    }).catch(onStatus(401, null))

    const body = isRecord(answer?.body) ? answer.body : {}

    if (!answer || (body.audience ?? ADMINS) !== ADMINS) {
      return null
    }
    const email = textOf(body.user)
    const account = textOf(body.account)

    // An account that cannot be read is not none.
    if (!email || account !== (body.account ?? null)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return { email, account }
  }
}
