import { productOf } from '../catalog'
import { isObject } from '../http'
import { BadCall } from './badCall'
import { contentOf } from './content'
import type { Attachment, NewItem, OrderFormItem } from './items'
import type { LineMaker } from './promotions'

/**
 * The items somebody orders: `{"orderItems": [{"id", "quantity", "seller"}]}`,
 * whether the store has them or not.
 *
 * @throws BadCall
 */
export function addedItems(sent: unknown): NewItem[] {
  return orderItems(sent).map((item) => {
    const quantity = quantityOf(item)

    if (item.id === undefined || quantity === 0) {
      throw new BadCall('Invalid id or quantity for an item')
    }

    return { id: String(item.id), quantity, seller: String(item.seller ?? '1') }
  })
}

/**
 * The items after `{"orderItems": [{"index", "quantity"}]}`, where no quantity
 * takes one out. More of a line with attachments is a line of its own, unless
 * `noSplitItem` is sent.
 *
 * @throws BadCall
 * @see https://help.vtex.com/en/known-issues/products-in-the-productlist-that-have-an-itemattachment-duplicate-when-the-quantity-is-increased
 */
export function updatedItems(
  items: OrderFormItem[],
  sent: unknown,
  lineOf: LineMaker
): OrderFormItem[] {
  const updated = items.map((item) => [{ ...item }])
  const isWhole = isObject(sent) && sent.noSplitItem === true

  for (const change of orderItems(sent)) {
    const { index, noSplitItem } = change
    const lines = typeof index === 'number' ? updated[index] : undefined
    const quantity = quantityOf(change)

    if (!lines) {
      throw new BadCall('Invalid item index')
    }

    const [line] = lines
    const more = quantity - line.quantity

    if (typeof noSplitItem === 'boolean') {
      line.isWhole = noSplitItem
    }
    if (more > 0 && line.attachments.length > 0 && !isWhole && !line.isWhole) {
      lines.push(lineOf({ ...line, quantity: more }))
    } else {
      line.quantity = quantity
    }
  }

  return updated.flat().filter(({ quantity }) => quantity > 0)
}

/**
 * What a PATCH changes and what it adds, as vtex.checkout-graphql sends it: what has
 * an index gets a quantity, and what has an id is added.
 *
 * @throws BadCall
 */
export function patchOf(sent: unknown) {
  const all = orderItems(sent)
  const news = all.filter(({ index }) => index === undefined)

  return {
    changes: {
      noSplitItem: isObject(sent) && sent.noSplitItem,
      orderItems: all.filter(({ index }) => index !== undefined),
    },
    added: addedItems({ orderItems: news }).map((item, place) => ({
      ...item,
      attachments: attachmentsOf(item, news[place].attachments),
      isWhole: news[place].noSplitItem === true,
      isAlone: news[place].forceNewEntry === true,
    })),
  }
}

function attachmentsOf({ id }: NewItem, sent: unknown): Attachment[] {
  const attachments = sent ?? []
  const product = productOf(id)

  if (!Array.isArray(attachments) || !attachments.every(isObject)) {
    throw new BadCall('The attachments are no list')
  }

  return attachments.map(({ name, content }) => {
    const offer = product?.attachmentOfferings?.find((it) => it.name === name)

    if (!offer) {
      throw new BadCall(`This item has no attachment ${name}`, 404)
    }

    return { name: offer.name, content: contentOf(offer.schema, content) }
  })
}

function orderItems(sent: unknown): Record<string, unknown>[] {
  const items = isObject(sent) ? sent.orderItems : undefined

  if (!Array.isArray(items) || !items.every(isObject)) {
    throw new BadCall('The body is no {"orderItems": [{"index" or "id", …}]}')
  }

  return items
}

function quantityOf({ quantity }: Record<string, unknown>): number {
  if (
    typeof quantity !== 'number' ||
    !Number.isSafeInteger(quantity) ||
    quantity < 0
  ) {
    throw new BadCall('Invalid quantity for the item')
  }

  return quantity
}
