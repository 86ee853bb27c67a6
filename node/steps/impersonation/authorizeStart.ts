import { isSameEmail, parseEmail } from '../../modules/email'
import { isStartedHere } from '../../modules/guard'
import { type Reason, readReason } from '../../modules/reason'
import type { OperatorFacts } from '../../modules/sessionFacts'
import type {
  MutationStartImpersonationArgs,
  Refusal,
} from '../../typings/graphql'
import { authorize } from '../access/authorize'
import { customerRefusal } from '../access/customerRefusal'
import { reasonRefusal } from '../access/reasonRefusal'
import { choicesOf, findCarts, movableItems } from '../carts/cartChoice'
import { failWith, valueOrFail } from '../request/findings'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { customerById } from './customerById'
import type { ImpersonationOutcome } from './impersonationOutcome'
import type { Start } from './start'

/** What is known of whoever wants to start. */
interface AuthorizedStart extends ImpersonationOutcome {
  /** The start, where there is one to make and they may. */
  readonly start?: Start
}

/**
 * Who wants to start with whom, whether they may, and with which cart.
 *
 * @throws StoryFault with what is known by then
 */
export async function authorizeStart(
  request: TelesalesRequest,
  args: MutationStartImpersonationArgs
): Promise<AuthorizedStart> {
  const { cart, customerEmail, customerId } = args
  const byId = customerId ? await customerById(request, customerId) : null
  const email = byId ? byId.email : parseEmail(customerEmail ?? '')
  const reason = readReason(args.reason)
  const choice = cart ?? 'EMPTY'
  const known = { customerEmail: email, reason: reason.text }
  const authorizing = byId ? Promise.resolve(byId) : authorize(request, 'start')
  const [authorized, found] = await Promise.allSettled([
    authorizing,
    findCarts(request, email, choice, authorizing),
  ])
  const { refusal, retryInSeconds, session } = valueOrFail(authorized, known)
  const carts = valueOrFail(found, { ...known, before: session })
  const asked = { ...known, before: session, session, faults: carts.faults }

  if (refusal !== null || email === null) {
    return { ...asked, refusal: refusal ?? 'INVALID_EMAIL', retryInSeconds }
  }
  const refused = await startRefusal(request, session, email, reason).catch(
    failWith(asked)
  )

  if (refused) {
    return { ...asked, refusal: refused }
  }
  if (isServed(request, session, email)) {
    return { ...asked, refusal: null, isUnchanged: true }
  }
  const items = movableItems(request, carts, session)
  const choices = choice === 'ASK' ? choicesOf(items, carts.parkedId) : []

  if (choices.length > 0) {
    return { ...asked, refusal: 'CART_CHOICE_NEEDED', choices }
  }
  return {
    ...asked,
    refusal: null,
    start: {
      before: session,
      held: carts.held,
      email,
      operatorEmail: session.adminEmail,
      reason: reason.text,
      items: choice === 'MOVE' ? items : [],
      isResumed: choice === 'RESUME',
      parkedId: carts.parkedId,
    },
  }
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

/** The customer is being served already. */
function isServed(
  { jar }: TelesalesRequest,
  session: OperatorFacts,
  email: string
): boolean {
  return (
    isStartedHere(session, jar.customerEmail) &&
    isSameEmail(email, session.customer?.email)
  )
}
