const MINUTE_MS = 60_000
const MAX_WARNING_MS = 2 * MINUTE_MS
const SPOKEN_SECONDS = [10, 30, 60]

/** What a theme allows; 0 is no limit. */
export interface TimeLimits {
  idleLimitMinutes: number
  hardLimitMinutes: number
}

/** How long somebody has been served, and nobody has done anything. */
export interface Spent {
  servedMs: number
  idleMs: number
}

/** Which limit comes first, and when. */
export interface TimeLeft {
  limit: 'idle' | 'hard'
  /** Not less than 0. */
  leftMs: number
  /** When what is left is to be said, in ms before the end. */
  warningMs: number
}

/** How much time is left before the first limit; null where there is none. */
export function timeLeft(
  { hardLimitMinutes, idleLimitMinutes }: TimeLimits,
  { idleMs, servedMs }: Spent
): TimeLeft | null {
  const hard = leftOf('hard', hardLimitMinutes, servedMs)
  const idle = leftOf('idle', idleLimitMinutes, idleMs)

  return hard && idle && idle.leftMs < hard.leftMs ? idle : (hard ?? idle)
}

/** For example `1:05`; the last second is still `0:01`. */
export function clockText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000)

  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** In less than how many seconds it ends: said anew only when that helps. */
export function spokenSeconds(leftMs: number): number {
  return SPOKEN_SECONDS.find((mark) => leftMs <= mark * 1000) ?? 120
}

function leftOf(
  limit: TimeLeft['limit'],
  minutes: number,
  spentMs: number
): TimeLeft | null {
  if (minutes === 0) {
    return null
  }
  // Under a minute there would be no time left to say that it ends.
  const limitMs = Math.max(minutes, 1) * MINUTE_MS

  return {
    limit,
    leftMs: Math.max(0, limitMs - spentMs),
    warningMs: Math.min(MAX_WARNING_MS, limitMs / 2),
  }
}
