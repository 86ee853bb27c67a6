import type { TimeLeft } from './timeLimit'

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
