import type { Refusal } from '../typings/graphql'
import { isSameEmail } from './email'
import { isOperator, type SessionFacts } from './sessionFacts'

/** Why this person may not act as a customer, or null when they may. */
export function operatorRefusal(facts: SessionFacts): Refusal | null {
  return isOperator(facts) ? null : strangerRefusal(facts)
}

/** Why whoever is no operator is none. */
export function strangerRefusal(facts: SessionFacts): Refusal {
  if (!facts.adminEmail) {
    return facts.hasSeenAdmin ? 'SESSION_EXPIRED' : 'NOT_AN_OPERATOR'
  }
  return facts.hasSessionApp ? 'NOT_AN_OPERATOR' : 'SESSION_APP_MISSING'
}

/** Why VTEX does not impersonate this customer, or null when it does. */
export function impersonationRefusal(
  facts: SessionFacts,
  email: string,
  isCustomer: boolean
): Refusal | null {
  const refusal = operatorRefusal(facts)

  if (refusal) {
    return refusal
  }
  if (isSameEmail(facts.impersonatedEmail, email)) {
    return facts.customer ? null : 'CUSTOMER_NOT_LOADED'
  }
  return isCustomer ? 'CUSTOMER_NOT_LOADED' : 'CUSTOMER_NOT_FOUND'
}
