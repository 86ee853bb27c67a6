import { type Cart, UNREADABLE } from '../../modules/cart'
import type { SessionFacts } from '../../modules/sessionFacts'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** An end does not wait longer for it. */
const EARLIER_READ_MS = 1500

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

/**
 * The cart before the end, where the end would make the operator the B2B Suite's
 * buyer, whose cart it may empty; null elsewhere.
 */
export async function readBeforeSuite(
  request: TelesalesRequest,
  { hasSuite, shopperEmail }: SessionFacts
): Promise<Cart | null> {
  const { clock, deadline } = request

  if (!hasSuite || !shopperEmail) {
    return null
  }
  const { cart } = await readCart(
    request,
    Math.min(deadline, clock.now() + EARLIER_READ_MS)
  )

  return cart
}
