import type { Address } from '../modules/address'
import type { BrowserCookies } from '../modules/browserCookies'
import { ADDRESS_FIELDS, addressesOf } from './addressDocument'
import { isId } from './customerDocument'
import { PlatformClient } from './platformClient'
import { onStatus, UpstreamFault } from './upstreamFault'

const PATH = '/api/dataentities/AD/search'
const RANGE = 'resources=0-20'

/**
 * The addresses of customers in VTEX's Master Data, as far as the operator may see
 * them.
 *
 * @see https://developers.vtex.com/docs/api-reference/masterdata-api
 */
export class Addresses extends PlatformClient {
  /**
   * The addresses of whoever has one of these ids; `forbidden` when the operator may see
   * none. Which id of a customer's an address has is not documented, so each counts.
   *
   * @throws UpstreamFault
   */
  public async of(
    ids: readonly string[],
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Address[] | 'forbidden'> {
    const name = 'addresses.of'
    const wanted = ids.filter(isId).map((id) => `userId=${id}`)

    if (wanted.length === 0) {
      return []
    }
    const answer = await this.call({
      name,
      method: 'get',
      path: PATH,
      params: {
        _fields: ADDRESS_FIELDS,
        _where: wanted.length > 1 ? `(${wanted.join(' OR ')})` : wanted[0],
      },
      headers: { ...cookies.adminHeaders(), 'REST-Range': RANGE },
      deadline,
      // VTEX blocks an account's searches when there are too many.
      isIdempotent: false,
    }).catch(onStatus(403, 'forbidden'))

    if (answer === 'forbidden') {
      return answer
    }
    if (!Array.isArray(answer.body)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return answer.body.flatMap(addressesOf)
  }
}
