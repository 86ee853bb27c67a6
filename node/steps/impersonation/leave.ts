import { type Cart, productsOwnerOf } from '../../modules/cart'
import { strangerRefusal } from '../../modules/refusals'
import { isOperator, type SessionFacts } from '../../modules/sessionFacts'
import type { Notice } from '../../typings/graphql'
import { checkSignIn } from '../access/authenticate'
import { findLost, parkLost } from '../carts/lostCart'
import type { OwnCartBack } from '../carts/ownCart'
import { type Parked, parkCart, parkFor } from '../carts/parkCart'
import { valueOrFail } from '../request/findings'
import { faultsOf, settle } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { ImpersonationOutcome } from './impersonationOutcome'

/** An end as far as the session goes. */
interface Ended {
  before: SessionFacts
  session: SessionFacts
  cart: Cart
  own: OwnCartBack
  /** There was something to end; or else only a cart was left behind. */
  isEnding: boolean
}

/**
 * The browser keeps no customer's cart. One that could not be kept elsewhere stays,
 * to be ended once more; where nobody knows whose it is, the second end removes it.
 */
export async function leave(
  request: TelesalesRequest,
  { before, cart, isEnding, own, session }: Ended
): Promise<ImpersonationOutcome> {
  const { jar } = request
  const held = jar.heldByBrowser
  const refusal = jar.isEmailBack ? 'COOKIE_IN_THE_WAY' : null
  const owner = productsOwnerOf(cart, before, held, null)

  if (
    owner === 'operator' ||
    (owner === 'unknown' && !isEnding && !held.isServing && !cart.isBroken)
  ) {
    if (isEnding) {
      jar.endWitness()
    }
    return { session, refusal, isUnchanged: !isEnding }
  }
  const isSignedOut = !jar.cookies.hasAdmin
  const known = await settle(checkSignIn(request, session))
  // A call ends, and its witness counts, though nobody can say who is signed in.
  const isTrusted =
    known.status === 'fulfilled' && !isSignedOut
      ? isOperator(known.value)
      : (isEnding || isSignedOut) && before.witness !== null

  if (!isEnding && !isTrusted && !isSignedOut) {
    // It stays where it is until they have signed in again.
    return {
      session,
      refusal: strangerRefusal(valueOrFail(known)),
      isUnchanged: true,
    }
  }
  // What the browser will not hold cannot stay, whoever is asking.
  const lostId = await findLost(request, cart, before, held)
  const isEmpty = cart.owner !== 'unknown' && cart.items.length === 0
  const isProven = isTrusted || before.witness !== null
  const isKept = isTrusted || (isEmpty && isProven)
  const parked = await parkCart(
    request,
    cart,
    isKept ? owner : 'unknown',
    held,
    lostId
  )
  const lost = await parkLost(request, before, lostId)
  const late =
    isProven && own.theirs
      ? await parkFor(request, own.theirs.email, own.theirs)
      : null
  const isToStay = isEnding || (isTrusted && owner !== 'unknown')
  let ownCart: Notice | null = null

  // One that cannot be read is no use to anybody.
  if (parked.notice === 'CART_NOT_PARKED' && isToStay && !cart.isBroken) {
    jar.endWitness()
  } else {
    jar.forgetCustomer(late?.notice === 'CART_PARKED' ? [] : own.setCookies)
    ownCart = own.state
  }
  return {
    session,
    customerEmail: owner === 'unknown' ? null : owner.email,
    refusal,
    notice: cart.isBroken ? 'CART_UNREADABLE' : noticeOf(parked, late),
    ownCart,
    faults: [
      ...own.faults,
      ...faultsOf(known),
      ...parked.faults,
      ...lost,
      ...(late?.faults ?? []),
    ],
  }
}

/** What became of the customer's cart, and of what has come late; the worst first. */
function noticeOf(parked: Parked, late: Parked | null): Notice | null {
  return late?.notice === 'CART_NOT_PARKED'
    ? late.notice
    : (parked.notice ?? late?.notice ?? null)
}
