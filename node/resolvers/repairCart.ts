import { UpstreamFault } from '../clients/upstreamFault'
import { isSameEmail } from '../modules/email'
import { whyNotOperator } from '../modules/refusals'
import { notesOfStart } from '../modules/sessionFacts'
import { answer } from '../steps/answer'
import { both, writeImpersonation } from '../steps/impersonate'
import { parkCart } from '../steps/parkCart'
import type { Context, TelesalesRequest } from '../steps/telesalesRequest'
import { whoIsAsking } from '../steps/whoIsAsking'
import type { Notice, TelesalesResult } from '../typings/graphql'

/**
 * Makes the browser hold a cart of the customer whom the session serves: the
 * operator saw a warning, or confirms a customer whom they did not choose here.
 */
export function repairCart(
  _parent: unknown,
  _args: unknown,
  ctx: Context
): Promise<TelesalesResult> {
  return answer(ctx, { operation: 'repairCart' }, async (request) => {
    const facts = await whoIsAsking(request)
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
    const notice = await giveCart(request, facts.customer.email)

    return { facts, refusal: null, notice }
  })
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
  email: string
): Promise<Notice | null> {
  const { actBy, browser, clients, note } = request
  const { checkout } = clients
  const isHeld = isSameEmail(browser.customerEmail, email)
  const isAnothers = browser.customerEmail !== null && !isHeld
  const [cart] = await both(
    checkout.cartOf(browser, actBy),
    isHeld
      ? null
      : writeImpersonation(
          request,
          email,
          actBy,
          notesOfStart(Date.now())
        ).catch(note)
  )

  const { items, owner } = cart

  if (isHeld && owner !== 'unknown' && isSameEmail(owner.email, email)) {
    return null
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
  await checkout.addItems(orderForm, isAnothers ? [] : items, browser, actBy)
  const notice = isAnothers ? await parkCart(request, cart) : null

  browser.holdCustomer(email, orderForm.setCookies)
  return notice
}
