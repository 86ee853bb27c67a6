import { canonicalEmail } from '../modules/email'
import { deliverTo as deliver } from '../steps/addresses/deliverTo'
import { ifTheirCart } from '../steps/impersonation/authorizeCartAct'
import { impersonationField } from '../steps/impersonation/impersonationField'
import type { MutationDeliverToArgs } from '../typings/graphql'

/** The customer's cart is to be delivered to one of their addresses, or to a postal code. */
export const deliverTo = impersonationField<MutationDeliverToArgs>({
  action: 'deliverTo',
  identity: ({ addressId, country, customerEmail, note, postalCode }) => [
    canonicalEmail(customerEmail),
    addressId,
    postalCode,
    country,
    note,
  ],
  story: (request, args) =>
    ifTheirCart(request, args, (allowed) => deliver(request, allowed, args)),
})
