import { end } from '../steps/impersonation/end'
import { impersonationField } from '../steps/impersonation/impersonationField'

/**
 * The operator stops acting as a customer. Nobody has to be an operator for
 * this: it must work when the sign-in has ended, too.
 */
export const endImpersonation = impersonationField({
  action: 'end',
  story: end,
})
