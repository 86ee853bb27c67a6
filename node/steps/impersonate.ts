import type { Item, NewOrderForm } from '../clients/checkout'
import { UpstreamFault } from '../clients/upstreamFault'
import { isSameEmail } from '../modules/email'
import { whyNotOperator, whyNotTaken } from '../modules/refusals'
import {
  notesOfStart,
  type SessionFacts,
  type SessionNotes,
} from '../modules/sessionFacts'
import type { Notice, Refusal } from '../typings/graphql'
import { both } from './both'
import type { TelesalesRequest } from './telesalesRequest'

/**
 * How long to wait before reading the session once more: VTEX is known to show
 * an empty profile at first.
 *
 * @see https://github.com/vtexdocs/known-issues, "storegraphql impersonate
 * mutation does not load profile data for users created manually"
 */
const REREAD_PAUSES_MS = [150, 450]

/** What became of the attempt to impersonate. */
export interface Attempt {
  facts: SessionFacts
  orderForm: NewOrderForm
  refusal: Refusal | null
  notice: Notice | null
}

/** What the customer's cart shall begin with. */
export interface Beginning {
  /** Products to move into it. */
  items: Item[]
  /** The products move that were parked for the customer. */
  isResumed: boolean
  /** The order form in which they were parked; null when there is none. */
  parkedId: string | null
  reason: string | null
}

/**
 * Asks the Session Manager to impersonate the customer, and finds them an order
 * form of their own that no browser holds yet; then looks whether both took.
 * What can run side by side does.
 *
 * @throws UpstreamFault
 */
export async function impersonate(
  request: TelesalesRequest,
  email: string,
  { isResumed, items, parkedId, reason }: Beginning
): Promise<Attempt> {
  const { actBy, jar, clients, clock, note } = request
  const { checkout, parkedCarts } = clients
  const parkedItems =
    isResumed && parkedId
      ? checkout.parkedItems(parkedId, email, jar.cookies, actBy)
      : null
  const [, [begun, resumed]] = await both(
    // What brought somebody else did not bring this customer.
    writeImpersonation(
      request,
      email,
      actBy,
      notesOfStart(email, request.before?.adminEmail, clock.now(), reason)
    ),
    both(checkout.newOrderForm(jar.cookies, actBy), parkedItems)
  )
  const [facts, { isAttached, isCustomer, orderForm }] = await both(
    readUntil(request, (read) => isSettled(read, email)),
    checkout.attachCustomer(begun, email, jar.cookies, actBy)
  )
  const refusal = whyNotTaken(facts, email, isCustomer)

  if (!refusal) {
    if (!isAttached) {
      throw new UpstreamFault('checkout.attachCustomer', 'status', 400)
    }
    await checkout.noteReason(orderForm, reason, jar.cookies, actBy)
    await checkout.addItems(orderForm, resumed ?? items, jar.cookies, actBy)
    if (isResumed && parkedId) {
      await parkedCarts.forget(email).catch(note)
    }
  }
  return { facts, orderForm, refusal, notice: noticeOf() }

  function noticeOf(): Notice | null {
    if (isResumed) {
      return resumed ? 'CART_RESUMED' : 'PARKED_CART_GONE'
    }
    return items.length > 0 ? 'ITEMS_MOVED' : null
  }
}

/**
 * Asks the Session Manager to impersonate this email, or nobody when empty.
 *
 * @throws UpstreamFault
 */
export async function writeImpersonation(
  request: TelesalesRequest,
  email: string,
  deadline: number,
  notes?: SessionNotes
): Promise<void> {
  const { jar, clients } = request

  try {
    const tokens = await clients.sessions.impersonate(
      email,
      jar.cookies,
      deadline,
      notes
    )

    jar.refreshSession(tokens)
    request.mayHaveWritten = true
  } catch (fault) {
    const { isPending, mayBeDone } = fault as UpstreamFault

    request.mayHaveWritten ||= mayBeDone
    request.mayYetWrite ||= isPending
    throw fault
  }
}

/**
 * Reads the session until it is as expected, or a few times.
 *
 * @throws UpstreamFault
 */
export async function readUntil(
  { actBy, jar, clients, clock }: TelesalesRequest,
  isExpected: (facts: SessionFacts) => boolean
): Promise<SessionFacts> {
  let facts = await clients.sessions.read(jar.cookies, actBy)

  for (const pauseMs of REREAD_PAUSES_MS) {
    if (isExpected(facts)) {
      break
    }
    await clock.wait(pauseMs)
    facts = await clients.sessions.read(jar.cookies, actBy)
  }
  return facts
}

/** Nothing more is to come: it took, or it will not. */
function isSettled(facts: SessionFacts, email: string) {
  const isTaken =
    facts.customer !== null && isSameEmail(facts.customer.email, email)

  return isTaken || whyNotOperator(facts) !== null
}
