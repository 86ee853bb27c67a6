import { type Cart, type Held, productsOwnerOf } from './cart'
import { mergedItems } from './cartItem'
import { isSameEmail } from './email'
import type { SessionFacts } from './sessionFacts'

/**
 * The cart that a browser held while the session was written: as it was read
 * afterwards, for pages go on adding to it. The B2B Suite writes whoever is served
 * next into it, and may empty it: then it is whose it was, with what was in it before
 * or is now.
 *
 * @param earlier null when it was not read before
 * @param later null when it was not read afterwards
 */
export function cartAcrossWrite(
  earlier: Cart | null,
  later: Cart | null,
  ...sessions: SessionFacts[]
): Cart | null {
  if (!later || !sessions.some(({ hasSuite }) => hasSuite)) {
    return later ?? earlier
  }
  if (!earlier) {
    return { ...later, owner: 'unknown' }
  }
  return {
    owner: earlier.owner,
    items: mergedItems(
      [earlier, later].flatMap(({ items }) => mergedItems(items)),
      Math.max
    ),
  }
}

/**
 * A cart that was another customer's stays theirs: where it has no name, what a page still
 * puts into it makes it that of whoever is served by then.
 *
 * @param before the session as the cart was read earlier
 * @param email who is served now
 */
export function withOwnerOfBefore(
  later: Cart,
  { cart: earlier, held }: { cart: Cart | null; held: Held },
  before: SessionFacts,
  email: string
): Cart {
  if (
    !earlier ||
    typeof later.owner !== 'object' ||
    !isSameEmail(later.owner.email, email)
  ) {
    return later
  }
  const owner = productsOwnerOf(earlier, before, held, email)

  return typeof owner === 'object' && !isSameEmail(owner.email, email)
    ? { ...later, owner: earlier.owner }
    : later
}
