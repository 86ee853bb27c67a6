import {
  type Cart,
  type Held,
  lostOrderFormId,
  type ParkedCart,
} from '../../modules/cart'
import type { Item } from '../../modules/cartItem'
import type { SessionFacts } from '../../modules/sessionFacts'
import { replaced, type Taken, takenFrom } from '../../modules/takenCart'
import { faultsOf, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { readParked } from './findParked'
import { keepOrLater } from './parkCart'

/**
 * The order form that a customer was given, where the browser holds another one and it
 * was not ordered: of one that was, checkout has no products any more. One that it does
 * not answer for is not given up.
 *
 * @param cart the other one
 */
export async function findLost(
  request: TelesalesRequest,
  cart: Cart,
  session: SessionFacts,
  held: Held
): Promise<string | null> {
  const { givenOrderFormId, isGiven } = held
  const lostId = lostOrderFormId(cart, session, held)

  if (lostId || !session.witness || isGiven) {
    return lostId
  }
  const { faults, items } = await readLost(
    request,
    session.witness.customerEmail,
    givenOrderFormId
  )

  return items.length > 0 || faults.length > 0 ? givenOrderFormId : null
}

/** Keeps that one for them: a page may have added to it. */
export async function parkLost(
  request: TelesalesRequest,
  { witness }: SessionFacts,
  orderFormId: string | null
): Promise<readonly unknown[]> {
  if (!witness || !orderFormId) {
    return []
  }
  const { parkedCarts } = request.clients
  const cart = { orderFormId, isInUse: true }

  return faultsOf(
    await keepOrLater(request, () =>
      parkedCarts.park(witness.customerEmail, cart)
    )
  )
}

/** What is in the order form that they were given, should the browser hold another. */
export async function readLost(
  request: TelesalesRequest,
  email: string,
  orderFormId: string | null
): Promise<{ items: Item[]; faults: readonly unknown[] }> {
  if (!orderFormId) {
    return { items: [], faults: [] }
  }
  const lost = { orderFormId, items: [], isInUse: true, roots: [], given: [] }
  const { cart, faults } = await readParked(request, email, lost)

  return { items: cart.items, faults }
}

/** What was kept of an order form that can never be read again. */
export function readKept(
  file: PromiseSettledResult<ParkedCart[]>,
  orderFormId: string | null
): { items: Item[]; faults: readonly unknown[] } {
  const kept = valueOrNull(file)?.find(
    (cart) => cart.orderFormId === orderFormId
  )

  return { items: kept?.items ?? [], faults: faultsOf(file) }
}

/** Whether any of these is kept, or nobody knows. */
export function isAnyOf(
  file: PromiseSettledResult<ParkedCart[]>,
  taken: readonly Taken[]
): boolean {
  const ids = taken.map(({ orderFormId }) => orderFormId)

  return (
    ids.length > 0 &&
    (valueOrNull(file)?.some(({ orderFormId }) => ids.includes(orderFormId)) ??
      true)
  )
}

/**
 * What a customer's cart takes the place of that is made of the one in the browser, and
 * of the one that they were given.
 */
export function takenBy(
  { jar }: TelesalesRequest,
  {
    cart,
    isTheirs,
    lost,
    lostId,
    moves,
  }: {
    cart: Cart
    isTheirs: boolean
    lost: { items: Item[] }
    lostId: string | null
    moves: boolean
  }
): Taken[] {
  const { givenOrderFormId } = jar.heldByBrowser
  const heldId = jar.cookies.orderFormId
  const taken = [
    ...(lostId && lostId !== heldId ? [takenFrom(lostId, lost)] : []),
    ...(isTheirs && heldId && !cart.isBroken ? [takenFrom(heldId, cart)] : []),
  ]
  const ids = taken.map(({ orderFormId }) => orderFormId)

  return [
    ...taken,
    ...[givenOrderFormId, moves ? heldId : null].flatMap((id) =>
      id === null || ids.includes(id) ? [] : [replaced(id)]
    ),
  ]
}
