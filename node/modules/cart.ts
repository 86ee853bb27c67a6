import { type Item, keptItemsIn, mergedItems } from './cartItem'
import { isSameEmail } from './email'
import type { SessionFacts } from './sessionFacts'
import { isRecord, textOf } from './shapes'

/**
 * Whose order form it is; `masked` when checkout does not say, `unknown` when it
 * could not be read.
 */
export type CartOwner = { email: string | null } | 'masked' | 'unknown'

/** What checkout says that a cart costs. */
export interface Price {
  /** In hundredths. */
  total: number
  /** By ISO 4217. */
  currency: string
}

/** The order form that the browser holds. */
export interface Cart {
  owner: CartOwner
  items: Item[]
  price?: Price
  /** Checkout reads it no more, for nobody. */
  isBroken?: true
}

/** A cart that could not be read. */
export const UNREADABLE: Cart = { owner: 'unknown', items: [] }

/** A cart that cannot be read any more. */
export const BROKEN: Cart = { ...UNREADABLE, isBroken: true }

/** A cart that is kept for a customer. */
export interface ParkedCart {
  orderFormId: string
  /** In ms since the epoch. */
  parkedAt: number
  /** What was in it then. */
  items: Item[]
  /** It goes on in a browser: what is in it, checkout alone knows. */
  isInUse: boolean
  /** The ids of the order forms that it has gone on from: of one, several may be in use. */
  roots: string[]
  /** What of it goes on elsewhere by now: nobody is given it once more. */
  given: Item[]
}

/** What a browser holds of a customer. */
export interface Held {
  /** Whom VTEX's cookie names, which anybody may have written. */
  email: string | null
  /** The order form is the one that was given together with our witness. */
  isGiven: boolean
  /** It is the one that was taken away then: a late answer has brought it back. */
  isLeft: boolean
  /** It is a customer's whom the browser serves no longer, and kept for them. */
  isGone: boolean
  givenOrderFormId: string | null
  /** It holds the one or the other. */
  isServing: boolean
}

/** Whose products are in a cart: this customer's, the operator's, or nobody knows. */
export type ProductsOwner = { email: string } | 'operator' | 'unknown'

/**
 * Whose products are in the browser's cart: whose checkout says, then whose our
 * witness does, of the cart that was given with it and of the next one, which VTEX
 * begins after an order and may give to the operator. Where the witness, or VTEX's
 * cookie, names somebody while a cart that came back is the operator's or nobody's,
 * nobody knows. Where the B2B Suite writes into carts, whoever is served, checkout says
 * nothing of the one that was given with the witness.
 *
 * @param email to whom they may go; who is no reason to doubt
 */
export function productsOwnerOf(
  { owner }: Cart,
  facts: SessionFacts,
  held: Held,
  email: string | null
): ProductsOwner {
  const witnessed = facts.witness?.customerEmail ?? null

  if (witnessed && held.isGiven && facts.hasSuite) {
    return { email: witnessed }
  }
  if (isOverwritten(facts, held) || isInDoubt(owner, facts, held)) {
    return 'unknown'
  }
  if (typeof owner === 'object' && !isOwn(owner.email, facts)) {
    return { email: owner.email as string }
  }
  if (witnessed && (held.isGiven || (owner !== 'unknown' && isNext(held)))) {
    return { email: witnessed }
  }
  const others = [witnessed, held.email].filter(
    (one) => one !== null && !isSameEmail(one, email)
  )

  return typeof owner === 'object' && others.length === 0
    ? 'operator'
    : 'unknown'
}

/**
 * Whether the B2B Suite may have written whoever is served into it: it is a cart that
 * somebody held before them, and has come back.
 */
export function isOverwritten({ hasSuite }: SessionFacts, held: Held): boolean {
  return hasSuite && !isNext(held)
}

/**
 * Whether the B2B Suite may have written whom the session serves into a cart of which
 * nothing else says that it is theirs: a link, or an answer that was lost, began it.
 */
function isInDoubt(
  owner: CartOwner,
  { hasSuite, impersonatedEmail, witness }: SessionFacts,
  { isGiven }: Held
): boolean {
  const isServed =
    typeof owner === 'object' && isSameEmail(owner.email, impersonatedEmail)

  return (
    hasSuite &&
    (isGiven ||
      (isServed && !isSameEmail(witness?.customerEmail, impersonatedEmail)))
  )
}

/** Whether it can be the one that VTEX has begun after an order: none has come back. */
export function isNext({ isGone, isLeft }: Held): boolean {
  return !isLeft && !isGone
}

/** Whether an order form with this email is the operator's own, or nobody's. */
export function isOwn(
  email: string | null,
  { adminEmail, shopperEmail, witness }: SessionFacts
): boolean {
  return (
    email === null ||
    isSameEmail(email, adminEmail) ||
    isSameEmail(email, shopperEmail) ||
    // Who has signed out since.
    isSameEmail(email, witness?.operatorEmail)
  )
}

/**
 * The order form that a customer was given, where the browser holds another one for
 * no good reason: after an order it holds the next one, and that is no loss.
 */
export function lostOrderFormId(
  { owner }: Cart,
  facts: SessionFacts,
  { givenOrderFormId, isGiven, isLeft }: Held
): string | null {
  const { hasSuite, witness } = facts
  const isAnothers =
    !(isGiven && hasSuite) &&
    typeof owner === 'object' &&
    !isOwn(owner.email, facts) &&
    !isSameEmail(owner.email, witness?.customerEmail)

  return witness && (isLeft || isAnothers) ? givenOrderFormId : null
}

/**
 * What is in several carts of one customer. Those that have gone on from the same one,
 * with two operators at once, have its products in common.
 */
export function itemsOfAll(
  carts: ReadonlyArray<{ items: Item[]; roots: string[] }>
): Item[] {
  return relatedCarts(carts).flatMap((related) =>
    mergedItems(
      related.flatMap(({ items }) => mergedItems(items)),
      Math.max
    )
  )
}

/** Carts that have gone on from the same one, together. */
export function relatedCarts<One extends { roots: string[] }>(
  carts: readonly One[]
): One[][] {
  return carts.reduce<One[][]>((groups, cart) => {
    const isRelated = (group: One[]) =>
      group.some(({ roots }) => roots.some((root) => cart.roots.includes(root)))

    return [
      ...groups.filter((group) => !isRelated(group)),
      [...groups.filter(isRelated).flat(), cart],
    ]
  }, [])
}

/** The carts in a customer's file; null in what is none. */
export function parkedCartsIn(file: unknown): ParkedCart[] | null {
  const carts = isRecord(file) ? file.carts : null

  return Array.isArray(carts) && carts.every(isParkedCart)
    ? carts.map(
        ({ given, isInUse = false, items, orderFormId, parkedAt, roots }) => ({
          orderFormId,
          parkedAt,
          items: keptItemsIn(items),
          isInUse,
          roots: roots ?? [orderFormId],
          given: keptItemsIn(given),
        })
      )
    : null
}

function isParkedCart(cart: unknown): cart is ParkedCart {
  return (
    isRecord(cart) &&
    textOf(cart.orderFormId) !== null &&
    typeof cart.parkedAt === 'number'
  )
}
