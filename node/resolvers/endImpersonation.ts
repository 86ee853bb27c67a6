import { end, endLeftBehind, readLeftBehind } from '../steps/impersonation/end'
import { impersonationField } from '../steps/impersonation/impersonationField'
import { isEnded } from '../steps/impersonation/sessionWrite'
import { withFindings } from '../steps/request/findings'

/**
 * The operator stops acting as a customer. Nobody has to be an operator for
 * this: it must work when the sign-in has ended, too.
 */
export const endImpersonation = impersonationField({
  action: 'end',
  async story(request) {
    // Our cookie says that there is something to end. Without it the session
    // has to, or the cart: one that is no customer's must stay in the browser.
    if (request.jar.customerEmail) {
      return end(request)
    }
    const left = await readLeftBehind(request)
    const { before, faults } = left

    return withFindings(
      { before, faults },
      isEnded(before) ? endLeftBehind(request, left) : end(request)
    )
  },
})
