import type { Customer, TelesalesSession, Warning } from '../typings/graphql'
import type { Cart } from './cart'
import { documentReadAloud, phoneReadAloud } from './readAloud'
import {
  isOperator,
  type LoadedCustomer,
  type SessionFacts,
} from './sessionFacts'
import { servedSecondsOf } from './witness'

/** What the session of somebody who is no operator says. */
export const EMPTY_SESSION: TelesalesSession = {
  operator: null,
  customer: null,
  warning: null,
  servedSeconds: null,
  isRepairSafe: false,
  refusal: null,
}

/** The telesales session that these facts amount to. */
export function telesalesSessionOf(
  facts: SessionFacts,
  warning: Warning | null,
  { items }: Cart,
  nowMs: number
): TelesalesSession {
  if (!isOperator(facts)) {
    return { ...EMPTY_SESSION, warning: warning && 'LEFT_BEHIND' }
  }
  return {
    operator: { email: facts.adminEmail },
    customer: customerOf(facts),
    warning,
    servedSeconds:
      facts.impersonatedEmail && warning !== 'NOT_STARTED_HERE'
        ? servedSecondsOf(facts.witness, nowMs)
        : null,
    isRepairSafe: warning === 'CART_OF_OPERATOR' && items.length === 0,
    // To say why somebody is no operator is the query's own.
    refusal: null,
  }
}

/** Whom VTEX impersonates, with what an operator reads aloud. */
function customerOf({
  customer,
  impersonatedEmail,
  region,
}: SessionFacts): Customer | null {
  const loaded = customer ?? nameless(impersonatedEmail)

  return (
    loaded && {
      ...loaded,
      documentReadAloud: documentReadAloud(loaded.document ?? ''),
      phoneReadAloud: phoneReadAloud(loaded.phone ?? '', region),
    }
  )
}

/** An impersonated customer whom VTEX has not loaded: only the email is sure. */
function nameless(email: string | null): LoadedCustomer | null {
  return email
    ? {
        id: null,
        email,
        firstName: null,
        lastName: null,
        document: null,
        phone: null,
      }
    : null
}
