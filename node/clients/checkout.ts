import { type Address, isClear, isSamePostalCode } from '../modules/address'
import { type BrowserCookies, setsOrderForm } from '../modules/browserCookies'
import { type Item, isPlain, itemsOf } from '../modules/cartItem'
import { isSameEmail } from '../modules/email'
import { isRecord, textOf } from '../modules/shapes'
import { deliveryIn, shippingDataOf } from './addressDocument'
import { CheckoutReads } from './checkoutReads'
import type { Extra } from './itemExtras'
import { type NewOrderForm, ORDER_FORM_PATH, ownerOf } from './orderForm'
import type { PlatformCall } from './platformClient'
import { onStatus, UpstreamFault } from './upstreamFault'

/** Whose order form it became. */
export interface Attached {
  /** Checkout put the email into the order form. */
  isAttached: boolean
  /** Checkout knows a customer with this email. */
  isCustomer: boolean
  /** The same order form, which checkout may have given a new key. */
  orderForm: NewOrderForm
}

/** An order form after a change, and what checkout has answered to it. */
export interface Changed {
  orderForm: NewOrderForm
  body: unknown
}

/**
 * VTEX's checkout: what it tells, and the order form that a customer is given.
 *
 * @see https://developers.vtex.com/docs/api-reference/checkout-api
 */
export class Checkout extends CheckoutReads {
  /**
   * A new, empty order form, of the segment's trade policy. It is made without the
   * session, which is not the customer's yet, or just about to be: it costs nothing.
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
      path: ORDER_FORM_PATH,
      params: { forceNewCart: 'true', ...salesChannelOf(cookies) },
      cookies: cookies.segmentHeader(),
      deadline,
      isIdempotent: false,
    })
    const id = textOf(isRecord(body) ? body.orderFormId : null)

    if (!id || !setsOrderForm(setCookies, id)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return {
      id,
      setCookies,
      salesChannel: cookies.salesChannel,
      owner: ownerOf(body),
    }
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
    const changed = await this.change(orderForm, cookies, {
      name,
      method: 'post',
      path: 'attachments/clientProfileData',
      body: { email },
      deadline,
      isIdempotent: false,
    }).catch(onStatus(400, null))

    if (!changed) {
      return { isAttached: false, isCustomer: false, orderForm }
    }
    const { body } = changed
    const { owner } = changed.orderForm

    // Checkout may mask what it shows: there is nothing to compare then.
    if (typeof owner === 'object' && !isSameEmail(owner.email, email)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return {
      isAttached: true,
      isCustomer: isRecord(body) && textOf(body.userProfileId) !== null,
      orderForm: changed.orderForm,
    }
  }

  /**
   * Puts these products into the order form, for what they cost whom the session is. The
   * answer says how many could be had.
   *
   * @throws UpstreamFault
   * @see https://developers.vtex.com/docs/api-reference/checkout-api, "Handle cart items"
   */
  public async addItems(
    orderForm: NewOrderForm,
    items: readonly Item[],
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Changed> {
    const name = 'checkout.addItems'
    const changed = await this.change(orderForm, cookies, {
      name,
      method: 'patch',
      path: 'items',
      body: {
        orderItems: items.map((item) => ({
          id: item.id,
          quantity: item.quantity,
          seller: item.seller,
          ...(!isPlain(item) && { forceNewEntry: true }),
        })),
      },
      deadline,
      isIdempotent: false,
    })

    if (!itemsOf(changed.body)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return changed
  }

  /**
   * Gives the line of a product what is wanted of it besides.
   *
   * @throws UpstreamFault
   * @see https://developers.vtex.com/docs/guides/vtexjs-for-checkout
   */
  public addExtra(
    orderForm: NewOrderForm,
    index: number,
    { body, path }: Extra,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Changed> {
    return this.change(orderForm, cookies, {
      name: 'checkout.addExtra',
      method: 'post',
      path: `items/${index}/${path}`,
      body,
      deadline,
      isIdempotent: false,
    })
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
  ): Promise<NewOrderForm> {
    const name = 'checkout.setOpenTextField'

    if (reason === null) {
      return orderForm
    }
    const { body, orderForm: changed } = await this.change(orderForm, cookies, {
      name,
      method: 'post',
      path: 'attachments/openTextField',
      body: { value: reason },
      deadline,
      isIdempotent: true,
    })
    const kept = isRecord(body) ? body.openTextField : null

    if (!isRecord(kept) || kept.value !== reason) {
      throw new UpstreamFault(name, 'malformed')
    }
    return changed
  }

  /**
   * Has it delivered there. Of what checkout answers with a mask nothing is known.
   *
   * @param orderForm as checkout has answered it
   * @throws UpstreamFault also when it is not to be delivered there afterwards
   */
  public async deliverTo(
    held: NewOrderForm,
    place: Partial<Address> & Pick<Address, 'postalCode' | 'country'>,
    orderForm: unknown,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Changed> {
    const name = 'checkout.deliverTo'
    const changed = await this.change(held, cookies, {
      name,
      method: 'post',
      path: 'attachments/shippingData',
      body: shippingDataOf(place, linesIn(orderForm)),
      deadline,
      isIdempotent: true,
    })
    const { chosen } = deliveryIn(changed.body)

    if (!chosen || (isClear(chosen) && !isSamePostalCode(chosen, place))) {
      throw new UpstreamFault(name, 'malformed')
    }
    return changed
  }

  /** Changes an order form; each answer may say anew with which cookies it is held. */
  private async change(
    orderForm: NewOrderForm,
    cookies: BrowserCookies,
    call: Pick<
      PlatformCall,
      'name' | 'method' | 'path' | 'body' | 'deadline' | 'isIdempotent'
    >
  ): Promise<Changed> {
    const { body, setCookies } = await this.call({
      ...call,
      path: `${ORDER_FORM_PATH}/${orderForm.id}/${call.path}`,
      params: salesChannelOf(cookies),
      cookies: cookies.orderFormHeader(orderForm.setCookies),
    })

    return {
      body,
      orderForm: {
        ...orderForm,
        setCookies: [...orderForm.setCookies, ...setCookies],
        owner: ownerOf(body),
      },
    }
  }
}

function linesIn(orderForm: unknown): number {
  const lines = isRecord(orderForm) ? orderForm.items : null

  return Array.isArray(lines) ? lines.length : 0
}

function salesChannelOf({ salesChannel }: BrowserCookies): {
  sc?: string
} {
  return salesChannel ? { sc: salesChannel } : {}
}
