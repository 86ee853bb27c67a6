import type { TelesalesSession } from './answers'

const SECOND_MS = 1000

/**
 * By how much two pages may count differently: our service tells whole seconds, and
 * its answer takes a while.
 */
export const SLACK_MS = 3 * SECOND_MS

/**
 * Since when the customer has been served, in ms by this machine's clock; null when
 * nobody is. What our service does not know begins when this page found out. What it
 * tells has no fractions, so that what is known stays as long as the two agree: else a
 * time that is up would not be up in its eyes, and a minute that is read would jump.
 */
export function servedSince(
  {
    customer,
    servedSeconds,
  }: Pick<TelesalesSession, 'customer' | 'servedSeconds'>,
  known: number | null,
  nowMs: number
): number | null {
  if (customer === null) {
    return null
  }
  if (typeof servedSeconds !== 'number') {
    return Math.min(known ?? nowMs, nowMs)
  }
  const sinceMs = nowMs - servedSeconds * SECOND_MS

  return known !== null && Math.abs(sinceMs - known) < SLACK_MS
    ? known
    : sinceMs
}
