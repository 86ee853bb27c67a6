import { isSameEmail, typedEmail } from '../../modules/email'
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
import { type Carts, startOfCart } from '../carts/cartChoice'
import { ownCartState } from '../carts/ownCart'
import { readHeldCart } from '../carts/readCart'
import { isHeldCartNeeded, readParked } from '../carts/startCarts'
import { isCustomer } from '../customers/isCustomer'
import { failWith, valueOrFail } from '../request/findings'
import { valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { customerById } from './customerById'
import type { Start } from './impersonate'
import type { ImpersonationOutcome } from './impersonationOutcome'

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
  const email = byId ? byId.email : typedEmail(customerEmail ?? '')
  const reason = readReason(args.reason)
  const note = readReason(args.note)
  const choice = cart ?? 'EMPTY'
  const known = { customerEmail: email, reason: reason.text, note: note.text }
  const isCartNeeded = isHeldCartNeeded(request, choice)
  const [authorized, held] = await Promise.allSettled([
    byId ?? authorize(request, 'start'),
    email && isCartNeeded ? readHeldCart(request) : null,
  ])
  const { refusal, retryInSeconds, session } = valueOrFail(authorized, known)
  const asked = { ...known, before: session, session }

  if (refusal !== null || email === null) {
    return { ...asked, refusal: refusal ?? 'INVALID_EMAIL', retryInSeconds }
  }
  const refused = await startRefusal(request, session, email, reason).catch(
    failWith(asked)
  )

  if (refused || !note.isValid) {
    return { ...asked, refusal: refused ?? 'INVALID_NOTE' }
  }
  if (isServed(request, session, email)) {
    // A note is kept all the same.
    return { ...asked, refusal: null, isUnchanged: note.text === null }
  }
  const { hasSuite } = session
  // The B2B Suite may change the cart, for nobody, as soon as the session is written.
  const [found, heldUntilNow, customer] = await Promise.allSettled([
    readParked(request, email, choice),
    hasSuite && !isCartNeeded ? readHeldCart(request) : null,
    hasSuite && !byId ? isCustomer(request, email) : null,
  ])

  if (valueOrNull(customer) === false) {
    return { ...asked, refusal: 'CUSTOMER_NOT_FOUND' }
  }
  const { faults, parked } = valueOrFail(found, asked)
  const carts: Carts = {
    held: request.jar.heldByBrowser,
    cart: isCartNeeded
      ? valueOrFail(held, { ...asked, faults })
      : valueOrNull(heldUntilNow),
    orderFormId: request.jar.cookies.orderFormId,
    parked,
  }
  const cartStart = startOfCart(carts, session, email, choice)
  const { choices, summaries } = cartStart

  if (choices.length > 0) {
    return {
      ...asked,
      faults,
      refusal: 'CART_CHOICE_NEEDED',
      choices,
      summaries,
      ownCart: ownCartState(request, cartStart, session.adminEmail, session),
    }
  }
  return {
    ...asked,
    faults,
    refusal: null,
    start: {
      before: session,
      email,
      operatorEmail: session.adminEmail,
      reason: reason.text,
      carts,
      choice,
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
