import { warningOf } from '../modules/guard'
import { whyNotOperator } from '../modules/refusals'
import { NOTES_OF_END, type SessionFacts } from '../modules/sessionFacts'
import { answer } from '../steps/answer'
import { both } from '../steps/both'
import { readUntil, writeImpersonation } from '../steps/impersonate'
import { parkCart } from '../steps/parkCart'
import type { Context } from '../steps/telesalesRequest'
import { whoIsAsking } from '../steps/whoIsAsking'
import { whoseCart } from '../steps/whoseCart'
import type { TelesalesResult } from '../typings/graphql'

/**
 * The operator stops acting as a customer. Nobody has to be an operator for
 * this: it must work when the sign-in has ended, too.
 */
export function endImpersonation(
  _parent: unknown,
  _args: unknown,
  ctx: Context
): Promise<TelesalesResult> {
  return answer(ctx, { action: 'end' }, async (request) => {
    const { actBy, browser, note } = request
    const { checkout } = request.clients

    // Our cookie says that there is something to end. Without it the session
    // has to, or the cart: one that is no customer's must stay in the browser.
    if (!browser.customerEmail) {
      const [before, owner] = await both(
        whoIsAsking(request),
        browser.hasAdmin ? whoseCart(request, actBy) : 'unknown'
      )

      if (isEnded(before)) {
        if (warningOf(before, null, owner)) {
          browser.forgetCustomer()
        }
        return { facts: before, refusal: null, isNothing: true }
      }
    }
    const [, cart] = await both(
      writeImpersonation(request, '', actBy, NOTES_OF_END).catch(note),
      checkout.cartOf(browser, actBy).catch(note)
    )
    const facts = await readUntil(request, isEnded)

    if (!isEnded(facts)) {
      return {
        facts,
        refusal: request.mayYetWrite ? 'HALF_DONE' : 'PLATFORM_UNAVAILABLE',
      }
    }
    const notice = whyNotOperator(facts) ? null : await parkCart(request, cart)

    browser.forgetCustomer()
    return { facts, refusal: null, notice }
  })
}

function isEnded({ askedEmail, impersonatedEmail }: SessionFacts) {
  return !askedEmail && !impersonatedEmail
}
