import type { CartOwner } from '../modules/guard'
import type { TelesalesRequest } from './telesalesRequest'

/**
 * Whose order form the browser holds, or will hold once it has our answer. That
 * it could not be looked at is noted as a fault.
 */
export async function whoseCart(
  { browser, clients, note }: TelesalesRequest,
  deadline: number
): Promise<CartOwner> {
  if (browser.newOrderFormId !== null) {
    return { email: browser.customerEmail }
  }
  const cart = await clients.checkout.cartOf(browser, deadline).catch(note)

  return cart?.owner ?? 'unknown'
}
