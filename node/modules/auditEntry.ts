import type { Refusal } from '../typings/graphql'

/** What somebody did, or tried to do. */
export type AuditAction =
  | 'start'
  | 'switch'
  | 'end'
  | 'repair'
  | 'register'
  | 'search'
  | 'orderAgain'
  | 'deliverTo'
  /** An operator has looked at what is known of a customer. */
  | 'looked'
  /** A link, or another app, has made somebody served. */
  | 'elsewhere'

/**
 * One act, as the audit keeps it. People are named by pseudonyms; null is nobody,
 * or that it is not known.
 */
export interface AuditEntry {
  action: AuditAction
  outcome: 'done' | Refusal
  operator: string | null
  customer: string | null
  /** Whom the operator had served until then, if that is somebody else. */
  previous: string | null
  reason: string | null
  /** What the operator has noted of the call. */
  note: string | null
  /** Of a look: what could be seen. */
  parts: string | null
  /** Of the cart that it was about. */
  orderFormId: string | null
  /** How long it took. */
  durationMs: number
  /** For how long the customer had been served, as far as that is known. */
  servedSeconds: number | null
}

/** An act as a record keeps it: a line of the log has no more than the entry. */
export interface KeptEntry extends AuditEntry {
  /** Of a call that is over: the id of whom it was with, sealed. */
  sealedId: string | null
}
