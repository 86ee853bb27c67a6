import {
  type Cart,
  type Held,
  lostOrderFormId,
  type ProductsOwner,
} from '../../modules/cart'
import type { Item } from '../../modules/cartItem'
import type { SessionFacts } from '../../modules/sessionFacts'
import type { Taken } from '../../modules/takenCart'
import type { Notice } from '../../typings/graphql'
import { recordFaults } from '../audit/recordFaults'
import { faultsOf, settle } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** What became of a cart that should have been kept. */
export interface Parked {
  notice: Notice | null
  faults: readonly unknown[]
}

/**
 * Has it known which order form a customer's products go on in, lest they be lost
 * with our answer: no browser holds it yet. What it goes on with nobody else is given.
 */
export async function keepInUse(
  request: TelesalesRequest,
  email: string,
  cart: { orderFormId: string; items: Item[] },
  taken: readonly Taken[]
): Promise<readonly unknown[]> {
  const { clients } = request
  const isEmpty = cart.items.length === 0
  const isWanted = !isEmpty || taken.some(({ isInUse }) => isInUse)
  const kept = settle(
    isWanted
      ? clients.parkedCarts.park(email, { ...cart, isInUse: true }, [], taken)
      : undefined
  )

  if (isEmpty) {
    recordLater(request, kept)
    return []
  }
  return faultsOf(await kept)
}

/** Nobody waits for what is hardly ever needed. */
function recordLater(
  request: TelesalesRequest,
  kept: Promise<PromiseSettledResult<unknown>>
): void {
  void kept.then((result) =>
    recordFaults(request, faultsOf(result), { operation: 'park' })
  )
}

/**
 * Keeps the order form that a customer was given, where the browser holds another one:
 * a page may have added to it before that.
 *
 * @param cart the other one
 */
export async function parkLost(
  { clients }: TelesalesRequest,
  cart: Cart,
  session: SessionFacts,
  held: Held
): Promise<readonly unknown[]> {
  const orderFormId = lostOrderFormId(cart, session, held)

  return faultsOf(
    await settle(
      session.witness && orderFormId
        ? clients.parkedCarts.park(session.witness.customerEmail, {
            orderFormId,
            items: [],
            isInUse: true,
          })
        : undefined
    )
  )
}

/** Keeps a cart for whoever checkout says that it is of. */
export async function parkFor(
  { clients }: TelesalesRequest,
  email: string,
  cart: { orderFormId: string; items: Item[] }
): Promise<Parked> {
  const kept = clients.parkedCarts.park(email, { ...cart, isInUse: false })

  return parkedBy(await settle(kept))
}

function parkedBy(kept: PromiseSettledResult<unknown>): Parked {
  const faults = faultsOf(kept)

  return {
    notice: faults.length > 0 ? 'CART_NOT_PARKED' : 'CART_PARKED',
    faults,
  }
}

/**
 * Keeps the cart that the browser holds for their next call whose it is, also when
 * it is empty: a page may still be adding to it. Only where an operator is asking, or
 * our witness proves that one began here: other cookies of a browser prove nothing.
 *
 * @param cart as it is by now
 * @param lostId the order form that they were given, where it is kept besides
 */
export async function parkCart(
  request: TelesalesRequest,
  { items, owner: said }: Cart,
  owner: ProductsOwner,
  { givenOrderFormId, isGone }: Held,
  lostId: string | null = null
): Promise<Parked> {
  const { clients, jar } = request
  const { orderFormId } = jar.cookies
  const hasItems = items.length > 0 || said === 'unknown'

  if (owner === 'operator' || !orderFormId) {
    return { notice: null, faults: [] }
  }
  if (owner === 'unknown') {
    // What has only come back is kept already.
    const isLost = hasItems && !isGone

    return { notice: isLost ? 'CART_NOT_PARKED' : null, faults: [] }
  }
  const parked = settle(
    clients.parkedCarts.park(
      owner.email,
      {
        orderFormId,
        // What could not be read is as it was kept.
        items: said === 'unknown' ? undefined : items,
        isInUse: false,
      },
      // Where it is another one that was given, that was ordered.
      givenOrderFormId && givenOrderFormId !== lostId ? [givenOrderFormId] : []
    )
  )

  if (!hasItems) {
    recordLater(request, parked)
    return { notice: null, faults: [] }
  }
  return parkedBy(await parked)
}
