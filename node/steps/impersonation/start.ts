import type { Cart } from '../../modules/cart'
import type { Notice } from '../../typings/graphql'
import { findLost, parkLost } from '../carts/lostCart'
import { keepOwnCart } from '../carts/ownCart'
import { parkCart } from '../carts/parkCart'
import { restoreCart } from '../carts/restoreCart'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { impersonate, type NotTaken, type Start } from './impersonate'
import type { ImpersonationOutcome } from './impersonationOutcome'
import { rollBack } from './rollBack'

/**
 * The customer is impersonated and the browser holds their cart; the cart that it
 * held is kept if it is another customer's. Or else all is as before.
 */
export async function start(
  request: TelesalesRequest,
  allowed: Start
): Promise<ImpersonationOutcome> {
  const { before, carts, email, operatorEmail } = allowed
  const attempt = await impersonate(request, allowed)

  if (attempt.refusal) {
    return giveUp(request, allowed, attempt)
  }
  const { cartStart, filled, ownCart } = attempt
  const { cart, isTaken, owner } = cartStart
  const notice =
    filled.losses.length === 0 || filled.hasItems ? cartStart.notice : null
  const lostId = await findLost(request, cart, before, carts.held)
  const parked = isTaken
    ? null
    : await parkCart(request, cart, owner, carts.held, lostId)
  const faults = await parkLost(request, before, lostId)

  keepOwnCart(request, cartStart, ownCart, operatorEmail)
  request.jar.holdCustomer(email, filled.orderForm.setCookies)
  return {
    session: attempt.session,
    refusal: null,
    notice: noticeOf(cart, parked?.notice ?? null, notice),
    ownCart,
    resumed: notice === null ? null : cartStart.summary,
    losses: filled.losses,
    faults: [...attempt.faults, ...(parked?.faults ?? []), ...faults],
  }
}

/** All is as before, the cart included: the B2B Suite may have emptied it. */
async function giveUp(
  request: TelesalesRequest,
  { before, carts, email }: Start,
  attempt: NotTaken
): Promise<ImpersonationOutcome> {
  const { choices, ownCart, summaries, write } = attempt
  const { isRolledBack, ...rolledBack } = await rollBack(
    request,
    before,
    email,
    attempt
  )
  const isSuite = before.hasSuite || rolledBack.session?.hasSuite

  if (!write.mayHaveWritten || !isSuite) {
    return { ...rolledBack, choices, summaries, ownCart }
  }
  const { faults, isRestored, notice } = await restoreCart(
    request,
    carts,
    before,
    isRolledBack
  )

  return {
    ...rolledBack,
    refusal: isRolledBack && !isRestored ? 'HALF_DONE' : rolledBack.refusal,
    notice,
    faults: [...rolledBack.faults, ...faults],
    choices,
    summaries,
    ownCart,
  }
}

/** What became of the carts, the worst first. */
function noticeOf(
  { isBroken }: Cart,
  parked: Notice | null,
  begun: Notice | null
): Notice | null {
  if (isBroken) {
    return 'CART_UNREADABLE'
  }
  return parked === 'CART_NOT_PARKED' ? parked : (begun ?? parked)
}
