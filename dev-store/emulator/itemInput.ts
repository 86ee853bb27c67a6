import { isObject } from '../http'
import { type AddedItem, addItem, type OrderFormItem } from './items'

/**
 * The items somebody orders: `{"orderItems": [{"id", "quantity", "seller"}]}`,
 * whether the store has them or not.
 */
export function addedItems(sent: unknown): AddedItem[] | undefined {
  const added = orderItems(sent)?.map((item) => ({
    id: String(item.id),
    quantity: Number(item.quantity),
    seller: String(item.seller ?? '1'),
  }))

  return added?.every(
    ({ id, quantity }) =>
      id !== 'undefined' && isQuantity(quantity) && quantity > 0
  )
    ? added
    : undefined
}

/**
 * The items after `{"orderItems": [{"index", "quantity"}]}`, where no quantity
 * takes one out; `undefined` when there is nothing at an index.
 */
export function updatedItems(
  items: OrderFormItem[],
  sent: unknown
): OrderFormItem[] | undefined {
  const changes = orderItems(sent)

  if (!changes) {
    return undefined
  }

  const updated = items.map((item) => ({ ...item }))

  for (const { index, quantity } of changes) {
    const item = typeof index === 'number' ? updated[index] : undefined

    if (!item || !isQuantity(quantity)) {
      return undefined
    }
    item.quantity = quantity
  }

  return updated.filter(({ quantity }) => quantity > 0)
}

/**
 * The items after a PATCH, as vtex.checkout-graphql sends it: what has an index
 * gets a quantity, and what has an id is added.
 */
export function patchedItems(
  items: OrderFormItem[],
  sent: unknown,
  itemOf: (added: AddedItem) => OrderFormItem
): OrderFormItem[] | undefined {
  const all = orderItems(sent)
  const changed = all?.filter(({ index }) => index !== undefined)
  const added = all?.filter(({ index }) => index === undefined)
  const patched = updatedItems(items, { orderItems: changed })
  const news = addedItems({ orderItems: added })

  if (!patched || !news) {
    return undefined
  }
  for (const item of news) {
    addItem(patched, itemOf(item))
  }

  return patched
}

function orderItems(sent: unknown): Record<string, unknown>[] | undefined {
  const items = isObject(sent) ? sent.orderItems : undefined

  return Array.isArray(items) && items.every(isObject) ? items : undefined
}

function isQuantity(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
