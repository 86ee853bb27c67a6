import type { BrowserCookies } from '../modules/browserCookies'
import type { Cart } from '../modules/cart'
import { isRecord, textOf } from '../modules/shapes'
import { cartIn, ORDER_FORM_PATH, PROFILES_PATH } from './orderForm'
import { PlatformClient } from './platformClient'
import { onStatus, UpstreamFault } from './upstreamFault'

const EMPTY: Cart = { owner: { email: null }, items: [] }

/** What VTEX's checkout tells, and does not change by it. */
export abstract class CheckoutReads extends PlatformClient {
  /**
   * The order form that the browser holds; an empty one when it holds none.
   *
   * @throws UpstreamFault
   */
  public async cartOf(
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Cart> {
    if (!cookies.orderFormId) {
      return EMPTY
    }
    const cart = await this.read(
      'checkout.cartOf',
      cookies.orderFormId,
      cookies.heldOrderFormHeader(),
      deadline
    )

    // Checkout has forgotten it, and gives the browser another one.
    return cart ?? EMPTY
  }

  /**
   * An order form that no browser has to hold; null when it is gone.
   *
   * @throws UpstreamFault
   */
  public parkedCart(
    id: string,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Cart | null> {
    return this.read(
      'checkout.parkedCart',
      id,
      cookies.segmentHeader(),
      deadline
    )
  }

  /**
   * An order form that the browser shall hold again, and the Set-Cookies with which
   * it does; null when it is gone.
   *
   * @param held the Set-Cookies with which it was held
   * @throws UpstreamFault
   */
  public async ownCart(
    id: string,
    held: readonly string[],
    cookies: BrowserCookies,
    deadline: number
  ): Promise<{ cart: Cart; setCookies: readonly string[] } | null> {
    const read = await this.readOrderForm(
      'checkout.ownCart',
      id,
      cookies.withoutSession().orderFormHeader(held),
      deadline
    )
    const cart = read && cartIn(read.body)

    return cart && { cart, setCookies: read?.setCookies ?? [] }
  }

  /**
   * Whether checkout knows a customer with this email.
   *
   * @throws UpstreamFault
   * @see https://developers.vtex.com/docs/api-reference/checkout-api, "Get client profile by email"
   */
  public async isCustomer(email: string, deadline: number): Promise<boolean> {
    const name = 'checkout.isCustomer'
    const { body } = await this.call({
      name,
      method: 'get',
      path: PROFILES_PATH,
      params: { email, ensureComplete: 'false' },
      deadline,
      isIdempotent: false,
    })

    if (!isRecord(body)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return textOf(body.userProfileId) !== null
  }

  /**
   * The order form that the browser holds, as checkout answers it; null when it holds
   * none that checkout knows.
   *
   * @throws UpstreamFault
   */
  public async heldOrderForm(
    cookies: BrowserCookies,
    deadline: number
  ): Promise<unknown> {
    const read = cookies.orderFormId
      ? await this.readOrderForm(
          'checkout.heldOrderForm',
          cookies.orderFormId,
          cookies.heldOrderFormHeader(),
          deadline
        )
      : null

    return read?.body ?? null
  }

  private async read(
    name: string,
    id: string,
    cookies: string,
    deadline: number
  ): Promise<Cart | null> {
    const read = await this.readOrderForm(name, id, cookies, deadline)

    return read && cartIn(read.body)
  }

  private async readOrderForm(
    name: string,
    id: string,
    cookies: string,
    deadline: number
  ): Promise<{ body: unknown; setCookies: readonly string[] } | null> {
    const answer = await this.call({
      name,
      method: 'get',
      path: `${ORDER_FORM_PATH}/${encodeURIComponent(id)}`,
      cookies,
      deadline,
      isIdempotent: true,
    }).catch(onStatus(404, null))

    if (answer && !cartIn(answer.body)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return answer
  }
}
