import { warningOf } from '../modules/guard'
import { NOBODY, telesalesSessionOf } from '../modules/sessionFacts'
import { auditElsewhere } from '../steps/auditElsewhere'
import { both } from '../steps/both'
import { logFaults } from '../steps/logFaults'
import { type Context, TelesalesRequest } from '../steps/telesalesRequest'
import { whoIsAsking } from '../steps/whoIsAsking'
import { whoseCart } from '../steps/whoseCart'
import type { TelesalesSession } from '../typings/graphql'

/** What was answered in one request, however often it is asked for. */
const answers = new WeakMap<Context, Promise<TelesalesSession>>()

/**
 * Who is operating, for whom, and whether the cart agrees. A browser without an
 * admin costs nothing.
 */
export function telesalesSession(
  _parent: unknown,
  _args: unknown,
  ctx: Context
): Promise<TelesalesSession> {
  const answer = answers.get(ctx) ?? read(ctx)

  answers.set(ctx, answer)
  return answer
}

async function read(ctx: Context): Promise<TelesalesSession> {
  const request = new TelesalesRequest(ctx)
  const { actBy, jar, clock, faults } = request
  const held = jar.customerEmail

  if (!jar.cookies.hasAdmin) {
    return { ...NOBODY, warning: held ? 'LEFT_BEHIND' : null }
  }
  const [facts, owner] = await both(
    whoIsAsking(request),
    whoseCart(request, actBy)
  )
  const warning = warningOf(facts, held, owner)

  await logFaults(ctx, request, faults, {
    operation: 'telesalesSession',
    customer: held,
  })
  await auditElsewhere(ctx, request, facts, warning)
  return telesalesSessionOf(facts, warning, clock.now())
}
