import { readReason } from '../modules/reason'
import { whyNotOperator } from '../modules/refusals'
import {
  hasStartedSince,
  isStartedHere,
  reasonOf,
  type SessionFacts,
} from '../modules/sessionFacts'
import { tooOften } from '../steps/allowance'
import { answer, type Outcome } from '../steps/answer'
import { giveCart } from '../steps/giveCart'
import type { Context, TelesalesRequest } from '../steps/telesalesRequest'
import { whoActs } from '../steps/whoActs'
import { whyNotFor } from '../steps/whyNotFor'
import { whyNotReason } from '../steps/whyNotReason'
import type { TelesalesResult } from '../typings/graphql'

/**
 * Makes the browser hold a cart of the customer whom the session serves: the
 * operator saw a warning, or confirms a customer whom they did not choose here.
 */
export function repairCart(
  _parent: unknown,
  _args: unknown,
  ctx: Context
): Promise<TelesalesResult> {
  return answer(ctx, { action: 'repair' }, async (request) => {
    const facts = await whoActs(request)
    const notOperator = whyNotOperator(facts)

    if (notOperator) {
      return { facts, refusal: notOperator }
    }
    if (!facts.impersonatedEmail) {
      return { facts, refusal: 'NOBODY_SERVED' }
    }
    if (!facts.customer) {
      return { facts, refusal: 'CUSTOMER_NOT_LOADED' }
    }
    const { email } = facts.customer
    const isHeld = isStartedHere(facts, request.jar.customerEmail)

    // It has waited for that start, and knows nothing of the cart that came of it.
    if (
      !isHeld &&
      isStartedHere(facts, email) &&
      hasStartedSince(facts, request.beganAt)
    ) {
      return { facts, refusal: null, isNothing: true }
    }
    const whyNot = await whyNotRepair(request, facts, email, isHeld)

    if (whyNot.refusal) {
      return { facts, ...whyNot }
    }
    // Anybody's link can write a reason into the session, too.
    request.reason = isHeld ? readReason(reasonOf(facts)).text : null
    return giveCart(request, facts, email, isHeld)
  })
}

/** To confirm whom a link has chosen is to start with them. */
async function whyNotRepair(
  request: TelesalesRequest,
  { adminEmail }: SessionFacts,
  email: string,
  isHeld: boolean
): Promise<Pick<Outcome, 'refusal' | 'retryInSeconds'>> {
  const refusal =
    (await whyNotFor(request, adminEmail, email)) ??
    (isHeld ? null : await whyNotReason(request, { text: null, isValid: true }))

  if (refusal || isHeld || adminEmail === null) {
    return { refusal }
  }
  const retryInSeconds = tooOften(
    'start',
    request.account,
    adminEmail,
    await request.settings(),
    request.clock.now()
  )

  return retryInSeconds === null
    ? { refusal }
    : { refusal: 'TOO_MANY_REQUESTS', retryInSeconds }
}
