import { type Cart, UNREADABLE } from '../../modules/cart'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** The order form that the browser holds, or will hold once it has our answer. */
export async function readCart(
  { clients, jar }: TelesalesRequest,
  deadline: number
): Promise<{ cart: Cart; faults: readonly unknown[] }> {
  if (jar.newOrderFormId !== null) {
    return {
      cart: { owner: { email: jar.customerEmail }, items: [] },
      faults: [],
    }
  }
  const cart = await settle(clients.checkout.cartOf(jar.cookies, deadline))

  return { cart: valueOrNull(cart) ?? UNREADABLE, faults: faultsOf(cart) }
}
