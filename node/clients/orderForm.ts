import type { Cart, CartOwner, Price } from '../modules/cart'
import { itemsOf } from '../modules/cartItem'
import { isRecord, textOf } from '../modules/shapes'

/** Where checkout has its order forms. */
export const ORDER_FORM_PATH = '/api/checkout/pub/orderForm'

/** Where checkout has what it knows of customers. */
export const PROFILES_PATH = '/api/checkout/pub/profiles'

/** What a browser asks checkout for an order form, or for a new one. */
export function orderFormPath(id: string): string {
  return id
    ? `${ORDER_FORM_PATH}/${id}`
    : `${ORDER_FORM_PATH}?forceNewCart=true`
}

/** An order form that no browser holds yet. */
export interface NewOrderForm {
  readonly id: string
  /** The Set-Cookies with which a browser holds this order form, the last ones last. */
  readonly setCookies: readonly string[]
  /** The trade policy in which it began; null when none was named. */
  readonly salesChannel: string | null
  /** Whose checkout says it is by now. */
  readonly owner: CartOwner
}

/** The cart that an order form is which checkout has answered; null in what is none. */
export function cartIn(orderForm: unknown): Cart | null {
  const items = itemsOf(orderForm)

  return (
    items && { owner: ownerOf(orderForm), items, price: priceOf(orderForm) }
  )
}

/** What the order form costs that checkout has answered, if it says so. */
export function priceOf(orderForm: unknown): Price | undefined {
  const form = isRecord(orderForm) ? orderForm : {}
  const { storePreferencesData: preferences, value: total } = form
  const currency = textOf(
    isRecord(preferences) ? preferences.currencyCode : null
  )

  return typeof total === 'number' && Number.isFinite(total) && currency
    ? { total, currency }
    : undefined
}

/** Whose order form checkout has answered. */
export function ownerOf(orderForm: unknown): CartOwner {
  const profile = isRecord(orderForm) ? orderForm.clientProfileData : null
  const email = textOf(isRecord(profile) ? profile.email : null)

  return email?.includes('*') ? 'masked' : { email }
}
