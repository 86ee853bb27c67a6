import type { Attached } from '../../clients/checkout'
import type { NewOrderForm } from '../../clients/orderForm'
import { UpstreamFault } from '../../clients/upstreamFault'
import type { BrowserCookies } from '../../modules/browserCookies'
import type { Item } from '../../modules/cartItem'
import { isSameEmail } from '../../modules/email'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { addItems, type Filled } from './addItems'

/** What a customer's new cart begins with. */
export interface CartContent {
  items: Item[]
  reason: string | null
}

/**
 * Makes the order form the customer's, where it is of the trade policy that is theirs
 * by now; or else another one.
 *
 * @throws UpstreamFault
 */
export async function attachCustomer(
  { clients: { checkout }, deadline, jar: { cookies } }: TelesalesRequest,
  opened: NewOrderForm,
  email: string
): Promise<Attached> {
  const isTheirs = opened.salesChannel === cookies.salesChannel
  const orderForm = isTheirs
    ? opened
    : await checkout.newOrderForm(cookies, deadline)

  return checkout.attachCustomer(orderForm, email, cookies, deadline)
}

/**
 * Fills the order form that has become the customer's. Should checkout make it
 * somebody else's whose session it takes it for, another one is filled without it.
 *
 * @throws UpstreamFault also when it is not the customer's
 */
export async function fillCart(
  request: TelesalesRequest,
  attached: Attached,
  email: string,
  content: CartContent
): Promise<Filled> {
  const { clients, deadline, jar } = request
  const { checkout } = clients
  const filled = await fill(request, attached, content, jar.cookies)

  if (isOf(filled, email)) {
    return filled
  }
  const cookies = jar.cookies.withoutSession()
  const opened = await checkout.newOrderForm(cookies, deadline)
  const again = await fill(
    request,
    await checkout.attachCustomer(opened, email, cookies, deadline),
    content,
    cookies
  )

  if (!isOf(again, email)) {
    throw new UpstreamFault('checkout.attachCustomer', 'malformed')
  }
  return again
}

async function fill(
  request: TelesalesRequest,
  { isAttached, orderForm }: Attached,
  { items, reason }: CartContent,
  cookies: BrowserCookies
): Promise<Filled> {
  if (!isAttached) {
    throw new UpstreamFault('checkout.attachCustomer', 'status', 400)
  }
  const { clients, deadline } = request
  const noted = await clients.checkout.setOpenTextField(
    orderForm,
    reason,
    cookies,
    deadline
  )

  return addItems(request, noted, items, cookies)
}

/** What checkout masks it has of somebody whom it knows: nothing says it is another. */
function isOf({ orderForm: { owner } }: Filled, email: string) {
  return typeof owner !== 'object' || isSameEmail(owner.email, email)
}
