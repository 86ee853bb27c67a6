import { isSameEmail, parseEmail } from '../modules/email'
import { whyNotOperator } from '../modules/refusals'
import { answer, areItemsRefused, refusalFor } from '../steps/answer'
import { choicesOf, findCarts, movableItems } from '../steps/cartChoice'
import { emailOf } from '../steps/emailOf'
import { both, impersonate } from '../steps/impersonate'
import { parkCart } from '../steps/parkCart'
import { putBack } from '../steps/putBack'
import type { Context } from '../steps/telesalesRequest'
import { whoIsAsking } from '../steps/whoIsAsking'
import type {
  MutationStartImpersonationArgs,
  TelesalesResult,
} from '../typings/graphql'

/** The operator begins to act as a customer, wholly or not at all. */
export function startImpersonation(
  _parent: unknown,
  { cart, customerEmail, customerId }: MutationStartImpersonationArgs,
  ctx: Context
): Promise<TelesalesResult> {
  const operation = 'startImpersonation'
  const choice = cart ?? 'EMPTY'

  const wish = { operation, customer: customerId ?? customerEmail, choice }

  return answer(ctx, wish, async (request) => {
    const { browser, note } = request
    const { email, refusal: whyNobody } = customerId
      ? await emailOf(ctx, request, customerId)
      : { email: parseEmail(customerEmail ?? ''), refusal: null }
    const [before, carts] = await both(
      request.before ?? whoIsAsking(request),
      findCarts(request, email, choice)
    )
    const notOperator = whyNotOperator(before)

    if (notOperator) {
      return { facts: before, refusal: notOperator }
    }
    if (!email) {
      return { facts: before, refusal: whyNobody ?? 'INVALID_EMAIL' }
    }
    if (isSameEmail(email, before.adminEmail)) {
      return { facts: before, refusal: 'OWN_EMAIL' }
    }
    const isHeld = isSameEmail(email, browser.customerEmail)

    if (isHeld && isSameEmail(email, before.customer?.email)) {
      return { facts: before, refusal: null }
    }
    const items = movableItems(request, carts, before)
    const choices = choice === 'ASK' ? choicesOf(items, carts.parkedId) : []

    if (choices.length > 0) {
      return { facts: before, refusal: 'CART_CHOICE_NEEDED', choices }
    }
    const attempt = await impersonate(request, email, {
      items: choice === 'MOVE' ? items : [],
      parkedId: choice === 'RESUME' ? carts.parkedId : null,
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

    browser.holdCustomer(email, attempt.orderForm.setCookies)
    return {
      facts: attempt.facts,
      refusal: null,
      notice:
        parked === 'CART_NOT_PARKED' ? parked : (attempt.notice ?? parked),
    }
  })
}
