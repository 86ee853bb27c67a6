import type { Warning } from '../typings/graphql'
import { isSameEmail } from './email'
import { startedByOf, startedForOf } from './publicValues'
import { isOperator, type SessionFacts } from './sessionFacts'

/** Whose order form it is; `unknown` when checkout does not say. */
export type CartOwner = { email: string | null } | 'unknown'

/**
 * Compares the three who have to be one: whom VTEX impersonates, whom the
 * browser holds, and whose order form the browser has.
 *
 * @param heldEmail the customer whom the browser holds
 */
export function warningOf(
  facts: SessionFacts,
  heldEmail: string | null,
  cart: CartOwner
): Warning | null {
  const { adminEmail, impersonatedEmail } = facts

  if (!impersonatedEmail) {
    const isLeft =
      isOperator(facts) && cart !== 'unknown' && !isOwn(cart.email, facts)

    return heldEmail || isLeft ? 'LEFT_BEHIND' : null
  }
  if (!isStartedHere(facts, heldEmail)) {
    return 'NOT_STARTED_HERE'
  }
  if (cart === 'unknown') {
    return 'CART_UNKNOWN'
  }
  if (cart.email === null || isSameEmail(cart.email, impersonatedEmail)) {
    return null
  }
  return isSameEmail(cart.email, adminEmail)
    ? 'CART_OF_OPERATOR'
    : 'CART_OF_ANOTHER'
}

/**
 * Whether whom VTEX impersonates was chosen here, by whoever is the operator now:
 * the session has to say so as well as the browser, whose cookie others write, too.
 *
 * @param heldEmail the customer whom the browser holds
 */
export function isStartedHere(
  facts: SessionFacts,
  heldEmail: string | null
): boolean {
  const { adminEmail, impersonatedEmail } = facts

  return (
    isSameEmail(impersonatedEmail, heldEmail) &&
    isSameEmail(impersonatedEmail, startedForOf(facts)) &&
    (adminEmail === null || isSameEmail(adminEmail, startedByOf(facts)))
  )
}

/** Whether an order form with this email is the operator's own, or nobody's. */
export function isOwn(
  email: string | null,
  { adminEmail, shopperEmail }: SessionFacts
): boolean {
  return (
    email === null ||
    isSameEmail(email, adminEmail) ||
    isSameEmail(email, shopperEmail)
  )
}
