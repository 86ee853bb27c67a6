import { readReason } from '../modules/reason'
import {
  hasStartedSince,
  isStartedHere,
  reasonOf,
  type SessionFacts,
} from '../modules/sessionFacts'
import { authenticate } from '../steps/access/authenticate'
import {
  authorizeRepair,
  repairRefusal,
} from '../steps/impersonation/authorizeRepair'
import { impersonationField } from '../steps/impersonation/impersonationField'
import type { ImpersonationOutcome } from '../steps/impersonation/impersonationOutcome'
import { repair } from '../steps/impersonation/repair'
import { withFindings } from '../steps/request/findings'
import type { TelesalesRequest } from '../steps/request/telesalesRequest'

/**
 * Makes the browser hold a cart of the customer whom the session serves: the
 * operator saw a warning, or confirms a customer whom they did not choose here.
 */
export const repairCart = impersonationField({
  action: 'repair',
  async story(request) {
    const session = await authenticate(request)

    return withFindings({ before: session }, repairFor(request, session))
  },
})

async function repairFor(
  request: TelesalesRequest,
  session: SessionFacts
): Promise<ImpersonationOutcome> {
  const refusal = repairRefusal(session)
  const email = session.customer?.email

  if (refusal || !email) {
    return { session, refusal }
  }
  const isHeld = isStartedHere(session, request.jar.customerEmail)

  if (!isHeld && hasWaitedFor(email, request, session)) {
    return { session, refusal: null, isUnchanged: true }
  }
  // Anybody's link can write a reason into the session, too.
  const reason = isHeld ? readReason(reasonOf(session)).text : null
  const asked = { session, email, isHeld, reason }
  const authorization = await authorizeRepair(request, asked)

  return authorization.refusal
    ? { session, ...authorization }
    : withFindings({ reason }, repair(request, asked))
}

/** It has waited for a start, and knows nothing of the cart that came of it. */
function hasWaitedFor(
  email: string,
  { beganAt }: TelesalesRequest,
  session: SessionFacts
): boolean {
  return isStartedHere(session, email) && hasStartedSince(session, beganAt)
}
