import type { CartOwner } from '../modules/cart'
import { isRecord, textOf } from '../modules/shapes'

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

/** Whose order form checkout has answered. */
export function ownerOf(orderForm: unknown): CartOwner {
  const profile = isRecord(orderForm) ? orderForm.clientProfileData : null
  const email = textOf(isRecord(profile) ? profile.email : null)

  return email?.includes('*') ? 'masked' : { email }
}
