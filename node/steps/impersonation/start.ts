import { parkCart, parkLost } from '../carts/parkCart'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { impersonate, type Start } from './impersonate'
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
  const { before, carts, email } = allowed
  const attempt = await impersonate(request, allowed)

  if (attempt.refusal) {
    const rolledBack = await rollBack(request, before, email, attempt)

    return { ...rolledBack, choices: attempt.choices }
  }
  const { cart, isTaken, notice, owner } = attempt.cartStart
  const parked = isTaken
    ? null
    : await parkCart(request, cart, owner, carts.held)
  const faults = await parkLost(request, cart, before, carts.held)

  request.jar.holdCustomer(email, attempt.orderForm.setCookies)
  return {
    session: attempt.session,
    refusal: null,
    notice:
      parked?.notice === 'CART_NOT_PARKED'
        ? parked.notice
        : (notice ?? parked?.notice),
    faults: [...attempt.faults, ...(parked?.faults ?? []), ...faults],
  }
}
