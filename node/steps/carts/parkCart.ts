import type { Cart } from '../../clients/orderForm'
import { isSameEmail } from '../../modules/email'
import type { Notice } from '../../typings/graphql'
import { faultsOf, settle } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** What became of a cart that should have been kept. */
export interface Parked {
  notice: Notice | null
  faults: readonly unknown[]
}

/**
 * Keeps the cart of the customer whom the browser holds for their next call,
 * when there is something in it and it is theirs. Only an operator's request may
 * come here: the browser's cookies alone prove nothing.
 *
 * @param cart null when it could not be read
 * @param customerEmail whose it has to be, if not the browser's
 */
export async function parkCart(
  { clients, jar }: TelesalesRequest,
  cart: Cart | null,
  customerEmail = jar.customerEmail
): Promise<Parked> {
  const { orderFormId } = jar.cookies

  if (!customerEmail || !orderFormId || cart?.items.length === 0) {
    return { notice: null, faults: [] }
  }
  const isTheirs =
    cart !== null &&
    (cart.owner === 'unknown' || isSameEmail(cart.owner.email, customerEmail))

  if (!isTheirs) {
    return { notice: 'CART_NOT_PARKED', faults: [] }
  }
  const faults = faultsOf(
    await settle(clients.parkedCarts.park(customerEmail, orderFormId))
  )

  return {
    notice: faults.length > 0 ? 'CART_NOT_PARKED' : 'CART_PARKED',
    faults,
  }
}
