import { type Browser, isOrderFormTold } from '../modules/browser'
import { isSameEmail } from '../modules/email'
import { isRecord, textOf } from '../modules/shapes'
import { PlatformClient } from './platformClient'
import { UpstreamFault } from './upstreamFault'

const PATH = '/api/checkout/pub/orderForm'

/** An order form that no browser holds yet. */
export interface NewOrderForm {
  id: string
  /** What a browser has to be told so that it holds this order form. */
  setCookies: string[]
}

/** Whose order form it became. */
export interface Attached {
  /** Checkout put the email into the order form. */
  isAttached: boolean
  /** Checkout knows a customer with this email. */
  isCustomer: boolean
}

/**
 * VTEX's checkout.
 *
 * @see https://developers.vtex.com/docs/api-reference/checkout-api
 */
export class Checkout extends PlatformClient {
  /**
   * A new, empty order form. It is made without the session's identity, so that
   * checkout cannot fill in the operator's.
   *
   * @throws UpstreamFault
   */
  public async newOrderForm(
    browser: Browser,
    deadline: number
  ): Promise<NewOrderForm> {
    const name = 'checkout.newOrderForm'
    const { body, setCookies } = await this.call({
      name,
      method: 'get',
      path: PATH,
      params: { forceNewCart: 'true' },
      cookies: browser.segmentCookie(),
      deadline,
      isIdempotent: false,
    })
    const id = textOf(isRecord(body) ? body.orderFormId : null)

    // The id goes into a path, and the browser has to be told of it.
    if (!id || !/^[\w-]+$/.test(id) || !isOrderFormTold(setCookies, id)) {
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
    browser: Browser,
    deadline: number
  ): Promise<Attached> {
    const name = 'checkout.attachCustomer'

    try {
      const { body, setCookies } = await this.call({
        name,
        method: 'post',
        path: `${PATH}/${orderForm.id}/attachments/clientProfileData`,
        body: { email },
        cookies: browser.orderFormCookies(orderForm.setCookies),
        deadline,
        isIdempotent: false,
      })
      const profile = isRecord(body) ? body.clientProfileData : null
      const attached = textOf(isRecord(profile) ? profile.email : null)

      // Checkout may mask what it shows: there is nothing to compare then.
      if (!attached?.includes('*') && !isSameEmail(attached, email)) {
        throw new UpstreamFault(name, 'malformed')
      }
      orderForm.setCookies.push(...setCookies)
      return {
        isAttached: true,
        isCustomer: isRecord(body) && textOf(body.userProfileId) !== null,
      }
    } catch (fault) {
      if (fault instanceof UpstreamFault && fault.status === 400) {
        return { isAttached: false, isCustomer: false }
      }
      throw fault
    }
  }
}
