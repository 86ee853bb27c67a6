import { canonicalEmail } from '../modules/email'
import { authorizeStart } from '../steps/impersonation/authorizeStart'
import { impersonationField } from '../steps/impersonation/impersonationField'
import { start } from '../steps/impersonation/start'
import { withFindings } from '../steps/request/findings'
import type { MutationStartImpersonationArgs } from '../typings/graphql'

/** The operator begins to act as a customer, wholly or not at all. */
export const startImpersonation =
  impersonationField<MutationStartImpersonationArgs>({
    action: 'start',
    identity: ({ cart, customerEmail, customerId, note, reason }) => [
      cart ?? 'EMPTY',
      // Ids that differ by case are different.
      customerId || null,
      canonicalEmail(customerEmail ?? ''),
      reason,
      note,
    ],
    async story(request, args) {
      const { start: allowed, ...asked } = await authorizeStart(request, args)

      return allowed ? withFindings(asked, start(request, allowed)) : asked
    },
  })
