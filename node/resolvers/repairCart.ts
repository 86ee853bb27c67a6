import { UpstreamFault } from '../clients/upstreamFault'
import { isSameEmail } from '../modules/email'
import { whyNotOperator } from '../modules/refusals'
import { answer } from '../steps/answer'
import type { Context, TelesalesRequest } from '../steps/telesalesRequest'
import { whoIsAsking } from '../steps/whoIsAsking'
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
    await giveCart(request, facts.customer.email)
    return { facts, refusal: null }
  })
}

/**
 * The customer's own cart stays; from any other the items move to a new one,
 * and nothing else.
 *
 * @throws UpstreamFault with the browser's cart as it was
 */
async function giveCart(
  { actBy, browser, clients: { checkout } }: TelesalesRequest,
  email: string
) {
  const { items, owner } = await checkout.cartOf(browser, actBy)

  if (owner !== 'unknown' && isSameEmail(owner.email, email)) {
    browser.holdCustomer(email, [])
    return
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
  await checkout.addItems(orderForm, items, browser, actBy)
  browser.holdCustomer(email, orderForm.setCookies)
}
