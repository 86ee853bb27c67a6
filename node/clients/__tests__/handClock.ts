import type { Clock } from '../../clock'

/** Noon of some day, in ms since the epoch. */
export const NOON_MS = Date.UTC(2026, 10, 26, 12)

/** From noon on, time enough for all that a test asks. */
export const SOON_MS = NOON_MS + 60_000

/** A clock that a test sets; nothing waits in earnest. */
export interface HandClock extends Clock {
  /** Lets so much time pass. */
  pass(ms: number): void
}

/** A clock at noon. */
export function handClock(): HandClock {
  const limits = new Set<{ atMs: number; limit: AbortController }>()
  let nowMs = NOON_MS

  return {
    now: () => nowMs,
    async wait(ms) {
      this.pass(ms)
    },
    async within(ms, work) {
      const timed = { atMs: nowMs + ms, limit: new AbortController() }

      limits.add(timed)
      try {
        return await work(timed.limit.signal)
      } finally {
        limits.delete(timed)
      }
    },
    pass(ms) {
      nowMs += ms
      for (const { atMs, limit } of limits) {
        if (atMs <= nowMs) {
          limit.abort()
        }
      }
    },
  }
}
