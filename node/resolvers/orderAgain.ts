import { canonicalEmail } from '../modules/email'
import { ifTheirCart } from '../steps/impersonation/authorizeCartAct'
import { impersonationField } from '../steps/impersonation/impersonationField'
import { orderAgain as order } from '../steps/orders/orderAgain'
import type { MutationOrderAgainArgs } from '../typings/graphql'

/** What a customer has ordered before goes into their cart once more. */
export const orderAgain = impersonationField<MutationOrderAgainArgs>({
  action: 'orderAgain',
  identity: ({ customerEmail, note, orderId }) => [
    canonicalEmail(customerEmail),
    orderId,
    note,
  ],
  story: (request, args) =>
    ifTheirCart(request, args, (allowed) =>
      order(request, allowed, args.orderId)
    ),
})
