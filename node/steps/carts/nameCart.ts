import type { CartOwner } from '../../modules/cart'
import { isSameEmail } from '../../modules/email'
import type { TelesalesRequest } from '../request/telesalesRequest'

/**
 * Makes checkout say whose a cart is that is kept for them, where it names nobody, or
 * the operator: or else what a page still puts into it makes it that of whoever is
 * served next.
 */
export async function nameCart(
  { clients, deadline, jar: { cookies } }: TelesalesRequest,
  said: CartOwner,
  email: string
): Promise<void> {
  const { orderFormCookies: setCookies, orderFormId, salesChannel } = cookies

  if (
    orderFormId &&
    typeof said === 'object' &&
    !isSameEmail(said.email, email)
  ) {
    await clients.checkout.attachCustomer(
      { id: orderFormId, setCookies, salesChannel, owner: said },
      email,
      cookies,
      deadline
    )
  }
}
