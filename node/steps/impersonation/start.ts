import type { Cart } from '../../clients/orderForm'
import type { SessionFacts } from '../../modules/sessionFacts'
import { parkCart } from '../carts/parkCart'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { type Beginning, impersonate } from './impersonate'
import type { ImpersonationOutcome } from './impersonationOutcome'
import { rollBack } from './rollBack'

/** A start that may be made. */
export interface Start extends Beginning {
  /** The session as it was. */
  before: SessionFacts
  /** The cart that the browser holds, as far as it was read. */
  held: Cart | null
}

/**
 * The customer is impersonated and the browser holds their cart; the cart that it
 * held is kept if it is another customer's. Or else all is as before.
 */
export async function start(
  request: TelesalesRequest,
  { before, held, ...beginning }: Start
): Promise<ImpersonationOutcome> {
  const { email } = beginning
  const attempt = await impersonate(request, beginning)

  if (attempt.refusal) {
    const rolledBack = await rollBack(request, before, email, attempt)

    return { ...rolledBack, choices: ['EMPTY'] }
  }
  const parked = await parkCart(request, held)

  request.jar.holdCustomer(email, attempt.orderForm.setCookies)
  return {
    session: attempt.session,
    refusal: null,
    notice:
      parked.notice === 'CART_NOT_PARKED'
        ? parked.notice
        : (attempt.notice ?? parked.notice),
    faults: [...attempt.faults, ...parked.faults],
  }
}
