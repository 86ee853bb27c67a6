import type { Cart } from '../clients/checkout'
import { UpstreamFault } from '../clients/upstreamFault'
import { isSameEmail } from '../modules/email'
import { isOwn } from '../modules/guard'
import {
  isStartedHere,
  notesOfStart,
  type SessionFacts,
  startedForOf,
} from '../modules/sessionFacts'
import { type Outcome, refusalFor } from './answer'
import { readUntil, writeImpersonation } from './impersonate'
import { parkCart } from './parkCart'
import { putBack } from './putBack'
import type { TelesalesRequest } from './telesalesRequest'

/**
 * The cart that the customer was given here stays. From any other the items
 * move to a new one, and nothing else: even a cart with their email may hold an
 * address, or a campaign, of somebody before them. Another customer's products
 * are parked for that customer instead.
 *
 * @throws UpstreamFault with the browser's cart as it was
 */
export async function giveCart(
  request: TelesalesRequest,
  facts: SessionFacts,
  email: string,
  isHeld: boolean
): Promise<Outcome> {
  const { actBy, jar, clients, note, reason } = request
  const { checkout } = clients
  const cart = await checkout.cartOf(jar.cookies, actBy)
  const { items, owner } = cart
  const other = isHeld ? null : otherIn(request, facts, email, cart)

  if (isHeld && owner !== 'unknown' && isSameEmail(owner.email, email)) {
    return { facts, refusal: null }
  }
  const begun = await checkout.newOrderForm(jar.cookies, actBy)
  const { isAttached, orderForm } = await checkout.attachCustomer(
    begun,
    email,
    jar.cookies,
    actBy
  )

  if (!isAttached) {
    throw new UpstreamFault('checkout.attachCustomer', 'status', 400)
  }
  await checkout.noteReason(orderForm, reason, jar.cookies, actBy)
  await checkout.addItems(orderForm, other ? [] : items, jar.cookies, actBy)
  const now = isHeld ? facts : await confirm(request, email).catch(note)

  if (!now || !isStartedHere(now, email)) {
    return notConfirmed(request, facts, email)
  }
  const parked = other ? await parkCart(request, cart, other) : null
  const haveMoved = !isHeld && !other && items.length > 0

  jar.holdCustomer(email, orderForm.setCookies)
  return {
    facts: now,
    refusal: null,
    notice: haveMoved ? 'ITEMS_MOVED' : parked,
  }
}

/**
 * Whose cart it is, or was, if it is another customer's: by the browser, by the
 * session, which others do not write, or by checkout.
 */
function otherIn(
  { jar }: TelesalesRequest,
  facts: SessionFacts,
  email: string,
  { owner }: Cart
): string | null {
  const ownerEmail =
    owner === 'unknown' || isOwn(owner.email, facts) ? null : owner.email
  const others = [jar.customerEmail, startedForOf(facts), ownerEmail]

  return others.find((one) => one && !isSameEmail(one, email)) ?? null
}

/**
 * The session shall say what it said before. Should that fail as well, another app's
 * cookie must not make up for the cart that the browser has not got.
 */
function notConfirmed(
  request: TelesalesRequest,
  before: SessionFacts,
  email: string
): Promise<Outcome> {
  if (isSameEmail(request.jar.customerEmail, email)) {
    request.jar.forgetEmail()
  }
  return putBack(request, before, email, refusalFor(request))
}

/** Makes the session say that the customer whom it serves was chosen here. */
async function confirm(
  request: TelesalesRequest,
  email: string
): Promise<SessionFacts> {
  const notes = notesOfStart(
    email,
    request.before?.adminEmail,
    request.clock.now(),
    request.reason
  )

  await writeImpersonation(request, email, request.actBy, notes)
  return readUntil(request, (facts) => isStartedHere(facts, email))
}
