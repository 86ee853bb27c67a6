import { parseEmail } from '../../modules/email'
import { type Reason, readReason } from '../../modules/reason'
import type { SessionFacts } from '../../modules/sessionFacts'
import type {
  CartChoice,
  MutationStartImpersonationArgs,
  Refusal,
} from '../../typings/graphql'
import { authorize } from '../access/authorize'
import { customerRefusal } from '../access/customerRefusal'
import { reasonRefusal } from '../access/reasonRefusal'
import { type Carts, findCarts } from '../carts/cartChoice'
import { failWith, valueOrFail } from '../request/findings'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { customerById } from './customerById'
import type { ImpersonationOutcome } from './impersonationOutcome'

/** A start that may be made. */
export interface Start {
  readonly refusal: null
  readonly before: SessionFacts
  readonly session: SessionFacts
  readonly customerEmail: string
  readonly reason: string | null
  readonly choice: CartChoice
  readonly carts: Carts
  readonly faults: readonly unknown[]
}

/** A start that may not be made, and why. */
interface RefusedStart extends ImpersonationOutcome {
  readonly refusal: Refusal
}

/**
 * Who wants to start with whom, and whether they may.
 *
 * @throws StoryFault with what is known by then
 */
export async function authorizeStart(
  request: TelesalesRequest,
  { cart, customerEmail, customerId, reason }: MutationStartImpersonationArgs
): Promise<Start | RefusedStart> {
  const byId = customerId ? await customerById(request, customerId) : null
  const email = byId ? byId.email : parseEmail(customerEmail ?? '')
  const read = readReason(reason)
  const choice = cart ?? 'EMPTY'
  const known = { customerEmail: email, reason: read.text }
  const [authorized, found] = await Promise.allSettled([
    byId ?? authorize(request, 'start'),
    findCarts(request, email, choice),
  ])
  const { refusal, retryInSeconds, session } = valueOrFail(authorized, known)
  const carts = valueOrFail(found, { ...known, before: session })
  const asked = { ...known, before: session, session, faults: carts.faults }

  if (refusal || email === null) {
    return { ...asked, refusal: refusal ?? 'INVALID_EMAIL', retryInSeconds }
  }
  const refused = await startRefusal(request, session, email, read).catch(
    failWith(asked)
  )

  return refused
    ? { ...asked, refusal: refused }
    : { ...asked, refusal: null, customerEmail: email, choice, carts }
}

/** Why this operator may not start with this customer, for this reason. */
async function startRefusal(
  request: TelesalesRequest,
  { adminEmail }: SessionFacts,
  email: string,
  reason: Reason
): Promise<Refusal | null> {
  return (
    (await customerRefusal(request, adminEmail, email)) ??
    (await reasonRefusal(request, reason))
  )
}
