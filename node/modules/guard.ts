import type { Warning } from '../typings/graphql'
import { type Cart, type Held, isNext, isOverwritten, isOwn } from './cart'
import { isSameEmail } from './email'
import { isOperator, type SessionFacts } from './sessionFacts'

/**
 * Compares the three who have to be one: whom VTEX impersonates, whom the
 * browser holds, and whose order form the browser has.
 *
 * @param cart as checkout shows it
 */
export function warningOf(
  facts: SessionFacts,
  held: Held,
  { isBroken, owner }: Cart
): Warning | null {
  const { adminEmail, impersonatedEmail } = facts

  if (!impersonatedEmail) {
    const isLeft =
      isOperator(facts) &&
      typeof owner === 'object' &&
      !isOwn(owner.email, facts) &&
      !isSameEmail(owner.email, facts.impersonatedBySuite)

    if (held.isServing || isLeft) {
      return 'LEFT_BEHIND'
    }
    return isOperator(facts) && isBroken ? 'CART_BROKEN' : null
  }
  if (facts.impersonatedBySuite) {
    return 'B2B_IMPERSONATION'
  }
  if (!isStartedHere(facts, held.email)) {
    return 'NOT_STARTED_HERE'
  }
  if (
    typeof owner === 'string' ||
    owner.email === null ||
    isOverwritten(facts, held)
  ) {
    // What checkout does not say is known of the cart that they were given, and of
    // the next one.
    const isKnown = owner !== 'unknown' && (held.isGiven || isNext(held))

    return isKnown ? null : 'CART_UNKNOWN'
  }
  if (isSameEmail(owner.email, impersonatedEmail)) {
    return null
  }
  return isSameEmail(owner.email, adminEmail)
    ? 'CART_OF_OPERATOR'
    : 'CART_OF_ANOTHER'
}

/**
 * Whether whom VTEX impersonates was chosen here, by whoever is the operator now.
 * VTEX's own cookie proves nothing, since any host of the domain may write it; but
 * VTEX's pages read it, so it may name nobody else.
 *
 * @param heldEmail the customer whom that cookie names
 */
export function isStartedHere(
  facts: SessionFacts,
  heldEmail: string | null
): boolean {
  const { adminEmail, impersonatedEmail, witness } = facts

  return (
    witness !== null &&
    isSameEmail(impersonatedEmail, witness.customerEmail) &&
    (adminEmail === null || isSameEmail(adminEmail, witness.operatorEmail)) &&
    (heldEmail === null || isSameEmail(impersonatedEmail, heldEmail))
  )
}
