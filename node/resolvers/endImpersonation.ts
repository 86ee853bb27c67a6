import { end } from '../steps/impersonation/end'
import { impersonationField } from '../steps/impersonation/impersonationField'
import type { MutationEndImpersonationArgs } from '../typings/graphql'

/**
 * The operator stops acting as a customer. Nobody has to be an operator for
 * this: it must work when the sign-in has ended, too.
 */
export const endImpersonation =
  impersonationField<MutationEndImpersonationArgs>({
    action: 'end',
    identity: ({ note }) => [note],
    story: end,
  })
