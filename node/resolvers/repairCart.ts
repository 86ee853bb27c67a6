import { canonicalEmail } from '../modules/email'
import { authorizeRepair } from '../steps/impersonation/authorizeRepair'
import { impersonationField } from '../steps/impersonation/impersonationField'
import { repair } from '../steps/impersonation/repair'
import { withFindings } from '../steps/request/findings'
import type { MutationRepairCartArgs } from '../typings/graphql'

/**
 * Makes the browser hold a cart of the customer whom the session serves: the
 * operator saw a warning, or confirms a customer whom they did not choose here.
 */
export const repairCart = impersonationField<MutationRepairCartArgs>({
  action: 'repair',
  identity: ({ customerEmail, reason }) => [
    canonicalEmail(customerEmail),
    reason,
  ],
  async story(request, args) {
    const { repair: allowed, ...asked } = await authorizeRepair(request, args)

    return allowed ? withFindings(asked, repair(request, allowed)) : asked
  },
})
