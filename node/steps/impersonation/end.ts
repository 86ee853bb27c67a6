import { type Cart, productsOwnerOf } from '../../modules/cart'
import { cartAcrossWrite } from '../../modules/cartAcrossWrite'
import { publicValuesOfEnd } from '../../modules/publicValues'
import { strangerRefusal } from '../../modules/refusals'
import { isOperator, type SessionFacts } from '../../modules/sessionFacts'
import { checkSignIn } from '../access/authenticate'
import { readSession } from '../access/readSession'
import { readSignIn } from '../access/signIn'
import { parkCart, parkLost } from '../carts/parkCart'
import { readBeforeSuite, readCart } from '../carts/readCart'
import { failWith, valueOrFail, withFindings } from '../request/findings'
import { faultsOf, settle, settleAll } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { ImpersonationOutcome } from './impersonationOutcome'
import { isEnded, readUntil, writeImpersonation } from './sessionWrite'

/**
 * Nobody shall be impersonated, and a customer's cart is kept for them.
 *
 * @throws StoryFault with whether something may have been written
 */
export async function end(
  request: TelesalesRequest
): Promise<ImpersonationOutcome> {
  // In time for the cart, and no end waits for it.
  readSignIn(request).catch(() => null)
  const before = await readSession(request)
  // VTEX's own cookie would make it impersonate somebody again.
  const isLeftBehind = isEnded(before) && request.jar.customerEmail === null

  return withFindings(
    { before },
    isLeftBehind ? leaveBehind(request, before) : endSession(request, before)
  )
}

async function endSession(
  request: TelesalesRequest,
  before: SessionFacts
): Promise<ImpersonationOutcome> {
  const { deadline } = request
  const earlier = await readBeforeSuite(request, before)
  const write = await writeImpersonation(
    request,
    '',
    deadline,
    publicValuesOfEnd(before.publicValues)
  )
  const { faults, isPending, mayHaveWritten } = write
  const [session, read] = await settleAll([
    readUntil(request, isEnded),
    // Not before it has ended: pages go on adding to it.
    readCart(request, request.deadline),
  ]).catch(failWith({ mayHaveWritten, faults }))

  if (!isEnded(session)) {
    const refusal = isPending ? 'HALF_DONE' : 'PLATFORM_UNAVAILABLE'

    return { session, refusal, faults: [...faults, ...read.faults] }
  }
  const across = earlier && cartAcrossWrite(earlier, read.cart, before)

  return withFindings(
    { faults: [...faults, ...read.faults] },
    leave(request, {
      before,
      session,
      cart: across ?? read.cart,
      isEnding: true,
    })
  )
}

/** Nobody is served: a customer's cart may still be there. */
async function leaveBehind(
  request: TelesalesRequest,
  before: SessionFacts
): Promise<ImpersonationOutcome> {
  const { cookies, heldByBrowser } = request.jar

  if (!cookies.hasAdmin && !heldByBrowser.isServing) {
    return { session: before, refusal: null, isUnchanged: true }
  }
  const { cart, faults } = await readCart(request, request.deadline)

  return withFindings(
    { faults },
    leave(request, { before, session: before, cart, isEnding: false })
  )
}

/** An end as far as the session goes. */
interface Ended {
  before: SessionFacts
  session: SessionFacts
  cart: Cart
  /** There was something to end; or else only a cart was left behind. */
  isEnding: boolean
}

/**
 * The browser keeps no customer's cart. One that could not be kept elsewhere stays,
 * to be ended once more; where nobody knows whose it is, the second end removes it.
 */
async function leave(
  request: TelesalesRequest,
  { before, cart, isEnding, session }: Ended
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
  const isTrusted =
    (isSignedOut && before.witness !== null) ||
    (known.status === 'fulfilled' && isOperator(known.value))

  if (!isEnding && !isTrusted && !isSignedOut) {
    // It stays where it is until they have signed in again.
    return {
      session,
      refusal: strangerRefusal(valueOrFail(known)),
      isUnchanged: true,
    }
  }
  const parked = await parkCart(
    request,
    cart,
    isTrusted ? owner : 'unknown',
    held
  )

  const lost = isTrusted ? await parkLost(request, cart, before, held) : []

  const isToStay = isEnding || (isTrusted && owner !== 'unknown')

  // One that cannot be read is no use to anybody.
  if (parked.notice === 'CART_NOT_PARKED' && isToStay && !cart.isBroken) {
    jar.endWitness()
  } else {
    jar.forgetCustomer()
  }
  return {
    session,
    customerEmail: owner === 'unknown' ? null : owner.email,
    refusal,
    notice: cart.isBroken ? 'CART_UNREADABLE' : parked.notice,
    faults: [...faultsOf(known), ...parked.faults, ...lost],
  }
}
