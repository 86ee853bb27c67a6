import { UpstreamFault } from '../clients/upstreamFault'
import { isSameEmail } from '../modules/email'
import { readReason } from '../modules/reason'
import { whyNotOperator } from '../modules/refusals'
import {
  isStartedHere,
  notesOfStart,
  reasonOf,
  type SessionFacts,
} from '../modules/sessionFacts'
import { tooOften } from '../steps/allowance'
import { answer, type Outcome } from '../steps/answer'
import { readUntil, writeImpersonation } from '../steps/impersonate'
import { parkCart } from '../steps/parkCart'
import type { Context, TelesalesRequest } from '../steps/telesalesRequest'
import { whoActs } from '../steps/whoActs'
import { whyNotFor } from '../steps/whyNotFor'
import { whyNotReason } from '../steps/whyNotReason'
import type { TelesalesResult } from '../typings/graphql'

/**
 * Makes the browser hold a cart of the customer whom the session serves: the
 * operator saw a warning, or confirms a customer whom they did not choose here.
 */
export function repairCart(
  _parent: unknown,
  _args: unknown,
  ctx: Context
): Promise<TelesalesResult> {
  return answer(ctx, { action: 'repair' }, async (request) => {
    const facts = await whoActs(request)
    const notOperator = whyNotOperator(facts)

    if (notOperator) {
      return { facts, refusal: notOperator }
    }
    if (!facts.impersonatedEmail) {
      return { facts, refusal: 'NOBODY_SERVED' }
    }
    if (!facts.customer) {
      return { facts, refusal: 'CUSTOMER_NOT_LOADED' }
    }
    const { email } = facts.customer
    const isHeld = isStartedHere(facts, request.browser.customerEmail)
    const whyNot = await whyNotRepair(request, facts, email, isHeld)

    if (whyNot.refusal) {
      return { facts, ...whyNot }
    }
    // Anybody's link can write a reason into the session, too.
    request.reason = isHeld ? readReason(reasonOf(facts)).text : null
    return giveCart(request, facts, email, isHeld)
  })
}

/** To confirm whom a link has chosen is to start with them. */
async function whyNotRepair(
  request: TelesalesRequest,
  { adminEmail }: SessionFacts,
  email: string,
  isHeld: boolean
): Promise<Pick<Outcome, 'refusal' | 'retryInSeconds'>> {
  const refusal =
    (await whyNotFor(request, adminEmail, email)) ??
    (isHeld ? null : await whyNotReason(request, { text: null, isValid: true }))

  if (refusal || isHeld || adminEmail === null) {
    return { refusal }
  }
  const retryInSeconds = tooOften(
    'start',
    request.account,
    adminEmail,
    await request.settings()
  )

  return retryInSeconds === null
    ? { refusal }
    : { refusal: 'TOO_MANY_REQUESTS', retryInSeconds }
}

/**
 * The cart that the customer was given here stays. From any other the items
 * move to a new one, and nothing else: even a cart with their email may hold an
 * address, or a campaign, of somebody before them. Another customer's products
 * are parked for that customer instead.
 *
 * @throws UpstreamFault with the browser's cart as it was
 */
async function giveCart(
  request: TelesalesRequest,
  facts: SessionFacts,
  email: string,
  isHeld: boolean
): Promise<Outcome> {
  const { actBy, browser, clients, reason } = request
  const { checkout } = clients
  const isAnothers =
    browser.customerEmail !== null && !isSameEmail(browser.customerEmail, email)
  const cart = await checkout.cartOf(browser, actBy)
  const { items, owner } = cart

  if (isHeld && owner !== 'unknown' && isSameEmail(owner.email, email)) {
    return { facts, refusal: null }
  }
  const orderForm = await checkout.newOrderForm(browser, actBy)
  const { isAttached } = await checkout.attachCustomer(
    orderForm,
    email,
    browser,
    actBy
  )

  if (!isAttached) {
    throw new UpstreamFault('checkout.attachCustomer', 'status', 400)
  }
  await checkout.noteReason(orderForm, reason, browser, actBy)
  await checkout.addItems(orderForm, isAnothers ? [] : items, browser, actBy)
  const now = isHeld ? facts : await confirm(request, email)

  if (!isStartedHere(now, email)) {
    return { facts: now, refusal: 'HALF_DONE' }
  }
  const parked = isAnothers ? await parkCart(request, cart) : null
  const haveMoved = !isHeld && !isAnothers && items.length > 0

  browser.holdCustomer(email, orderForm.setCookies)
  return {
    facts: now,
    refusal: null,
    notice: haveMoved ? 'ITEMS_MOVED' : parked,
  }
}

/** Makes the session say that the customer whom it serves was chosen here. */
async function confirm(
  request: TelesalesRequest,
  email: string
): Promise<SessionFacts> {
  const notes = notesOfStart(email, Date.now(), request.reason)

  await writeImpersonation(request, email, request.actBy, notes)
  return readUntil(request, (facts) => isStartedHere(facts, email))
}
