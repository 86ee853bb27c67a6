import { $, type Call } from './jquery'
import type { OrderForm, TransactionData } from './orderForm'
import { Requests } from './requests'

type Sections = string[] | null

/** A line, by its index, or a new one, by its product. */
interface Item {
  index?: number
  id?: string | number
  quantity?: number
  seller?: string
}

/**
 * `vtexjs.Checkout`: what VTEX documents of it, written anew. Each method can be taken
 * off its object, as scripts do.
 *
 * @see https://developers.vtex.com/docs/guides/vtexjs-for-checkout
 */
export class Checkout extends Requests {
  public getOrderForm = (sections?: Sections): Call<OrderForm> => {
    const wanted = this.wanted(sections)
    const { orderForm } = this

    if (orderForm && wanted.every((section) => orderForm[section])) {
      return $.when(orderForm) as Call<OrderForm>
    }

    const id = this.id()

    return this.read(
      `${this.root()}${id ? `/${id}` : ''}?refreshOutdatedData=true`,
      wanted
    )
  }

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

  public addToCart = (
    orderItems: Item[],
    sections?: Sections,
    salesChannel?: number | string
  ) =>
    this.change(
      `/items${salesChannel ? `?sc=${salesChannel}` : ''}`,
      { orderItems },
      sections
    )

  public updateItems = (
    orderItems: Item[],
    sections?: Sections,
    splitItem = true
  ) =>
    this.change(
      '/items/update/',
      { orderItems, noSplitItem: !splitItem },
      sections
    )

  public removeItems = (items: Item[], sections?: Sections) =>
    items.length === 0
      ? this.getOrderForm(sections)
      : this.updateItems(
          items.map(({ index }) => ({ index, quantity: 0 })),
          sections
        )

  public removeAllItems = (sections?: Sections): Call<OrderForm> =>
    this.getOrderForm(['items']).then((orderForm) =>
      orderForm.items.length === 0
        ? orderForm
        : this.removeItems(
            orderForm.items.map((_item, index) => ({ index })),
            sections
          )
    )

  public replaceSKU = (
    orderItems: Item[],
    sections?: Sections,
    splitItem = true
  ) =>
    this.change(
      '/items',
      { orderItems, noSplitItem: !splitItem },
      sections,
      'PATCH'
    )

  public addItemAttachment = (
    index: number,
    name: string,
    content: object,
    sections?: Sections,
    splitItem = true
  ) =>
    this.change(
      `/items/${index}/attachments/${name}`,
      { content, noSplitItem: !splitItem },
      sections
    )

  public removeItemAttachment = (
    index: number,
    name: string,
    content: object,
    sections?: Sections
  ) =>
    this.change(
      `/items/${index}/attachments/${name}`,
      { content },
      sections,
      'DELETE'
    )

  public addOffering = (
    id: string | number,
    index: number,
    sections?: Sections
  ) => this.change(`/items/${index}/offerings`, { id, info: null }, sections)

  public removeOffering = (
    id: string | number,
    index: number,
    sections?: Sections
  ) =>
    this.change(`/items/${index}/offerings/${id}/remove`, { Id: id }, sections)

  public setManualPrice = (index: number, price: number) =>
    this.update(`/items/${index}/price`, { price }, 'PUT')

  public removeManualPrice = (index: number) =>
    this.update(`/items/${index}/price`, undefined, 'DELETE')

  public calculateShipping = (address: object) =>
    this.sendAttachment('shippingData', { address })

  public sendLocale = (locale = 'pt-BR') =>
    this.sendAttachment('clientPreferencesData', { locale }, [])

  public clearMessages = (sections?: Sections) =>
    this.change('/messages/clear', {}, sections)

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

  private wanted(sections?: Sections): string[] {
    return sections ?? this._allOrderFormSections
  }

  private change(
    path: string,
    data: object,
    sections?: Sections,
    type?: string
  ): Call<OrderForm> {
    return this.update(
      path,
      { ...data, expectedOrderFormSections: this.wanted(sections) },
      type
    )
  }
}
