import type { CartOwner } from '../modules/guard'
import type { TelesalesRequest } from './telesalesRequest'

/**
 * Whose order form the browser holds, or will hold once it has our answer. That
 * it could not be looked at is noted as a fault.
 */
export async function whoseCart(
  { jar, clients, note }: TelesalesRequest,
  deadline: number
): Promise<CartOwner> {
  if (jar.newOrderFormId !== null) {
    return { email: jar.customerEmail }
  }
  const cart = await clients.checkout.cartOf(jar.cookies, deadline).catch(note)

  return cart?.owner ?? 'unknown'
}
