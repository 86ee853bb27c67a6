import type { Cart } from '../../clients/orderForm'
import { warningOf } from '../../modules/guard'
import { PUBLIC_VALUES_OF_END } from '../../modules/publicValues'
import { strangerRefusal } from '../../modules/refusals'
import { isOperator, type SessionFacts } from '../../modules/sessionFacts'
import { checkSignIn, readSession, readSignIn } from '../access/authenticate'
import { type Parked, parkCart } from '../carts/parkCart'
import { failWith, valueOrFail } from '../request/findings'
import { faultsOf, settle, valueOrNull } from '../request/settled'
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
  const { clients, deadline, jar } = request
  const { isEmailBack } = jar

  // In time for the cart, and no end waits for it.
  readSignIn(request).catch(() => null)
  const [write, cart] = await Promise.all([
    writeImpersonation(request, '', deadline, PUBLIC_VALUES_OF_END),
    settle(clients.checkout.cartOf(jar.cookies, deadline)),
  ])
  const { isPending, mayHaveWritten } = write
  const faults = [...write.faults, ...faultsOf(cart)]
  const session = await readUntil(request, isEnded).catch(
    failWith({ mayHaveWritten, faults })
  )

  if (!isEnded(session)) {
    const refusal = isPending ? 'HALF_DONE' : 'PLATFORM_UNAVAILABLE'

    return { session, refusal, faults }
  }
  const parked = await parkFor(request, session, valueOrNull(cart))

  jar.forgetCustomer()
  return {
    session,
    refusal: isEmailBack ? 'COOKIE_IN_THE_WAY' : null,
    notice: parked.notice,
    faults: [...faults, ...parked.faults],
  }
}

/** Keeps the cart for an operator, and for nobody whom VTEX ID does not know. */
async function parkFor(
  request: TelesalesRequest,
  session: SessionFacts,
  cart: Cart | null
): Promise<Parked> {
  const known = await settle(checkSignIn(request, session))

  if (known.status === 'rejected') {
    const isLost = cart?.items.length !== 0

    return {
      notice: isLost ? 'CART_NOT_PARKED' : null,
      faults: faultsOf(known),
    }
  }
  return isOperator(known.value)
    ? parkCart(request, cart)
    : { notice: null, faults: [] }
}

/** What there may be to end in a browser that says nothing of it. */
interface LeftBehind {
  /** The session as it is. */
  before: SessionFacts
  /** The cart that an operator's browser still holds. */
  cart: Cart | null
  faults: readonly unknown[]
}

/** @throws StoryFault */
export async function readLeftBehind(
  request: TelesalesRequest
): Promise<LeftBehind> {
  const { clients, deadline, jar } = request
  const { cookies } = jar
  const [session, cart] = await Promise.allSettled([
    readSession(request),
    cookies.hasAdmin ? clients.checkout.cartOf(cookies, deadline) : null,
  ])
  const faults = faultsOf(cart)

  return {
    before: valueOrFail(session, { faults }),
    cart: valueOrNull(cart),
    faults,
  }
}

/** Nobody is served: a customer's cart may still be there, and is kept for them. */
export async function endLeftBehind(
  request: TelesalesRequest,
  { before, cart }: LeftBehind
): Promise<ImpersonationOutcome> {
  const owner = cart?.owner ?? 'unknown'

  if (owner === 'unknown' || !warningOf(before, null, owner)) {
    return { session: before, refusal: null, isUnchanged: true }
  }
  const known = await checkSignIn(request, before)

  if (!isOperator(known)) {
    // It stays where it is until they have signed in again.
    return {
      session: before,
      refusal: strangerRefusal(known),
      isUnchanged: true,
    }
  }
  const { email } = owner
  const { faults, notice } = await parkCart(request, cart, email)

  request.jar.forgetCustomer()
  return {
    session: before,
    customerEmail: email,
    refusal: null,
    notice,
    faults,
  }
}
