import { warningOf } from '../modules/guard'
import { NOBODY, telesalesSessionOf } from '../modules/sessionFacts'
import { both } from '../steps/impersonate'
import { logFaults } from '../steps/logFaults'
import { type Context, TelesalesRequest } from '../steps/telesalesRequest'
import { whoIsAsking } from '../steps/whoIsAsking'
import { whoseCart } from '../steps/whoseCart'
import type { TelesalesSession } from '../typings/graphql'

/**
 * Who is operating, for whom, and whether the cart agrees. A browser without an
 * admin costs nothing.
 */
export async function telesalesSession(
  _parent: unknown,
  _args: unknown,
  ctx: Context
): Promise<TelesalesSession> {
  const request = new TelesalesRequest(ctx)
  const { actBy, browser, faults } = request
  const held = browser.customerEmail

  if (!browser.hasAdmin) {
    return { ...NOBODY, warning: held ? 'LEFT_BEHIND' : null }
  }
  const [facts, owner] = await both(
    whoIsAsking(request),
    whoseCart(request, actBy)
  )

  logFaults(ctx, faults, {
    operation: 'telesalesSession',
    operator: facts.adminEmail,
    customer: held,
  })
  return telesalesSessionOf(facts, warningOf(facts, held, owner), Date.now())
}
