import { productOf } from '../catalog'
import type { AddedItem, OrderFormItem } from './items'
import type { StockOf } from './stock'

/** Makes a line like this, with a `uniqueId` of its own. */
export type LineMaker = (
  line: AddedItem & Partial<OrderFormItem>
) => OrderFormItem

/**
 * The items with as many parts as their wholes want, and no others.
 */
export function withParts(items: OrderFormItem[]): OrderFormItem[] {
  return followed(items, (wanted) => wanted)
}

/**
 * The items without the parts that have nothing to be part of any more.
 */
export function withoutLooseParts(items: OrderFormItem[]): OrderFormItem[] {
  return followed(items, Math.min)
}

function followed(
  items: OrderFormItem[],
  quantityOf: (wanted: number, present: number) => number
): OrderFormItem[] {
  return items.flatMap((item) => {
    const { partOf } = item

    if (!partOf) {
      return [item]
    }

    const whole = items.find(({ uniqueId }) => uniqueId === partOf.uniqueId)
    const wanted = (whole?.quantity ?? 0) * partOf.perPiece
    const quantity = quantityOf(wanted, item.quantity)

    return quantity > 0 ? [{ ...item, quantity }] : []
  })
}

/**
 * The items with the gifts that come with them, as far as there are any.
 */
export function withGifts(
  items: OrderFormItem[],
  stockOf: StockOf,
  lineOf: LineMaker
): OrderFormItem[] {
  const paid = items.filter(({ isGift }) => !isGift)
  const gifts = new Set(paid.flatMap(({ id }) => productOf(id)?.gift ?? []))
  const given = [...gifts].flatMap((id) => {
    const stock = stockOf(id)
    const bought = sum(paid.filter((item) => item.id === id))
    const left =
      typeof stock === 'number'
        ? Math.max(0, stock - bought)
        : Number.POSITIVE_INFINITY
    const wanted = sum(paid.filter((item) => productOf(item.id)?.gift === id))
    const quantity = Math.min(wanted, left)
    const present = items.find((item) => item.isGift && item.id === id)

    return quantity > 0
      ? [
          present
            ? { ...present, quantity }
            : lineOf({ id, quantity, seller: '1', isGift: true }),
        ]
      : []
  })

  return [...paid, ...given]
}

/**
 * The items, of which a promotion makes the last piece of each of these products
 * a line of its own.
 */
export function withSplits(
  items: OrderFormItem[],
  products: readonly string[],
  lineOf: LineMaker
): OrderFormItem[] {
  return items.flatMap((item) => {
    const isSplit =
      products.includes(item.id) &&
      item.quantity > 1 &&
      !item.isGift &&
      !item.isWhole &&
      !item.partOf &&
      item.assemblies.length === 0 &&
      !items.some(({ splitFrom }) => splitFrom === item.uniqueId)

    return isSplit
      ? [
          { ...item, quantity: item.quantity - 1 },
          lineOf({ ...item, quantity: 1, splitFrom: item.uniqueId }),
        ]
      : [item]
  })
}

function sum(items: OrderFormItem[]): number {
  return items.reduce((total, { quantity }) => total + quantity, 0)
}
