import { ItemCalls, type Sections } from './itemCalls'
import { $, type Call } from './jquery'
import type { OrderForm, TransactionData } from './orderForm'

/**
 * `vtexjs.Checkout`: what VTEX documents of it, written anew. Each method can be taken
 * off its object, as scripts do.
 *
 * @see https://developers.vtex.com/docs/guides/vtexjs-for-checkout
 */
export class Checkout extends ItemCalls {
  public sendAttachment = (
    id: string,
    attachment: object,
    sections?: Sections
  ): Call<OrderForm> => {
    if (id === undefined || attachment === undefined) {
      const none = $.Deferred()

      none.reject('Invalid arguments')

      return none.promise() as Call<OrderForm>
    }

    return this.change(`/attachments/${id}`, attachment, sections).done(
      (orderForm) => {
        $(window).trigger('attachmentUpdated.vtex', [id, orderForm])
      }
    )
  }

  public calculateShipping = (address: object) =>
    this.sendAttachment('shippingData', { address })

  public sendLocale = (locale = 'pt-BR') =>
    this.sendAttachment('clientPreferencesData', { locale }, [])

  /** It tells nobody, and keeps nothing. */
  public clearMessages = (sections?: Sections) =>
    this.ajax({
      url: this.url('/messages/clear'),
      type: 'POST',
      contentType: 'application/json; charset=utf-8',
      dataType: 'json',
      data: JSON.stringify({
        expectedOrderFormSections: this.wanted(sections),
      }),
    })

  public addDiscountCoupon = (text: string, sections?: Sections) =>
    this.change('/coupons', { text }, sections)

  public removeDiscountCoupon = (sections?: Sections) =>
    this.addDiscountCoupon('', sections)

  public setCustomData = (data: {
    app: string
    field: string
    value: unknown
  }) =>
    this.update(
      `/customData/${data.app}/${data.field}`,
      { value: data.value },
      'PUT'
    )

  public getProfileByEmail = (email: string, sc: number | string = 1) =>
    this.ask('/api/checkout/pub/profiles', { email, sc })

  public startTransaction = (
    value: number,
    referenceValue: number,
    interestValue: number,
    savePersonalData = false,
    optinNewsLetter = false,
    sections?: Sections
  ) =>
    this.change(
      '/transaction',
      {
        referenceId: this.id(),
        savePersonalData,
        optinNewsLetter,
        value,
        referenceValue,
        interestValue,
      },
      sections
    ) as Call<TransactionData>

  public finishTransaction = (orderGroup: string) =>
    this.ask(
      `/api/checkout/pub/gatewayCallback/${orderGroup}`,
      undefined,
      'POST'
    )

  public getOrders = (orderGroup: string) =>
    this.ask(`/api/checkout/pub/orders/order-group/${orderGroup}`)

  public getChangeToAnonymousUserURL = () =>
    `${window.location.origin}/checkout/changeToAnonymousUser/${this.id()}`

  public getLogoutURL = this.getChangeToAnonymousUserURL
}
