import { isSameEmail } from '../../modules/email'
import { isStartedHere } from '../../modules/guard'
import { readReason } from '../../modules/reason'
import { strangerRefusal } from '../../modules/refusals'
import { isOperator, type OperatorFacts } from '../../modules/sessionFacts'
import type { MutationOrderAgainArgs } from '../../typings/graphql'
import { authenticate } from '../access/authenticate'
import { type Denial, limitRate } from '../access/authorize'
import { customerRefusal } from '../access/customerRefusal'
import { failWith, withFindings } from '../request/findings'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { ImpersonationOutcome } from './impersonationOutcome'

/** Something that may be done to the cart of whom the session serves. */
export interface CartAct {
  session: OperatorFacts
  email: string
  /** All that VTEX names them by, as far as the session says so. */
  ids: readonly string[]
}

/** Whom the bar names, and what the operator has noted of the call until then. */
type Asked = Pick<MutationOrderAgainArgs, 'customerEmail' | 'note'>

/**
 * What comes of an act on the cart of the customer whom the bar names, where they are
 * the one who is served, chosen here, and the operator may.
 *
 * @throws StoryFault with what is known by then
 */
export async function ifTheirCart(
  request: TelesalesRequest,
  { customerEmail, note: typed }: Asked,
  act: (allowed: CartAct) => Promise<ImpersonationOutcome>
): Promise<ImpersonationOutcome> {
  const session = await authenticate(request)
  const { isValid, text: note } = readReason(typed)
  const asked = { before: session, session, note }
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
  if (!isStartedHere(session, request.jar.customerEmail)) {
    return { ...asked, refusal: 'CART_NOT_THEIRS' }
  }
  if (!isValid) {
    return { ...asked, refusal: 'INVALID_NOTE' }
  }
  const denial = await denialOf(request, session, email).catch(failWith(asked))
  const ids = [session.customer?.id ?? []].flat()

  return denial
    ? { ...asked, ...denial }
    : withFindings(asked, act({ session, email, ids }))
}

async function denialOf(
  request: TelesalesRequest,
  { adminEmail }: OperatorFacts,
  email: string
): Promise<Denial | null> {
  const refusal = await customerRefusal(request, adminEmail, email)

  return refusal
    ? { refusal }
    : limitRate(request, 'cartAct', adminEmail, await request.settings())
}
