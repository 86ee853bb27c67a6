import { isSameEmail } from '../modules/email'
import { isStartedHere } from '../modules/sessionFacts'
import { choicesOf, movableItems } from '../steps/carts/cartChoice'
import { parkCart } from '../steps/carts/parkCart'
import {
  authorizeStart,
  type Start,
} from '../steps/impersonation/authorizeStart'
import { impersonate } from '../steps/impersonation/impersonate'
import { impersonationField } from '../steps/impersonation/impersonationField'
import type { ImpersonationOutcome } from '../steps/impersonation/impersonationOutcome'
import { rollBack } from '../steps/impersonation/rollBack'
import { withFindings } from '../steps/request/findings'
import type { TelesalesRequest } from '../steps/request/telesalesRequest'
import type { MutationStartImpersonationArgs } from '../typings/graphql'

/** The operator begins to act as a customer, wholly or not at all. */
export const startImpersonation =
  impersonationField<MutationStartImpersonationArgs>({
    action: 'start',
    identity: ({ cart, customerEmail, customerId, reason }) => [
      cart ?? 'EMPTY',
      (customerId || customerEmail)?.trim().toLowerCase(),
      reason,
    ],
    async story(request, args) {
      const start = await authorizeStart(request, args)

      return start.refusal === null
        ? withFindings(start, begin(request, start))
        : start
    },
  })

async function begin(
  request: TelesalesRequest,
  start: Start
): Promise<ImpersonationOutcome> {
  const { before, carts, choice, customerEmail: email, reason } = start

  if (isServed(request, start)) {
    return { session: before, refusal: null, isUnchanged: true }
  }
  const items = movableItems(request, carts, before)
  const choices = choice === 'ASK' ? choicesOf(items, carts.parkedId) : []

  if (choices.length > 0) {
    return { session: before, refusal: 'CART_CHOICE_NEEDED', choices }
  }
  const attempt = await impersonate(request, {
    email,
    operatorEmail: before.adminEmail,
    reason,
    items: choice === 'MOVE' ? items : [],
    isResumed: choice === 'RESUME',
    parkedId: carts.parkedId,
  })

  if (attempt.refusal) {
    const rolledBack = await rollBack(request, before, email, attempt)

    return { ...rolledBack, choices: ['EMPTY'] }
  }
  const parked = await parkCart(request, carts.held)

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

/** The customer is being served already. */
function isServed(
  { jar }: TelesalesRequest,
  { before, customerEmail }: Start
): boolean {
  return (
    isStartedHere(before, jar.customerEmail) &&
    isSameEmail(customerEmail, before.customer?.email)
  )
}
