import type { Cart, Held, ProductsOwner } from '../../modules/cart'
import type { Item } from '../../modules/cartItem'
import type { Taken } from '../../modules/takenCart'
import type { Notice } from '../../typings/graphql'
import { recordFaults } from '../audit/recordFaults'
import { faultsOf, settle } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { nameCart } from './nameCart'

/** As often what nobody waits for is tried. */
const MAX_TRIES = 3

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
  const keep = () =>
    clients.parkedCarts.park(email, { ...cart, isInUse: true }, [], taken)

  if (isEmpty) {
    if (isWanted) {
      void keepLater(request, keep)
    }
    return []
  }
  return faultsOf(await settle(keep()))
}

/** Keeps it; where that fails it is tried again, and nobody waits for that. */
export async function keepOrLater(
  request: TelesalesRequest,
  keep: () => Promise<unknown>
): Promise<PromiseSettledResult<unknown>> {
  const kept = await settle(keep())

  if (kept.status === 'rejected') {
    void keepLater(request, keep)
  }
  return kept
}

/** Nobody waits for what is hardly ever needed, and nobody would hear that it failed. */
async function keepLater(
  request: TelesalesRequest,
  keep: () => Promise<unknown>
): Promise<void> {
  const faults: unknown[] = []

  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const kept = await settle(keep())

    faults.push(...faultsOf(kept))
    if (kept.status === 'fulfilled') {
      break
    }
  }
  await recordFaults(request, faults, { operation: 'park' })
}

/** Keeps a cart for whoever checkout says that it is of. */
export async function parkFor(
  request: TelesalesRequest,
  email: string,
  cart: { orderFormId: string; items: Item[] }
): Promise<Parked> {
  const { parkedCarts } = request.clients
  const keep = () => parkedCarts.park(email, { ...cart, isInUse: false })

  return parkedBy(await keepOrLater(request, keep))
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
  const keep = () =>
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
  const name = () => nameCart(request, said, owner.email)

  if (!hasItems) {
    void keepLater(request, name)
    void keepLater(request, keep)
    return { notice: null, faults: [] }
  }
  const [named, kept] = await Promise.all([settle(name()), settle(keep())])
  const { faults, notice } = parkedBy(kept)

  return { notice, faults: [...faultsOf(named), ...faults] }
}
