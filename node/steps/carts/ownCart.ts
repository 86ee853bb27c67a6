import { createHash } from 'node:crypto'

import { ORDER_FORM } from '../../modules/browserCookies'
import { isOwn } from '../../modules/cart'
import { canonicalEmail } from '../../modules/email'
import type { SessionFacts } from '../../modules/sessionFacts'
import type { Notice } from '../../typings/graphql'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { CartStart } from './cartChoice'

const HASH_LENGTH = 16

/** The operator's own cart as a call ends. */
export interface OwnCartBack {
  /** Null where there was none. */
  state: Notice | null
  /** With which the browser holds it, none when it cannot; null when it is kept still. */
  setCookies: readonly string[] | null
  faults: readonly unknown[]
}

const NONE: OwnCartBack = { state: null, setCookies: null, faults: [] }

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
    ownCart.orderFormId !== orderFormId

  return hasAnother || sessions.some(({ hasSuite }) => hasSuite)
    ? 'OWN_CART_LOST'
    : 'OWN_CART_KEPT'
}

/** Keeps it in the browser, where that is what becomes of it, and nothing that is taken. */
export function keepOwnCart(
  request: TelesalesRequest,
  { isTaken }: CartStart,
  state: Notice | null,
  operatorEmail: string
): void {
  const { jar } = request
  const { orderFormId, ownCart } = jar.cookies

  if (state === 'OWN_CART_KEPT') {
    jar.keepOwnCart(hashOf(request, operatorEmail))
  } else if (isTaken && ownCart?.orderFormId === orderFormId) {
    jar.forgetOwnCart()
  }
}

/**
 * The operator's own cart, where one is kept and it is theirs still: nothing is given
 * back to another operator, nor what has become a customer's.
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
    `${ORDER_FORM[0]}=__ofid=${orderFormId}; Path=/; Secure; SameSite=Lax; HttpOnly`,
    ...(ownership
      ? [
          `${ORDER_FORM[1]}=${ownership}; Path=/; Secure; SameSite=Lax; HttpOnly`,
        ]
      : []),
  ]
  const read = await settle(
    clients.checkout.ownCart(orderFormId, held, jar.cookies, deadline)
  )
  const own = valueOrNull(read)
  const isTheirs =
    typeof own?.cart.owner === 'object' && isOwn(own.cart.owner.email, session)

  if (!own || !isTheirs || own.cart.items.length === 0) {
    const faults = faultsOf(read)

    return {
      state: 'OWN_CART_LOST',
      setCookies: faults.length > 0 ? null : [],
      faults,
    }
  }
  return {
    state: 'OWN_CART_BACK',
    setCookies: [...held, ...own.setCookies],
    faults: [],
  }
}

/** No part of what anybody has typed. */
function hashOf({ account }: TelesalesRequest, email: string) {
  return createHash('sha256')
    .update(`${account}:${canonicalEmail(email)}`)
    .digest('hex')
    .slice(0, HASH_LENGTH)
}
