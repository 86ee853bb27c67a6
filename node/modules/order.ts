import type { Delivery, OrderStatus } from '../typings/graphql'
import type { Item } from './cartItem'
import { isSameEmail } from './email'

/** Who has ordered, as far as the order says. */
export interface Buyer {
  /** The same as in a session's profile. */
  id: string | null
  email: string | null
  document: string | null
  phone: string | null
}

/** An order as a customer's list of orders has it. */
export interface ListedOrder {
  id: string
  /** In ms since the epoch. */
  placedAt: number | null
  /** In VTEX's own words, of its API and for people. */
  status: string | null
  statusText: string | null
  /** In hundredths. */
  total: number | null
  /** By ISO 4217. */
  currency: string | null
  quantity: number | null
  products: ReadonlyArray<{ name: string; quantity: number }>
}

/** Where what was sent last is. */
export interface Parcel {
  url: string | null
  number: string | null
  /** How far the carrier says that it has come; null where it has said nothing. */
  delivery: Delivery | null
}

/** An order with all that is wanted of it. */
export interface WholeOrder extends ListedOrder {
  buyer: Buyer
  items: Item[]
  parcel: Parcel | null
}

/** A customer, by all that an order may name them by. */
export interface OrderOwner {
  email: string
  /** All that VTEX names them by. */
  ids: readonly string[]
}

/** @see https://help.vtex.com/en/tutorial/order-flow-and-status--tutorials_196 */
const STATUSES: Record<OrderStatus, readonly string[]> = {
  ORDERED: [
    'order-created',
    'order-completed',
    'on-order-completed',
    'on-order-completed-ffm',
    'order-accepted',
  ],
  WAITING_FOR_SELLER: [
    'waiting-for-authorization',
    'waiting-for-seller-confirmation',
    'waiting-for-sellers-confirmation',
    'waiting-for-seller-decision',
    'waiting-for-fulfillment',
    'waiting-ffmt-authorization',
    'waiting-for-manual-authorization',
    'waiting-for-mkt-authorization',
    'waiting-seller-handling',
    'window-to-change-seller',
  ],
  PAYMENT_PENDING: [
    'payment-pending',
    'approve-payment',
    'window-to-change-payment',
  ],
  PAYMENT_APPROVED: ['payment-approved'],
  CANCELABLE: ['window-to-cancel'],
  READY_FOR_HANDLING: [
    'authorize-fulfillment',
    'release-to-fulfillment',
    'ready-for-handling',
  ],
  HANDLING: ['start-handling', 'handling', 'ready-for-invoicing', 'invoice'],
  INVOICED: ['invoiced'],
  CANCELING: ['request-cancel', 'cancellation-requested', 'cancel'],
  CANCELED: ['payment-denied', 'canceled'],
}

/** How far it has come; null where nobody knows VTEX's word for it. */
export function orderStatusOf(status: string | null): OrderStatus | null {
  const names = Object.keys(STATUSES) as OrderStatus[]

  return names.find((name) => STATUSES[name].includes(status ?? '')) ?? null
}

/**
 * Whether the order says that it is this customer's. One that has lost its profile, and
 * shows an alias for the email, says nothing.
 */
export function isOrderOf(
  { email, id }: Buyer,
  { email: ownEmail, ids }: OrderOwner
): boolean {
  return (id !== null && ids.includes(id)) || isSameEmail(email, ownEmail)
}
