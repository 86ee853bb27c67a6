import { isSameEmail, parseEmail } from '../modules/email'
import { readReason } from '../modules/reason'
import { isStartedHere } from '../modules/sessionFacts'
import { answer, areItemsRefused, refusalFor } from '../steps/answer'
import { both } from '../steps/both'
import { choicesOf, findCarts, movableItems } from '../steps/cartChoice'
import { emailOf } from '../steps/emailOf'
import { impersonate } from '../steps/impersonate'
import { mayDo } from '../steps/mayDo'
import { parkCart } from '../steps/parkCart'
import { putBack } from '../steps/putBack'
import type { Context } from '../steps/telesalesRequest'
import { whyNotFor } from '../steps/whyNotFor'
import { whyNotReason } from '../steps/whyNotReason'
import type {
  MutationStartImpersonationArgs,
  TelesalesResult,
} from '../typings/graphql'

/** The operator begins to act as a customer, wholly or not at all. */
export function startImpersonation(
  _parent: unknown,
  {
    cart,
    customerEmail,
    customerId,
    reason: typed,
  }: MutationStartImpersonationArgs,
  ctx: Context
): Promise<TelesalesResult> {
  const choice = cart ?? 'EMPTY'
  const customer = customerId || customerEmail
  const reason = readReason(typed)
  const wish = { action: 'start', customer, choice, typed } as const

  return answer(ctx, wish, async (request) => {
    const { jar, note } = request
    const found = customerId ? await emailOf(request, customerId) : null
    const email = found ? found.email : parseEmail(customerEmail ?? '')

    request.customerEmail = email
    request.reason = reason.text
    const [may, carts] = await both(
      found ?? mayDo(request, 'start'),
      findCarts(request, email, choice)
    )
    const { facts: before } = may

    if (may.refusal) {
      return may
    }
    if (!email) {
      return { facts: before, refusal: 'INVALID_EMAIL' }
    }
    const refusal =
      (await whyNotFor(request, before.adminEmail, email)) ??
      (await whyNotReason(request, reason))

    if (refusal) {
      return { facts: before, refusal }
    }
    const isHeld = isStartedHere(before, jar.customerEmail)

    if (isHeld && isSameEmail(email, before.customer?.email)) {
      return { facts: before, refusal: null, isNothing: true }
    }
    const items = movableItems(request, carts, before)
    const choices = choice === 'ASK' ? choicesOf(items, carts.parkedId) : []

    if (choices.length > 0) {
      return { facts: before, refusal: 'CART_CHOICE_NEEDED', choices }
    }
    const attempt = await impersonate(request, email, {
      items: choice === 'MOVE' ? items : [],
      isResumed: choice === 'RESUME',
      parkedId: carts.parkedId,
      reason: reason.text,
    }).catch(note)

    if (!attempt || attempt.refusal) {
      // Without products that checkout does not take, one can still begin.
      const fault = areItemsRefused(request)
        ? 'CART_CHOICE_NEEDED'
        : refusalFor(request)
      const outcome = await putBack(
        request,
        before,
        email,
        attempt?.refusal ?? fault
      )

      return { ...outcome, choices: ['EMPTY'] }
    }
    const parked = await parkCart(request, carts.held)

    jar.holdCustomer(email, attempt.orderForm.setCookies)
    return {
      facts: attempt.facts,
      refusal: null,
      notice:
        parked === 'CART_NOT_PARKED' ? parked : (attempt.notice ?? parked),
    }
  })
}
