import type { Command } from './command'
import type { Countdown } from './countdown'
import type { Event } from './events'
import { patch } from './patch'
import type { Slice } from './slice'
import type { State } from './state'
import { TimeLimits, timeLeft } from './timeLimit'
import { viewIn } from './view'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/** What a countdown has to know. */
export interface CountdownContext {
  limits: TimeLimits
  /** Null while nobody is served, or something else is under way. */
  servedMs: number | null
  nowMs: number
}

/** The limits of a theme that has some, and what they lead to. */
export const countdownSlice: Slice = {
  part: 'countdown',
  after: (state, event, { nowMs }) =>
    patch(state, {
      countdown: countdownAfter(
        state.countdown,
        event,
        contextOf(state, nowMs)
      ),
    }),
  commands: ({ countdown: before }, { countdown }) =>
    countdown === before ? [] : commandsForCountdown(before, countdown),
  consequences: (state, event, { nowMs }) =>
    event.type === 'expiryRead' &&
    event.session !== null &&
    event.session.customer?.email === viewIn(state).customer?.email &&
    isTimeUp(state.countdown, contextOf(state, nowMs))
      ? [{ type: 'endAsked', done: 'expired' }]
      : [],
}

/**
 * The countdown that follows. It is counted from when our service says that it
 * began, so that neither a reload nor a sleep begins anew.
 */
export function countdownAfter(
  countdown: Countdown,
  event: Event,
  { limits, nowMs, servedMs }: CountdownContext
): Countdown {
  if (servedMs === null || !leftAt(limits, servedMs, 0)) {
    return countdown.nextTickMs === null
      ? countdown
      : patch(countdown, { left: null, nextTickMs: null })
  }
  const active = withActivity(countdown, event, servedMs)

  if (event.type === 'acted') {
    const { activeMs } = active
    const isUp = isTimeUp(active, { limits, nowMs, servedMs })

    // Once the time is up, nothing gives it back. Else not at once: what goes away
    // would take the others from under the pointer.
    return isUp || servedMs - (activeMs ?? 0) < SECOND_MS
      ? countdown
      : patch(active, { activeMs: servedMs, nextTickMs: 0 })
  }
  return event.type === 'ticked' ||
    event.type === 'sessionRead' ||
    event.type === 'settingsChanged' ||
    countdown.nextTickMs === null
    ? ticked(active, limits, servedMs, nowMs)
    : countdown
}

/** Whether the time is up, as far as this page knows. */
export function isTimeUp(
  { activeMs }: Countdown,
  { limits, servedMs }: CountdownContext
): boolean {
  return servedMs !== null && leftAt(limits, servedMs, activeMs)?.leftMs === 0
}

function contextOf(state: State, nowMs: number): CountdownContext {
  const { impersonation, servedSinceMs, settings } = state
  const { customer, isBusy, warning } = viewIn(state)
  const isCounted =
    customer !== null &&
    (!isBusy || impersonation.is === 'choosing') &&
    warning !== 'NOT_STARTED_HERE'

  return {
    limits: settings,
    servedMs:
      isCounted && servedSinceMs !== null ? nowMs - servedSinceMs : null,
    nowMs,
  }
}

function commandsForCountdown(before: Countdown, after: Countdown): Command[] {
  const { activeMs, expiredAtMs, nextTickMs } = after
  const commands: Command[] = [
    nextTickMs === null
      ? ['cancel', 'countdown']
      : ['wait', 'countdown', nextTickMs],
  ]

  if (activeMs !== before.activeMs && activeMs !== null) {
    commands.push(['remember', 'activity', String(activeMs)])
  }
  if (expiredAtMs !== before.expiredAtMs) {
    commands.push(['readForExpiry'])
  }
  return commands
}

function leftAt(limits: TimeLimits, servedMs: number, activeMs: number | null) {
  return timeLeft(limits, { servedMs, idleMs: servedMs - (activeMs ?? 0) })
}

/**
 * Every tab tells when somebody was active. What cannot be remembered is known
 * to this page alone, and what is later than now is of somebody before.
 */
function withActivity(countdown: Countdown, event: Event, servedMs: number) {
  const stored = 'activity' in event ? event.activity : null
  const storedMs = Number(stored ?? Number.NaN)
  const activeMs = storedMs <= servedMs ? storedMs : countdown.activeMs

  return patch(countdown, { activeMs: activeMs ?? servedMs })
}

function ticked(
  countdown: Countdown,
  limits: TimeLimits,
  servedMs: number,
  nowMs: number
): Countdown {
  const left = leftAt(limits, servedMs, countdown.activeMs)

  if (!left) {
    return countdown
  }
  const { leftMs, warningMs } = left
  const quietMs = leftMs - warningMs
  const { expiredAtMs } = countdown
  const hasJustExpired =
    leftMs === 0 && (expiredAtMs === null || nowMs - expiredAtMs >= MINUTE_MS)

  // Another one each time, so that it is waited for again.
  return Object.assign({}, countdown, {
    left: quietMs > 0 ? null : left,
    expiredAtMs: hasJustExpired ? nowMs : expiredAtMs,
    // A timer that is set for weeks would come at once.
    nextTickMs:
      quietMs > 0
        ? Math.min(quietMs, MINUTE_MS)
        : leftMs % SECOND_MS || SECOND_MS,
  })
}
