import { operatorRefusal } from '../../modules/refusals'
import type { SessionFacts } from '../../modules/sessionFacts'
import type { Refusal } from '../../typings/graphql'
import { type Authorization, limitRate } from '../access/authorize'
import { customerRefusal } from '../access/customerRefusal'
import { reasonRefusal } from '../access/reasonRefusal'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { Repair } from './repair'

/** Why nobody's cart can be repaired in this session, or null. */
export function repairRefusal(session: SessionFacts): Refusal | null {
  const refusal = operatorRefusal(session)

  if (refusal) {
    return refusal
  }
  if (!session.impersonatedEmail) {
    return 'NOBODY_SERVED'
  }
  return session.customer ? null : 'CUSTOMER_NOT_LOADED'
}

/**
 * Whether the operator may repair this customer's cart. To confirm whom a link has
 * chosen is to start with them.
 *
 * @throws UpstreamFault when nobody knows what the store has set
 */
export async function authorizeRepair(
  request: TelesalesRequest,
  { email, isHeld, session: { adminEmail } }: Repair
): Promise<Omit<Authorization, 'session'>> {
  const excluded = await customerRefusal(request, adminEmail, email)

  if (excluded || isHeld || adminEmail === null) {
    return { refusal: excluded }
  }
  const refusal = await reasonRefusal(request, { text: null, isValid: true })

  return refusal
    ? { refusal }
    : limitRate(request, 'start', adminEmail, await request.settings())
}
