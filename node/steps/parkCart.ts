import type { Cart } from '../clients/checkout'
import { isSameEmail } from '../modules/email'
import type { Notice } from '../typings/graphql'
import type { TelesalesRequest } from './telesalesRequest'

/**
 * Keeps the cart of the customer whom the browser holds for their next call,
 * when there is something in it and it is theirs. Only an operator's request may
 * come here: the browser's cookies alone prove nothing.
 *
 * @param cart null when it could not be looked at
 * @param customerEmail whose it has to be, if not the browser's
 */
export async function parkCart(
  { jar, clients, note }: TelesalesRequest,
  cart: Cart | null,
  customerEmail = jar.customerEmail
): Promise<Notice | null> {
  const { orderFormId } = jar.cookies

  if (!customerEmail || !orderFormId || cart?.items.length === 0) {
    return null
  }
  const isTheirs =
    cart !== null &&
    (cart.owner === 'unknown' || isSameEmail(cart.owner.email, customerEmail))

  if (!isTheirs) {
    return 'CART_NOT_PARKED'
  }
  return clients.parkedCarts
    .park(customerEmail, orderFormId)
    .then((): Notice => 'CART_PARKED')
    .catch((fault): Notice => {
      note(fault)
      return 'CART_NOT_PARKED'
    })
}
