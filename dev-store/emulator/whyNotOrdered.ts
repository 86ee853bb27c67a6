import { isObject } from '../http'
import { emailOf, type OrderForm } from './orderForm'
import type { Order } from './orders'

/** What is wrong, as checkout says it. */
type Complaint = [message: string, status: number, code: string]

/**
 * Why checkout does not begin a transaction for this order; nothing when it does.
 *
 * @see https://developers.vtex.com/docs/guides/checkout-error-codes
 */
export function whyNotOrdered(
  orderForm: OrderForm,
  { items, value }: Order,
  sent: unknown
): Complaint | undefined {
  if (!isObject(sent) || sent.referenceId !== orderForm.id) {
    return ['Invalid order form', 400, 'ORD002']
  }
  if (items.length === 0) {
    return ['There is nothing in the order form', 400, 'ORD002']
  }
  if (sent.value !== sent.referenceValue || sent.value !== value) {
    return ['Payment value does not match with reference value', 400, 'CHK0016']
  }
  if (!emailOf(orderForm)) {
    return ['The email field in the profile is invalid', 400, 'ORD002']
  }
  if (orderForm.payments.length === 0) {
    return ['Invalid payment', 400, 'ORD020']
  }
}
