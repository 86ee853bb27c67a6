import type { Mismatch, SearchMismatch } from './identity'
import type { Answer } from './operator'

const WAYS = 5

/**
 * The service waits no longer for one call to the platform. Where calls take a
 * fraction of that, whoever waits longer has a machine that is too busy.
 */
export const LATE_MS = 2500

/** What is asked of our service, as the report tells it apart. */
export const LOAD_OPERATIONS = [
  'read',
  'find',
  'start by id',
  'start by email',
  'switch',
  'start, cart asked for',
  'start, cart chosen',
  'end',
  'repair',
  'register',
] as const

/** One of them. */
export type LoadOperation = (typeof LOAD_OPERATIONS)[number]

/** How one request to our service went. */
export interface Told {
  operation: LoadOperation
  operator: string
  /** Which sign-in's calls to the platform were this answer's. */
  signIn: string
  /** Milliseconds since the Unix epoch, with fractions. */
  askedAt: number
  answeredAt: number
  isLate: boolean
  /** What an operator should not have to see. */
  problem: string | null
  /** What of it was not so; nothing when nobody could compare. */
  mismatches: (Mismatch | SearchMismatch)[]
  /** What led to a problem or a mismatch. */
  steps: string[]
}

/** What kept the operator from what they wanted, or from knowing. */
export function problemOf(answer: Answer): string | null {
  const { data, notice, problem, refusal, warning } = answer
  const searchable = data?.searchable as unknown as string[] | undefined

  if (refusal) return refusal === 'CART_CHOICE_NEEDED' ? null : refusal
  if (problem) return problem
  if (warning === 'CART_UNKNOWN') return warning
  if (notice === 'CART_NOT_PARKED') return notice
  if (searchable && searchable.length < WAYS) return `only by ${searchable}`
  return null
}
