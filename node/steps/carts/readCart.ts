import { UpstreamFault } from '../../clients/upstreamFault'
import { BROKEN, type Cart, UNREADABLE } from '../../modules/cart'
import type { SessionFacts } from '../../modules/sessionFacts'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** With which checkout says that it is this order form, and no outage. */
const BROKEN_STATUSES = [400, 403, 500]

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

  return { cart: valueOrNull(cart) ?? cartBehind(cart), faults: faultsOf(cart) }
}

/**
 * The order form that the browser holds, before it is changed for another. One that
 * checkout does not read, though it gives others, never comes back. Null for whoever is
 * no operator.
 *
 * @throws UpstreamFault lest products be lost that could not be seen
 */
export async function readHeldCart({
  clients: { checkout },
  deadline,
  jar: { cookies },
}: TelesalesRequest): Promise<Cart | null> {
  if (!cookies.hasAdmin) {
    return null
  }
  const cart = await settle(checkout.cartOf(cookies, deadline))

  if (cart.status === 'fulfilled') {
    return cart.value
  }
  if (!hasStatus(cart.reason, (status) => status !== 401 && status !== 429)) {
    throw cart.reason
  }
  await checkout.newOrderForm(cookies, deadline)
  return BROKEN
}

/** What is known of a cart that could not be read. */
export function cartBehind(read: PromiseSettledResult<unknown>): Cart {
  const isBroken =
    read.status === 'rejected' &&
    hasStatus(read.reason, (status) => BROKEN_STATUSES.includes(status))

  return isBroken ? BROKEN : UNREADABLE
}

function hasStatus(fault: unknown, is: (status: number) => boolean): boolean {
  return (
    fault instanceof UpstreamFault &&
    fault.status !== undefined &&
    is(fault.status)
  )
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
