import { productOf } from '../catalog'
import type { OrderFormItem } from './items'

/**
 * How many pieces of a product there are; or it is there, but comes to no
 * address of this shopper; or it is not sold any more.
 */
export type Stock = number | 'cannotBeDelivered' | null

/**
 * What there is of a product now.
 */
export type StockOf = (id: string) => Stock

/**
 * Why a cart is not what somebody wanted.
 *
 * @see https://github.com/vtex/vtex.js/blob/master/docs/checkout/order-form.en.md#messages
 */
export interface Message {
  code: string
  text: string
  status: 'error' | 'warning' | 'info'
  /** Of a product that is sold it says no id. */
  fields: Record<string, string | null>
}

/**
 * The items as far as they can be had, of the products that there became more
 * of. What was in the cart before stays as it is, sold out or not.
 */
export function available<T extends OrderFormItem>(
  items: readonly T[],
  more: ReadonlySet<string>,
  stockOf: StockOf
): { items: T[]; messages: Message[] } {
  const left = new Map<string, number>()
  const messages: Message[] = []
  const had = items.flatMap((item, index) => {
    const { id, quantity, isGift } = item
    const stock = stockOf(id)

    if (isGift || !more.has(id)) {
      return [item]
    }
    if (stock === 'cannotBeDelivered') {
      messages.push(aboutLine('cannotBeDelivered', 'error', id, index))

      return [item]
    }
    if (stock === null) {
      messages.push(notSold(id))

      return []
    }

    const rest = left.get(id) ?? stock

    left.set(id, Math.max(0, rest - quantity))
    if (rest >= quantity) {
      return [item]
    }
    messages.push(
      rest > 0
        ? aboutLine('itemQuantityNotAvailable', 'warning', id, index)
        : aboutLine('withoutStock', 'error', id, index)
    )

    return rest > 0 ? [{ ...item, quantity: rest }] : []
  })

  return { items: had, messages }
}

/**
 * Whether a line can be ordered, in checkout's word.
 */
export function availabilityOf(stock: Stock): string {
  if (stock === 0) {
    return 'withoutStock'
  }

  return typeof stock === 'number'
    ? 'available'
    : (stock ?? 'unavailableItemFulfillment')
}

/**
 * The messages with those that are new; none is there twice.
 */
export function withNews(
  messages: readonly Message[],
  news: readonly Message[]
): Message[] {
  const texts = new Set(messages.map((message) => JSON.stringify(message)))

  return [
    ...messages,
    ...news.filter((message) => !texts.has(JSON.stringify(message))),
  ]
}

const TEXTS = {
  cannotBeDelivered: (name: string) =>
    `The item ${name} cannot be delivered to this address`,
  itemQuantityNotAvailable: (name: string) =>
    `There are fewer pieces of the item ${name} than were asked for`,
  withoutStock: (name: string) => `The item ${name} is out of stock`,
}

function aboutLine(
  code: keyof typeof TEXTS,
  status: Message['status'],
  id: string,
  index: number
): Message {
  const skuName = productOf(id)?.name ?? id

  return {
    code,
    text: TEXTS[code](skuName),
    status,
    fields: { ean: null, itemIndex: String(index), skuName },
  }
}

function notSold(id: string): Message {
  return {
    code: 'ORD027',
    text: `The item ${id} was not found, or is not sold here`,
    status: 'error',
    fields: { id },
  }
}
