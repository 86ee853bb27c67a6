import type { Attached } from '../../clients/checkout'
import { UpstreamFault } from '../../clients/upstreamFault'
import type { Item } from '../../modules/cart'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** What a customer's new cart begins with. */
export interface CartContent {
  items: Item[]
  reason: string | null
}

/**
 * Fills the order form that has become the customer's.
 *
 * @throws UpstreamFault also when it is not the customer's
 */
export async function fillCart(
  { clients: { checkout }, deadline, jar }: TelesalesRequest,
  { isAttached, orderForm }: Attached,
  { items, reason }: CartContent
): Promise<void> {
  if (!isAttached) {
    throw new UpstreamFault('checkout.attachCustomer', 'status', 400)
  }
  await checkout.setOpenTextField(orderForm, reason, jar.cookies, deadline)
  await checkout.addItems(orderForm, items, jar.cookies, deadline)
}
