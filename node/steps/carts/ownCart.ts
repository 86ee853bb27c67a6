import { createHash } from 'node:crypto'

import { ORDER_FORM } from '../../modules/browserCookies'
import { isOwn, UNREADABLE } from '../../modules/cart'
import { type Item, quantityOf } from '../../modules/cartItem'
import { canonicalEmail } from '../../modules/email'
import type { SessionFacts } from '../../modules/sessionFacts'
import type { Notice } from '../../typings/graphql'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { CartStart } from './cartChoice'

const HASH_LENGTH = 16
const ATTRIBUTES = '; Path=/; Secure; SameSite=Lax; HttpOnly'

/** The operator's own cart as a call ends. */
export interface OwnCartBack {
  /** Null where there was none. */
  state: Notice | null
  /** With which the browser holds it, none when it cannot; null when it is kept still. */
  setCookies: readonly string[] | null
  /** What has come into it that checkout says is a customer's. */
  theirs: { email: string; orderFormId: string; items: Item[] } | null
  faults: readonly unknown[]
}

const NONE: OwnCartBack = {
  state: null,
  setCookies: null,
  theirs: null,
  faults: [],
}

/**
 * What becomes of the products in the operator's own cart, where they do not go on
 * with the customer. The B2B Suite may write the customer into it, or empty it: nobody
 * could say afterwards whose they are.
 */
export function ownCartState(
  request: TelesalesRequest,
  { cart, isTaken, owner }: CartStart,
  operatorEmail: string,
  ...sessions: SessionFacts[]
): Notice | null {
  if (owner !== 'operator' || isTaken || cart.items.length === 0) {
    return null
  }
  const { orderFormId, ownCart } = request.jar.cookies
  // The browser gets one back, not two.
  const hasAnother =
    ownCart?.operator === hashOf(request, operatorEmail) &&
    ownCart.known === null &&
    ownCart.orderFormId !== orderFormId

  return hasAnother || sessions.some(({ hasSuite }) => hasSuite)
    ? 'OWN_CART_LOST'
    : 'OWN_CART_KEPT'
}

/**
 * Keeps it in the browser, where that is what becomes of it. One whose products go on,
 * or that has none, is kept in mind, for a page may still be adding to it.
 */
export function keepOwnCart(
  request: TelesalesRequest,
  { cart, owner }: Pick<CartStart, 'cart' | 'owner'>,
  state: Notice | null,
  operatorEmail: string
): void {
  const { jar } = request
  const { orderFormId, ownCart } = jar.cookies
  const hasAnother =
    ownCart?.known === null && ownCart.orderFormId !== orderFormId
  // Of one that is empty nothing is in doubt, and checkout says what comes later.
  const isEmpty = cart.owner !== 'unknown' && cart.items.length === 0
  const { isGone } = jar.heldByBrowser
  const isTheirs =
    owner === 'operator' || (owner === 'unknown' && isEmpty && !isGone)

  if (state === 'OWN_CART_KEPT') {
    jar.keepOwnCart(hashOf(request, operatorEmail), null)
  } else if (state === null && orderFormId && isTheirs && !hasAnother) {
    jar.keepOwnCart(hashOf(request, operatorEmail), quantityOf(cart.items))
  }
}

/**
 * The operator's own cart, where one is kept and it is theirs still: nothing is given
 * back to another operator, nor what has become a customer's. One that is only kept in
 * mind is back if there is more in it by now.
 */
export async function readOwnCart(
  request: TelesalesRequest,
  session: SessionFacts
): Promise<OwnCartBack> {
  const { clients, deadline, jar } = request
  const { ownCart } = jar.cookies
  const { adminEmail } = session

  if (
    !ownCart ||
    // Whoever has signed out since leaves the browser as they have found it.
    (adminEmail && ownCart.operator !== hashOf(request, adminEmail))
  ) {
    return NONE
  }
  const { orderFormId, ownership } = ownCart
  const held = [
    `${ORDER_FORM[0]}=__ofid=${orderFormId}${ATTRIBUTES}`,
    ...(ownership ? [`${ORDER_FORM[1]}=${ownership}${ATTRIBUTES}`] : []),
  ]
  const read = await settle(
    clients.checkout.ownCart(orderFormId, held, jar.cookies, deadline)
  )
  const faults = faultsOf(read)
  const own = valueOrNull(read)
  const { items, owner } = own?.cart ?? UNREADABLE
  const hasMore = quantityOf(items) > (ownCart.known ?? 0)

  if (own && hasMore && typeof owner === 'object') {
    const { email } = owner

    if (isOwn(email, session)) {
      return {
        ...NONE,
        state: 'OWN_CART_BACK',
        setCookies: [...held, ...own.setCookies],
      }
    }
    if (email !== null && ownCart.known !== null) {
      return { ...NONE, theirs: { email, orderFormId, items } }
    }
  }
  return ownCart.known === null || hasMore
    ? {
        ...NONE,
        state: 'OWN_CART_LOST',
        setCookies: faults.length > 0 ? null : [],
        faults,
      }
    : { ...NONE, faults }
}

/** No part of what anybody has typed. */
function hashOf({ account }: TelesalesRequest, email: string) {
  return createHash('sha256')
    .update(`${account}:${canonicalEmail(email)}`)
    .digest('hex')
    .slice(0, HASH_LENGTH)
}
