import { canonicalEmail } from '../modules/email'
import { ifTheirCart } from '../steps/impersonation/authorizeCartAct'
import { impersonationField } from '../steps/impersonation/impersonationField'
import { orderAgain as order } from '../steps/orders/orderAgain'
import type { MutationOrderAgainArgs } from '../typings/graphql'

/** What a customer has ordered before goes into their cart once more. */
export const orderAgain = impersonationField<MutationOrderAgainArgs>({
  action: 'orderAgain',
  identity: ({ customerEmail, orderId }) => [
    canonicalEmail(customerEmail),
    orderId,
  ],
  story: (request, { customerEmail, orderId }) =>
    ifTheirCart(request, customerEmail, (allowed) =>
      order(request, allowed, orderId)
    ),
})
