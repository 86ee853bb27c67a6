import type { Request } from '../http'
import { ACCOUNT, accountOf, type Person } from '../people'
import { tokenOf, type VtexId } from './vtexId'

/**
 * What an operator's role may leave out, apart from acting for customers.
 */
export const RIGHTS = [
  'searchCustomers',
  'registerCustomers',
  'viewOrders',
] as const

export type Right = (typeof RIGHTS)[number]

/** Of whom some rights are taken away, for a while. */
export interface Revocations {
  may(right: Right): boolean
  isRevoked(email: string): boolean
}

/**
 * With which status a request is turned away that needs this right; nothing
 * when whoever sends it has the right.
 */
export type TurnAway = (request: Request, right: Right) => 401 | 403 | undefined

/**
 * Who may what: operators everything, unless they were told otherwise, and
 * other admins nothing of it.
 *
 * @see https://help.vtex.com/en/docs/tutorials/license-manager-resources
 */
export function createRights(
  vtexId: VtexId,
  revocations: Revocations
): TurnAway {
  return (request, right) => {
    const holder = vtexId.holderOf(tokenOf(request))

    if (!holder) {
      return 401
    }

    return isOperator(holder, revocations) && revocations.may(right)
      ? undefined
      : 403
  }
}

/**
 * Whether this person has the telesales role in this account, still.
 */
export function isOperator(
  person: Person | undefined,
  { isRevoked }: Revocations
): boolean {
  return (
    person?.role === 'operator' &&
    accountOf(person) === ACCOUNT &&
    !isRevoked(person.email)
  )
}
