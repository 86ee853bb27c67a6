import { isSameEmail, parseEmail } from '../modules/email'
import { whyNotOperator } from '../modules/refusals'
import { answer, refusalFor } from '../steps/answer'
import { impersonate } from '../steps/impersonate'
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
  { customerEmail }: MutationStartImpersonationArgs,
  ctx: Context
): Promise<TelesalesResult> {
  return answer(ctx, 'startImpersonation', customerEmail, async (request) => {
    const { browser, note } = request
    const before = await whoIsAsking(request)
    const notOperator = whyNotOperator(before)

    if (notOperator) {
      return { facts: before, refusal: notOperator }
    }
    const email = parseEmail(customerEmail)

    if (!email) {
      return { facts: before, refusal: 'INVALID_EMAIL' }
    }
    if (isSameEmail(email, before.adminEmail)) {
      return { facts: before, refusal: 'OWN_EMAIL' }
    }
    const isHeld = isSameEmail(email, browser.customerEmail)

    if (isHeld && isSameEmail(email, before.customer?.email)) {
      return { facts: before, refusal: null }
    }
    const attempt = await impersonate(request, email).catch(note)

    if (!attempt || attempt.refusal) {
      const refusal = attempt?.refusal ?? refusalFor(request)

      return putBack(request, before, email, refusal)
    }
    browser.holdCustomer(email, attempt.orderForm.setCookies)
    return { facts: attempt.facts, refusal: null }
  })
}
