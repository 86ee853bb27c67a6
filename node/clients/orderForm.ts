import type { CartOwner } from '../modules/guard'
import { isRecord, textOf } from '../modules/shapes'

/** An order form that no browser holds yet. */
export interface NewOrderForm {
  readonly id: string
  /** The Set-Cookies with which a browser holds this order form. */
  readonly setCookies: readonly string[]
}

/** What can move from one order form to another: products, and no person. */
export interface Item {
  id: string
  quantity: number
  seller: string
}

/** The order form that the browser holds. */
export interface Cart {
  owner: CartOwner
  items: Item[]
}

/** Whose order form checkout has answered. */
export function ownerOf(orderForm: unknown): CartOwner {
  const profile = isRecord(orderForm) ? orderForm.clientProfileData : null
  const email = textOf(isRecord(profile) ? profile.email : null)

  return email?.includes('*') ? 'unknown' : { email }
}

/** The products in an order form that checkout has answered; null in none. */
export function itemsOf(orderForm: unknown): Item[] | null {
  return isRecord(orderForm) && Array.isArray(orderForm.items)
    ? orderForm.items.map(itemOf)
    : null
}

function itemOf(item: unknown): Item {
  const { id, quantity, seller }: Record<string, unknown> = isRecord(item)
    ? item
    : {}

  return {
    id: String(id),
    quantity: Number(quantity),
    seller: String(seller ?? '1'),
  }
}
