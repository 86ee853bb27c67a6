import type { Command } from './command'
import type { Event } from './events'
import type { Countdown } from './noCountdown'
import { patch } from './patch'
import { SLACK_MS } from './servedSince'
import { TimeLeft, TimeLimits, timeLeft } from './timeLimit'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/**
 * The countdown that follows. It is counted from when our service says that it
 * began, so that neither a reload nor a sleep begins anew.
 *
 * @param servedMs null while nobody is served, or something else is under way
 */
export function countdownAfter(
  countdown: Countdown,
  event: Event,
  limits: TimeLimits,
  servedMs: number | null,
  nowMs: number
): Countdown {
  if (servedMs === null) {
    return stopped(countdown)
  }
  const activeMs = activityAfter(countdown, event, servedMs)
  const left = timeLeft(limits, { servedMs, idleMs: servedMs - activeMs })

  if (!left) {
    return stopped(countdown)
  }
  if (event.type === 'acted') {
    // Once the time is up, nothing gives it back. Else not at once: what goes away
    // would take the others from under the pointer.
    return left.leftMs === 0 || servedMs - activeMs < SECOND_MS
      ? countdown
      : patch(countdown, { activeMs: servedMs, nextTickMs: 0 })
  }
  return event.type === 'ticked' ||
    event.type === 'sessionRead' ||
    event.type === 'expiryRead' ||
    event.type === 'settingsChanged' ||
    countdown.nextTickMs === null
    ? ticked(countdown, activeMs, left, servedMs, nowMs)
    : countdown
}

/** What has to be done so that it is counted on. */
export function commandsForCountdown(
  before: Countdown,
  after: Countdown
): Command[] {
  const { activeMs, expiredAtMs, nextTickMs } = after

  if (after === before) {
    return []
  }
  const commands: Command[] = [
    nextTickMs === null
      ? ['cancel', 'countdown']
      : ['wait', 'countdown', nextTickMs],
  ]

  if (activeMs !== before.activeMs) {
    commands.push(['remember', 'activity', String(activeMs)])
  }
  if (expiredAtMs !== null && expiredAtMs !== before.expiredAtMs) {
    commands.push(['readForExpiry'])
  }
  return commands
}

function stopped(countdown: Countdown) {
  return patch(countdown, { left: null, nextTickMs: null })
}

/**
 * Every tab tells when somebody was active. What cannot be remembered is known
 * to this page alone; what is later than now is of somebody before, or of a clock
 * that was wrong; and what is no such number has been written by somebody else.
 */
function activityAfter(
  { activeMs }: Countdown,
  event: Event,
  servedMs: number
): number {
  const stored = ('activity' in event && event.activity) || ''
  const storedMs = /^\d+$/.test(stored) ? Number(stored) : Infinity

  return Math.min(
    storedMs < servedMs + SLACK_MS ? storedMs : (activeMs ?? servedMs),
    servedMs
  )
}

function ticked(
  countdown: Countdown,
  activeMs: number,
  left: TimeLeft,
  servedMs: number,
  nowMs: number
): Countdown {
  const { leftMs, warningMs } = left
  const quietMs = leftMs - warningMs
  // A clock that has been set back tells nothing, and may be set back once more.
  const isOver = leftMs === 0 || servedMs < 0
  // Should the time not be up in our service's eyes, it is asked again once it is.
  const lastMs = isOver ? countdown.expiredAtMs : null
  const hasJustExpired =
    isOver && (lastMs === null || Math.abs(nowMs - lastMs) >= MINUTE_MS)

  // Another one each time, so that it is waited for again.
  return {
    activeMs,
    left: quietMs > 0 ? null : left,
    expiredAtMs: hasJustExpired ? nowMs : lastMs,
    // A timer that is set for weeks would come at once.
    nextTickMs:
      quietMs > 0
        ? Math.min(quietMs, MINUTE_MS)
        : leftMs % SECOND_MS || SECOND_MS,
  }
}
