import { onStatus } from '../../clients/upstreamFault'
import { isSameEmail, parseEmail } from '../../modules/email'
import { isStartedHere } from '../../modules/guard'
import type { Profile } from '../../modules/profile'
import type { OperatorFacts } from '../../modules/sessionFacts'
import type { Refusal } from '../../typings/graphql'
import { customerRefusal } from '../access/customerRefusal'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { AskForCalls } from './askForCalls'

/** Of whom a card is. */
export interface CardSubject {
  readonly session: OperatorFacts
  /** Empty where nobody is looked at. */
  readonly email: string
  /** All that VTEX names them by, as far as it has said so. */
  readonly ids: readonly string[]
  /** The number of the order by which they were found, as it was typed. */
  readonly orderId: string | null
  /** The operator acts for them: what they may see is not masked. */
  readonly isServed: boolean
  readonly calls: AskForCalls
}

/** What a part is answered with, and what went wrong on the way. */
export interface PartOutcome<Answer> {
  answer: Answer
  faults?: readonly unknown[]
}

/** A card of the operator's own, and of no customer. */
export function ownSubject(
  session: OperatorFacts,
  calls: AskForCalls
): CardSubject {
  return {
    session,
    calls,
    email: '',
    ids: [],
    orderId: null,
    isServed: false,
  }
}

/**
 * Of whom the card is: the customer with this id, or whom the operator serves; or why
 * there is no card.
 *
 * @param orderId the order by which they were found, as it was typed
 * @param customers how to hear of those with the id; null without one
 * @throws UpstreamFault
 */
export async function cardSubject(
  request: TelesalesRequest,
  session: OperatorFacts,
  orderId: string | null,
  customers: (() => Promise<Profile[]>) | null,
  calls: AskForCalls
): Promise<CardSubject | Refusal> {
  const served = isStartedHere(session, request.jar.customerEmail)
    ? (session.customer?.email ?? null)
    : null

  if (!customers) {
    return served
      ? {
          session,
          email: served,
          ids: [session.customer?.id ?? []].flat(),
          orderId,
          isServed: true,
          calls,
        }
      : 'NOBODY_SERVED'
  }
  const profiles = await customers().catch(onStatus(403, null))

  if (!profiles) {
    return 'SEARCH_NOT_ALLOWED'
  }
  const [profile] = profiles
  const email = parseEmail(profile?.email ?? '')

  if (!email) {
    return 'CUSTOMER_GONE'
  }
  return (
    (await customerRefusal(request, session.adminEmail, email)) ?? {
      session,
      email,
      ids: profile.ids,
      orderId,
      isServed: isSameEmail(served, email),
      calls,
    }
  )
}
