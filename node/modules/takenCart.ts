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

/** One in a browser, as it is kept before anything was in it. */
export function emptyCart(orderFormId: string, parkedAt: number): ParkedCart {
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
export function withGiven(
  cart: ParkedCart,
  taken: readonly Taken[]
): ParkedCart {
  const given = taken
    .filter(({ orderFormId }) => orderFormId === cart.orderFormId)
    .flatMap((one) => mergedItems([...one.given, ...one.items]))

  return { ...cart, given: mergedItems([...cart.given, ...given], Math.max) }
}

/** Whether one has gone on from the other, or both from the same. */
export function isRelated(one: ParkedCart, other?: ParkedCart): boolean {
  return other?.roots.some((root) => one.roots.includes(root)) ?? false
}
