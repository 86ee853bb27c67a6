import type { BrowserCookies } from '../modules/browserCookies'
import { isRecord, textOf } from '../modules/shapes'
import { PlatformClient } from './platformClient'
import { onStatus, UpstreamFault } from './upstreamFault'

const PATH = '/api/catalog_system/pub/saleschannel'
/** It goes into an address. */
const IS_ID = /^\d{1,9}$/

/**
 * The store's trade policies, which VTEX also calls sales channels.
 *
 * @see https://developers.vtex.com/docs/api-reference/catalog-api#get-/api/catalog_system/pub/saleschannel/-salesChannelId-
 */
export class SalesChannels extends PlatformClient {
  /**
   * What it is called; null where there is none, or the operator may not know.
   *
   * @throws UpstreamFault
   */
  public async nameOf(
    id: string | null,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<string | null> {
    const name = 'salesChannels.nameOf'

    if (id === null || !IS_ID.test(id)) {
      return null
    }
    const answer = await this.call({
      name,
      method: 'get',
      path: `${PATH}/${id}`,
      headers: cookies.adminHeaders(),
      deadline,
      isIdempotent: true,
    }).catch(onStatus([401, 403, 404], null))

    if (answer === null) {
      return null
    }
    if (!isRecord(answer.body)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return textOf(answer.body.Name)
  }
}
