import { type Cart, isOfAnother, type ProductsOwner } from './cart'
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
 * A cart that is a customer's stays theirs when somebody else is served: what a page
 * still puts into it makes it, where it had no name, that of whoever is served by then.
 *
 * @param owner whose products were in it before
 * @param email who is served now
 */
export function cartOfBefore(
  later: Cart,
  earlier: Cart | null,
  owner: ProductsOwner,
  email: string
): Cart {
  const isClaimed =
    typeof later.owner === 'object' && isSameEmail(later.owner.email, email)

  return earlier && isClaimed && isOfAnother(owner, email)
    ? { ...later, owner: earlier.owner }
    : later
}
