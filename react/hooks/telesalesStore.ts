import type { WhichCustomer } from '../modules/customerTerm'
import type { Customer, Operator, Warning } from '../typings/graphql'
import type { Outcome } from './useToolbarState'

/** What telesales is to the rest of the store. */
export interface Telesales {
  /** `off` where nobody operates, and as long as that is not known. */
  status: 'off' | 'idle' | 'busy' | 'serving' | 'uncertain'
  operator: Operator | null
  /** Null as well while somebody else sees the screen. */
  customer: Customer | null
  /** Why bar, session and cart may be of different people. */
  warning: Warning | null
  /** Somebody else sees the screen: nothing about a customer is shown. */
  isScreenShared: boolean
  /**
   * Begins to act as a customer, or goes on to them. The page is then loaded
   * anew; where it is not, the answer says why, `BUSY` when something else is
   * under way. The reason, or a ticket's number, goes into the order.
   */
  start(customer: WhichCustomer, more?: { reason?: string }): Outcome
  /** Stops acting as the customer. Answers as `start`. */
  end(): Outcome
}

/** Keeps what the bar knows, for whoever asks. */
interface Store {
  telesales: Telesales
  listeners: Set<() => void>
}

const refuse = async () => 'NOT_AN_OPERATOR' as const

/** What telesales is where there is no bar. */
export const OFF: Telesales = {
  status: 'off',
  operator: null,
  customer: null,
  warning: null,
  isScreenShared: false,
  start: refuse,
  end: refuse,
}

/** What telesales is at this moment. */
export function currentTelesales(): Telesales {
  return store().telesales
}

/** Calls back after each change; answers how to stop that. */
export function onTelesales(listener: () => void): () => void {
  const { listeners } = store()

  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Tells whoever listens what telesales is now. */
export function publish(telesales: Telesales): void {
  const shared = store()

  shared.telesales = telesales
  for (const listener of [...shared.listeners]) {
    listener()
  }
}

/**
 * One for the page, whichever of our files comes first: other apps get ours
 * from another bundle than the bar.
 */
function store(): Store {
  const shared = (window.__TELESALES_TOOLBAR__ ?? {
    telesales: OFF,
    listeners: new Set(),
  }) as Store

  window.__TELESALES_TOOLBAR__ = shared
  return shared
}
