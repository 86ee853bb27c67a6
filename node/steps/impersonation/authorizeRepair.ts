import { isSameEmail } from '../../modules/email'
import { isStartedHere } from '../../modules/guard'
import { type Reason, readReason } from '../../modules/reason'
import { strangerRefusal } from '../../modules/refusals'
import { isOperator } from '../../modules/sessionFacts'
import type { MutationRepairCartArgs } from '../../typings/graphql'
import { authenticate } from '../access/authenticate'
import { type Denial, limitRate } from '../access/authorize'
import { customerRefusal } from '../access/customerRefusal'
import { reasonRefusal } from '../access/reasonRefusal'
import { failWith } from '../request/findings'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { ImpersonationOutcome } from './impersonationOutcome'
import type { Repair } from './repair'

/** What is known of whoever wants to repair a cart. */
interface AuthorizedRepair extends ImpersonationOutcome {
  /** The repair, where there is one to make and they may. */
  readonly repair?: Repair
}

/**
 * Who wants to repair whose cart, and whether they may. To confirm whom a link has
 * chosen is to start with them; what is repaired keeps the reason that it has.
 *
 * @param customerEmail whom the bar names
 * @throws StoryFault with what is known by then
 */
export async function authorizeRepair(
  request: TelesalesRequest,
  { customerEmail, reason: typed }: MutationRepairCartArgs
): Promise<AuthorizedRepair> {
  const session = await authenticate(request)
  const asked = { before: session, session }
  const email = session.customer?.email

  if (!isOperator(session)) {
    return { ...asked, refusal: strangerRefusal(session) }
  }
  if (!session.impersonatedEmail) {
    return { ...asked, refusal: 'NOBODY_SERVED' }
  }
  if (!isSameEmail(session.impersonatedEmail, customerEmail)) {
    return { ...asked, refusal: 'CUSTOMER_CHANGED' }
  }
  if (!email) {
    return { ...asked, refusal: 'CUSTOMER_NOT_LOADED' }
  }
  const isHeld = isStartedHere(session, request.jar.customerEmail)

  // It knows nothing of the cart that came of what it has waited for.
  if (!isHeld && request.hasWaited) {
    return { ...asked, refusal: null, isUnchanged: true }
  }
  const given = readReason(typed)
  const reason = isHeld ? (session.witness?.reason ?? null) : given.text
  const repair = { session, email, isHeld, reason }
  const denial = await denialOf(request, repair, given).catch(failWith(asked))

  return denial
    ? { ...asked, ...denial }
    : { ...asked, refusal: null, reason, repair }
}

async function denialOf(
  request: TelesalesRequest,
  { email, isHeld, session: { adminEmail } }: Repair,
  given: Reason
): Promise<Denial | null> {
  const excluded = await customerRefusal(request, adminEmail, email)

  if (excluded || isHeld) {
    return excluded && { refusal: excluded }
  }
  const refusal = await reasonRefusal(request, given)

  return refusal
    ? { refusal }
    : limitRate(request, 'start', adminEmail, await request.settings())
}
