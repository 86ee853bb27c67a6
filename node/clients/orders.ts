import type { BrowserCookies } from '../modules/browserCookies'
import { parseEmail } from '../modules/email'
import { isRecord, textOf } from '../modules/shapes'
import { PlatformClient } from './platformClient'
import { onStatus, UpstreamFault } from './upstreamFault'

const PATH = '/api/oms/pvt/orders'

/** Who has ordered, as far as the order says. */
export interface Buyer {
  /** The same as in a session's profile. */
  id: string | null
  email: string | null
  document: string | null
  phone: string | null
}

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
    const name = 'orders.buyerOf'
    const answer = await this.call({
      name,
      method: 'get',
      path: `${PATH}/${encodeURIComponent(orderId)}`,
      headers: cookies.adminHeaders(),
      deadline,
      isIdempotent: true,
    })
      .catch(onStatus(403, 'forbidden'))
      .catch(onStatus(404, null))

    if (answer === null || answer === 'forbidden') {
      return answer
    }
    const { body } = answer

    if (!isRecord(body) || !isRecord(body.clientProfileData)) {
      throw new UpstreamFault(name, 'malformed')
    }
    const { document, email, phone, userProfileId } = body.clientProfileData

    return {
      id: textOf(userProfileId),
      email: unaliased(textOf(email)),
      document: textOf(document),
      phone: textOf(phone),
    }
  }
}

/**
 * The email behind the alias that an order shows instead, or null when it cannot
 * be known.
 */
function unaliased(alias: string | null): string | null {
  const email = alias?.replace(/-[\da-z]+\.ct\.vtex\.com\.br$/i, '') ?? ''

  return /@ct\.vtex\.com\.br$/i.test(email) ? null : parseEmail(email)
}
