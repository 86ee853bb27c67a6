import { $, type Call } from './jquery'
import type { OrderForm } from './orderForm'
import { Requests } from './requests'

/** Which parts of the order form are to be answered; all of them when it is not said. */
export type Sections = string[] | null

/** A line, by its index, or a new one, by its product. */
interface Item {
  index?: number
  id?: string | number
  quantity?: number
  seller?: string
}

/**
 * The methods that read the order form and change what is in it.
 */
export class ItemCalls extends Requests {
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

  protected wanted(sections?: Sections): string[] {
    return sections ?? this._allOrderFormSections
  }

  protected change(
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
