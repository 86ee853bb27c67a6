import type { Cart, ParkedCart } from '../../modules/cart'
import type { Item } from '../../modules/cartItem'
import { replaced, type Taken, takenFrom } from '../../modules/takenCart'
import { faultsOf, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { readParked } from './findParked'

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
