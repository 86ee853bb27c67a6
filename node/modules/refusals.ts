import type { Refusal } from '../typings/graphql'
import { isSameEmail } from './email'
import type { SessionFacts } from './sessionFacts'

/** Why this person may not act as a customer, or null when they may. */
export function operatorRefusal(facts: SessionFacts): Refusal | null {
  if (!facts.adminEmail) {
    return facts.hasSeenAdmin ? 'SESSION_EXPIRED' : 'NOT_AN_OPERATOR'
  }
  if (!facts.hasSessionApp) {
    return 'SESSION_APP_MISSING'
  }
  return facts.canImpersonate ? null : 'NOT_AN_OPERATOR'
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
