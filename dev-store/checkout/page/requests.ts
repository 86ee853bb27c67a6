import { createAjaxQueue } from './ajaxQueue'
import { $, type AjaxOptions, type Call } from './jquery'
import type { OrderForm } from './orderForm'

/** How `vtexjs.Checkout` is made otherwise than usual. */
export interface CheckoutOptions {
  hostURL?: string
  ajax?(options: AjaxOptions): Call
}

const SECTIONS = [
  'items',
  'totalizers',
  'clientProfileData',
  'shippingData',
  'paymentData',
  'sellers',
  'messages',
  'marketingData',
  'clientPreferencesData',
  'storePreferencesData',
  'giftRegistryData',
  'ratesAndBenefitsData',
  'openTextField',
  'commercialConditionData',
  'customData',
]

const JSON_TYPES = {
  contentType: 'application/json; charset=utf-8',
  dataType: 'json',
}

/**
 * What all calls of `vtexjs.checkout` have in common: the order form is kept, its
 * changes are told, and a call takes the place of one that is under way to the same
 * address.
 *
 * @see https://github.com/vtex/vtex.js/blob/master/docs/checkout/README.en.md
 */
export class Requests {
  public orderForm?: OrderForm
  public orderFormId?: string
  public _allOrderFormSections = SECTIONS
  public _pendingRequestCounter = 0
  protected ajax: (options: AjaxOptions) => Call
  private readonly host: string
  private readonly underWay = new Map<string, Call>()

  public constructor({ hostURL, ajax }: CheckoutOptions = {}) {
    this.host = hostURL ?? window.location.origin
    this.ajax = ajax ?? createAjaxQueue()
  }

  /** Asks, and keeps what is answered; without the events of a change. */
  protected read(url: string, sections: string[]): Call<OrderForm> {
    return this.keep(
      this.ajax({
        url,
        type: 'POST',
        data: JSON.stringify({ expectedOrderFormSections: sections }),
        ...JSON_TYPES,
      })
    )
  }

  /** Changes the order form. */
  protected update(
    path: string,
    data?: object,
    type = 'POST'
  ): Call<OrderForm> {
    const options = {
      url: this.url(path),
      type,
      ...(data && { data: JSON.stringify(data) }),
      ...JSON_TYPES,
    }

    this._pendingRequestCounter++
    $(window).trigger('checkoutRequestBegin.vtex', [options])

    const call = this.ajax(options)

    this.underWay.get(options.url)?.abort?.()
    this.underWay.set(options.url, call)
    call.always((...all) => {
      if (this.underWay.get(options.url) === call) {
        this.underWay.delete(options.url)
      }
      this._pendingRequestCounter--
      $(window).trigger('checkoutRequestEnd.vtex', all)
    })

    return this.keep(call)
  }

  /** Asks for something that is no order form. */
  protected ask(url: string, data?: object, type = 'GET'): Call {
    return this.ajax({ url: `${this.host}${url}`, type, data, ...JSON_TYPES })
  }

  protected url(path: string): string {
    const id = this.id()

    if (!id) {
      throw new Error(
        'This method requires an OrderForm. Use getOrderForm beforehand.'
      )
    }

    return `${this.root()}/${id}${path}`
  }

  protected root(): string {
    return `${this.host}/api/checkout/pub/orderForm`
  }

  /** The cookie is not for scripts, so that VTEX's own finds nothing there either. */
  protected id(): string | undefined {
    return (
      new URLSearchParams(window.location.search).get('orderFormId') ??
      this.orderFormId
    )
  }

  private keep(call: Call): Call<OrderForm> {
    return (call as Call<OrderForm>).done((orderForm) => {
      this.orderForm = orderForm
      this.orderFormId = orderForm.orderFormId
      if (this._pendingRequestCounter === 0) {
        $(window).trigger('orderFormUpdated.vtex', [orderForm])
      }
    })
  }
}
