import type { TelesalesSession } from './answers'
import type { TimeLeft, TimeLimits } from './timeLimit'

/** How soon a time limit ends it. */
export interface Countdown {
  /**
   * When somebody was last active, in ms since the customer has been served,
   * which is no clock's time.
   */
  activeMs: number | null
  /** When an end was last asked for, in ms since the epoch. */
  expiredAtMs: number | null
  /** How much time is left, once that is to be said. */
  left: TimeLeft | null
  /** In how many ms the next tick is due; null while no limit holds. */
  nextTickMs: number | null
}

/** Nothing is counted. */
export const NO_COUNTDOWN: Countdown = {
  activeMs: null,
  expiredAtMs: null,
  left: null,
  nextTickMs: null,
}

/** Whether a theme limits how long a customer is served. */
export function hasLimit({
  hardLimitMinutes,
  idleLimitMinutes,
}: TimeLimits): boolean {
  return hardLimitMinutes > 0 || idleLimitMinutes > 0
}

/**
 * Since when the customer has been served, in ms by this machine's clock; null when
 * nobody is. What our service does not know begins when this page found out.
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
  return typeof servedSeconds === 'number'
    ? nowMs - servedSeconds * 1000
    : (known ?? nowMs)
}
