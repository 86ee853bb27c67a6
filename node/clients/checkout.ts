import { type BrowserCookies, setsOrderForm } from '../modules/browserCookies'
import { type Cart, type Item, itemsOf } from '../modules/cart'
import { isSameEmail } from '../modules/email'
import { isRecord, textOf } from '../modules/shapes'
import { type NewOrderForm, ownerOf } from './orderForm'
import { PlatformClient } from './platformClient'
import { onStatus, UpstreamFault } from './upstreamFault'

const PATH = '/api/checkout/pub/orderForm'

/** What a browser asks checkout for an order form, or for a new one. */
export function orderFormPath(id: string): string {
  return id ? `${PATH}/${id}` : `${PATH}?forceNewCart=true`
}

/** Whose order form it became. */
export interface Attached {
  /** Checkout put the email into the order form. */
  isAttached: boolean
  /** Checkout knows a customer with this email. */
  isCustomer: boolean
  /** The same order form, which checkout may have given a new key. */
  orderForm: NewOrderForm
}

const EMPTY: Cart = { owner: { email: null }, items: [] }

/**
 * VTEX's checkout.
 *
 * @see https://developers.vtex.com/docs/api-reference/checkout-api
 */
export class Checkout extends PlatformClient {
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
      cookies.orderFormHeader(),
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
   * A new, empty order form. It is made without the session's identity, so that
   * checkout cannot fill in the operator's.
   *
   * @throws UpstreamFault
   */
  public async newOrderForm(
    cookies: BrowserCookies,
    deadline: number
  ): Promise<NewOrderForm> {
    const name = 'checkout.newOrderForm'
    const { body, setCookies } = await this.call({
      name,
      method: 'get',
      path: PATH,
      params: { forceNewCart: 'true' },
      cookies: cookies.segmentHeader(),
      deadline,
      isIdempotent: false,
    })
    const id = textOf(isRecord(body) ? body.orderFormId : null)

    if (!id || !setsOrderForm(setCookies, id)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return { id, setCookies }
  }

  /**
   * Makes the order form this customer's. Only the email is sent: any profile
   * that we could read from an order form might be somebody else's.
   *
   * @throws UpstreamFault
   */
  public async attachCustomer(
    orderForm: NewOrderForm,
    email: string,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Attached> {
    const name = 'checkout.attachCustomer'
    const answer = await this.call({
      name,
      method: 'post',
      path: `${PATH}/${orderForm.id}/attachments/clientProfileData`,
      body: { email },
      cookies: cookies.orderFormHeader(orderForm.setCookies),
      deadline,
      isIdempotent: false,
    }).catch(onStatus(400, null))

    if (!answer) {
      return { isAttached: false, isCustomer: false, orderForm }
    }
    const { body } = answer
    const owner = ownerOf(body)

    // Checkout may mask what it shows: there is nothing to compare then.
    if (typeof owner === 'object' && !isSameEmail(owner.email, email)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return {
      isAttached: true,
      isCustomer: isRecord(body) && textOf(body.userProfileId) !== null,
      orderForm: {
        ...orderForm,
        setCookies: [...orderForm.setCookies, ...answer.setCookies],
      },
    }
  }

  /**
   * Puts these products into the order form.
   *
   * @throws UpstreamFault also when not all of them are in it afterwards
   */
  public async addItems(
    orderForm: NewOrderForm,
    items: Item[],
    cookies: BrowserCookies,
    deadline: number
  ): Promise<void> {
    const name = 'checkout.addItems'

    if (items.length === 0) {
      return
    }
    const { body } = await this.call({
      name,
      method: 'post',
      path: `${PATH}/${orderForm.id}/items`,
      body: { orderItems: items },
      cookies: cookies.orderFormHeader(orderForm.setCookies),
      deadline,
      isIdempotent: false,
    })
    const present = itemsOf(body) ?? []
    const isMoved = ({ id, quantity, seller }: Item) =>
      present.some(
        (item) =>
          item.id === id && item.seller === seller && item.quantity >= quantity
      )

    if (!items.every(isMoved)) {
      throw new UpstreamFault(name, 'malformed')
    }
  }

  /**
   * Puts the operator's reason where an order has its notes, if there is one.
   *
   * @throws UpstreamFault also when it is not there afterwards
   * @see https://developers.vtex.com/docs/api-reference/checkout-api, "Add open text field"
   */
  public async setOpenTextField(
    orderForm: NewOrderForm,
    reason: string | null,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<void> {
    const name = 'checkout.setOpenTextField'

    if (reason === null) {
      return
    }
    const { body } = await this.call({
      name,
      method: 'post',
      path: `${PATH}/${orderForm.id}/attachments/openTextField`,
      body: { value: reason },
      cookies: cookies.orderFormHeader(orderForm.setCookies),
      deadline,
      isIdempotent: true,
    })
    const kept = isRecord(body) ? body.openTextField : null

    if (!isRecord(kept) || kept.value !== reason) {
      throw new UpstreamFault(name, 'malformed')
    }
  }

  private async read(
    name: string,
    id: string,
    cookies: string,
    deadline: number
  ): Promise<Cart | null> {
    const answer = await this.call({
      name,
      method: 'get',
      path: `${PATH}/${encodeURIComponent(id)}`,
      cookies,
      deadline,
      isIdempotent: true,
    }).catch(onStatus(404, null))

    if (!answer) {
      return null
    }
    const items = itemsOf(answer.body)

    if (!items) {
      throw new UpstreamFault(name, 'malformed')
    }
    return { owner: ownerOf(answer.body), items }
  }
}
