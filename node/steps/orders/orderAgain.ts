import { addItems } from '../carts/addItems'
import {
  changeTheirCart,
  holdTheirCart,
  openTheirCart,
} from '../carts/theirCart'
import type { CartAct } from '../impersonation/authorizeCartAct'
import type { ImpersonationOutcome } from '../impersonation/impersonationOutcome'
import { settleAll } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { findOrders } from './findOrder'

/**
 * Puts what a customer has ordered into their cart once more, besides what is in it:
 * what cannot be had is named, unless that is all of it. Gifts are a promotion's, and prices are those of today.
 *
 * @throws UpstreamFault with the cart as it was
 */
export async function orderAgain(
  request: TelesalesRequest,
  act: CartAct,
  orderId: string
): Promise<ImpersonationOutcome> {
  const { email, ids, session } = act
  const [orders, cart] = await settleAll([
    findOrders(request, { email, ids }, orderId),
    openTheirCart(request, act),
  ])

  if (orders === 'forbidden') {
    return { session, refusal: 'NOT_ALLOWED' }
  }
  if (!orders.found) {
    return { session, refusal: 'ORDER_NOT_FOUND' }
  }
  if (!cart) {
    return { session, refusal: 'CART_NOT_THEIRS' }
  }
  const { hasItems, losses, orderForm } = await changeTheirCart(
    request,
    cart,
    addItems(
      request,
      cart.orderForm,
      orders.found.items.filter(({ quantity }) => quantity > 0),
      request.jar.cookies,
      cart.body
    )
  )

  holdTheirCart(request, cart, orderForm, email)
  return hasItems
    ? { session, refusal: null, losses }
    : { session, refusal: 'ORDER_UNAVAILABLE' }
}
