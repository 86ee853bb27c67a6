import { parseEmail } from '../../modules/email'
import { type Reason, readReason } from '../../modules/reason'
import type { OperatorFacts } from '../../modules/sessionFacts'
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
  readonly before: OperatorFacts
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
  const authorization = valueOrFail(authorized, known)
  const { session } = authorization
  const carts = valueOrFail(found, { ...known, before: session })
  const asked = { ...known, before: session, session, faults: carts.faults }

  if (authorization.refusal) {
    return { ...asked, ...authorization }
  }
  if (email === null) {
    return { ...asked, refusal: 'INVALID_EMAIL' }
  }
  const before = authorization.session
  const refusal = await startRefusal(request, before, email, read).catch(
    failWith(asked)
  )

  return refusal
    ? { ...asked, refusal }
    : { ...asked, refusal: null, before, customerEmail: email, choice, carts }
}

/** Why this operator may not start with this customer, for this reason. */
async function startRefusal(
  request: TelesalesRequest,
  { adminEmail }: OperatorFacts,
  email: string,
  reason: Reason
): Promise<Refusal | null> {
  return (
    (await customerRefusal(request, adminEmail, email)) ??
    (await reasonRefusal(request, reason))
  )
}
