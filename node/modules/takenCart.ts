import type { Cart, ParkedCart } from './cart'
import { mergedItems } from './cartItem'

/** A parked cart that another one goes on with: what nobody holds is replaced by it. */
export type Taken = Pick<
  ParkedCart,
  'orderFormId' | 'items' | 'isInUse' | 'given'
>

/** The products of a customer's cart go on in another; what comes later does not. */
export function takenFrom(
  orderFormId: string,
  { items }: Pick<Cart, 'items'>
): Taken {
  return { orderFormId, items: [...items], isInUse: true, given: [] }
}

/** Another takes its place, whatever it holds. */
export function replaced(orderFormId: string): Taken {
  return { orderFormId, items: [], isInUse: false, given: [] }
}

/** A cart as it is to be kept; without items it keeps those that it had. */
export type ToPark = Pick<ParkedCart, 'orderFormId' | 'isInUse' | 'parkedAt'> &
  Partial<Pick<ParkedCart, 'items'>>

/** As many order forms are known that a cart has gone on from, the last. */
const MAX_ROOTS = 20

/**
 * A customer's parked carts once this one is kept, which comes first.
 *
 * @param carts as they were
 * @param replaced ids of order forms in whose place it is kept
 * @param taken what it goes on with
 */
export function withParked(
  carts: readonly ParkedCart[],
  cart: ToPark,
  replaced: readonly string[],
  taken: readonly Taken[]
): ParkedCart[] {
  const known = carts.find(isCart(cart.orderFormId))
  const goesOnFrom = carts.filter(({ orderFormId }) =>
    taken.some(isCart(orderFormId))
  )
  const isGone = ({ orderFormId }: ParkedCart) =>
    orderFormId === cart.orderFormId ||
    replaced.includes(orderFormId) ||
    taken.some((one) => one.orderFormId === orderFormId && !one.isInUse)
  // A page may be adding to it still.
  const notYetKept = taken.filter(
    ({ isInUse, orderFormId }) =>
      isInUse && ![...carts, cart].some(isCart(orderFormId))
  )
  const others = [
    ...carts.filter((one) => !isGone(one)),
    ...notYetKept.map((one) => emptyCart(one.orderFormId, cart.parkedAt)),
  ]
  // What one has taken that it takes the place of is in no other.
  const isGivenThere = carts.some(
    (one) =>
      one !== known &&
      replaced.includes(one.orderFormId) &&
      isRelated(one, known)
  )
  const parked = {
    ...cart,
    items: cart.items ?? known?.items ?? [],
    roots: rootsOf(cart, known ? [...goesOnFrom, known] : goesOnFrom, taken),
    given: isGivenThere ? [] : (known?.given ?? []),
  }

  return [parked, ...others.map((one) => withGiven(one, taken))]
}

function isCart(id: string) {
  return ({ orderFormId }: { orderFormId: string }) => orderFormId === id
}

/** From one that it has gone on from, or that goes on from it, it is told by the last. */
function rootsOf(
  { orderFormId }: ToPark,
  related: readonly ParkedCart[],
  taken: readonly Taken[]
) {
  const roots = new Set([
    ...related.flatMap((one) => one.roots),
    ...taken.map((one) => one.orderFormId),
  ])

  return roots.size > 0 ? [...roots].slice(-MAX_ROOTS) : [orderFormId]
}

/** One in a browser, as it is kept before anything was in it. */
function emptyCart(orderFormId: string, parkedAt: number): ParkedCart {
  return {
    orderFormId,
    parkedAt,
    items: [],
    isInUse: true,
    roots: [orderFormId],
    given: [],
  }
}

/** What others have taken meanwhile is given, too. */
function withGiven(cart: ParkedCart, taken: readonly Taken[]): ParkedCart {
  const given = taken
    .filter(({ orderFormId }) => orderFormId === cart.orderFormId)
    .flatMap((one) => mergedItems([...one.given, ...one.items]))

  return { ...cart, given: mergedItems([...cart.given, ...given], Math.max) }
}

/** Whether one has gone on from the other, or both from the same. */
function isRelated(one: ParkedCart, other?: ParkedCart): boolean {
  return other?.roots.some((root) => one.roots.includes(root)) ?? false
}
