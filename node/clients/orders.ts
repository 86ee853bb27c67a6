import type { BrowserCookies } from '../modules/browserCookies'
import type { Buyer, ListedOrder, WholeOrder } from '../modules/order'
import { buyerIn, listedOrdersIn, wholeOrderOf } from './orderDocument'
import { PlatformClient } from './platformClient'
import { onStatus, UpstreamFault } from './upstreamFault'

const ANY = '/api/oms/pvt/orders'
const OF_CUSTOMER = '/api/oms/user/orders'

/**
 * VTEX's orders, as far as the operator may see them.
 *
 * @see https://developers.vtex.com/docs/api-reference/orders-api
 */
export class Orders extends PlatformClient {
  /**
   * Who has made the order; null when there is no such order, `forbidden` when the
   * operator may see none.
   *
   * @throws UpstreamFault
   */
  public async buyerOf(
    orderId: string,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Buyer | null | 'forbidden'> {
    const body = await this.ask(
      'orders.buyerOf',
      `${ANY}/${encodeURIComponent(orderId)}`,
      {},
      cookies,
      deadline
    )

    return read('orders.buyerOf', body, buyerIn)
  }

  /**
   * The customer's last orders, the youngest first; `forbidden` when the operator may
   * see none.
   *
   * @throws UpstreamFault
   */
  public async lastOf(
    email: string,
    count: number,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<ListedOrder[] | 'forbidden'> {
    const name = 'orders.lastOf'
    const body = await this.ask(
      name,
      OF_CUSTOMER,
      { clientEmail: email, page: '1', per_page: String(count) },
      cookies,
      deadline
    )

    return (await read(name, body, listedOrdersIn)) ?? []
  }

  /**
   * An order as the customer with this email sees it; null when there is no such order,
   * `forbidden` when the operator may see none. Whether it is theirs, it says itself.
   *
   * @throws UpstreamFault
   */
  public async orderOf(
    email: string,
    orderId: string,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<WholeOrder | null | 'forbidden'> {
    const name = 'orders.orderOf'
    const body = await this.ask(
      name,
      `${OF_CUSTOMER}/${encodeURIComponent(orderId)}`,
      { clientEmail: email },
      cookies,
      deadline
    )

    return read(name, body, wholeOrderOf)
  }

  private async ask(
    name: string,
    path: string,
    params: Record<string, string>,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<{ body: unknown } | null | 'forbidden'> {
    return this.call({
      name,
      method: 'get',
      path,
      params,
      headers: cookies.adminHeaders(),
      deadline,
      isIdempotent: true,
    })
      .catch(onStatus(403, 'forbidden'))
      .catch(onStatus(404, null))
  }
}

/** What an answer says, if VTEX gave one. */
function read<Value>(
  name: string,
  answer: { body: unknown } | null | 'forbidden',
  valueIn: (body: unknown) => Value | null
): Value | null | 'forbidden' {
  if (answer === null || answer === 'forbidden') {
    return answer
  }
  const value = valueIn(answer.body)

  if (value === null) {
    throw new UpstreamFault(name, 'malformed')
  }
  return value
}
