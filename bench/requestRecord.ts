import type { Answer } from './operator'

/** The ways in which customers can be searched for. */
const SEARCHABLE = 5

/**
 * The service waits no longer for one call to the platform. Where calls take a
 * fraction of that, whoever waits longer has a machine that is too busy.
 */
export const LATE_MS = 2500

/** What is asked of our service, as the report tells it apart. */
export const OPERATIONS = [
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
  'two at once',
] as const

/** One of them. */
export type Operation = (typeof OPERATIONS)[number]

/** How one request to our service went. */
export interface RequestRecord {
  /** Names the request, and the calls to the platform that were made for it. */
  id: string
  operation: Operation
  operator: string
  /** Milliseconds since the Unix epoch, with fractions. */
  askedAt: number
  answeredAt: number
  isLate: boolean
  /** What an operator should not have to see. */
  problem: string | null
  /** What of it was not so; nothing when nobody could compare. */
  complaints: string[]
  /** What led to a problem or a complaint. */
  steps: string[]
}

/** What kept the operator from what they wanted, or from knowing. */
export function problemOf(answer: Answer): string | null {
  const { data, fault, notice, refusal, warning } = answer
  const searchable = data?.searchable as unknown as string[] | undefined

  if (refusal) {
    return refusal === 'CART_CHOICE_NEEDED' ? null : refusal
  }
  if (fault) {
    return fault
  }
  if (warning === 'CART_UNKNOWN') {
    return warning
  }
  if (notice === 'CART_NOT_PARKED') {
    return notice
  }
  if (searchable && searchable.length < SEARCHABLE) {
    return `only by ${searchable}`
  }
  return null
}
