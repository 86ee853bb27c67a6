import type { Cart } from '../clients/checkout'
import { warningOf } from '../modules/guard'
import { whyNotOperator } from '../modules/refusals'
import { NOTES_OF_END, type SessionFacts } from '../modules/sessionFacts'
import { answer, type Outcome } from '../steps/answer'
import { both } from '../steps/both'
import { readUntil, writeImpersonation } from '../steps/impersonate'
import { parkCart } from '../steps/parkCart'
import type { Context, TelesalesRequest } from '../steps/telesalesRequest'
import { whoIsAsking } from '../steps/whoIsAsking'
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
    const { actBy, jar, note } = request
    const { checkout } = request.clients

    // Our cookie says that there is something to end. Without it the session
    // has to, or the cart: one that is no customer's must stay in the browser.
    if (!jar.customerEmail) {
      const [before, cart] = await both(
        whoIsAsking(request),
        jar.cookies.hasAdmin
          ? checkout.cartOf(jar.cookies, actBy).catch(note)
          : null
      )

      if (isEnded(before)) {
        return endLeftBehind(request, before, cart)
      }
    }
    const [, cart] = await both(
      writeImpersonation(request, '', actBy, NOTES_OF_END).catch(note),
      checkout.cartOf(jar.cookies, actBy).catch(note)
    )
    const facts = await readUntil(request, isEnded)

    if (!isEnded(facts)) {
      return {
        facts,
        refusal: request.mayYetWrite ? 'HALF_DONE' : 'PLATFORM_UNAVAILABLE',
      }
    }
    const notice = whyNotOperator(facts) ? null : await parkCart(request, cart)

    jar.forgetCustomer()
    return { facts, refusal: null, notice }
  })
}

/** Nobody is served: a customer's cart may still be there, and is kept for them. */
async function endLeftBehind(
  request: TelesalesRequest,
  before: SessionFacts,
  cart: Cart | null
): Promise<Outcome> {
  const owner = cart?.owner ?? 'unknown'

  if (owner === 'unknown' || !warningOf(before, null, owner)) {
    return { facts: before, refusal: null, isNothing: true }
  }
  const notice = await parkCart(request, cart, owner.email)

  request.customerEmail = owner.email
  request.jar.forgetCustomer()
  return { facts: before, refusal: null, notice }
}

function isEnded({ askedEmail, impersonatedEmail }: SessionFacts) {
  return !askedEmail && !impersonatedEmail
}
