import type { Command } from './command'
import type { Event } from './events'
import type { State } from './state'

const MINUTE_MS = 60_000

/** How long the customer has been served, while the details show it. */
export function servedAfter(
  { panels, served, servedSinceMs }: State,
  event: Event,
  nowMs: number
): State['served'] {
  if (!panels.areDetailsOpen || servedSinceMs === null) {
    return null
  }
  const isDue = event.type === 'waited' && event.timer === 'served'

  if (served && !isDue && event.type !== 'sessionRead') {
    return served
  }
  const servedMs = Math.max(0, nowMs - servedSinceMs)

  return {
    minutes: Math.floor(servedMs / MINUTE_MS),
    nextInMs: MINUTE_MS - (servedMs % MINUTE_MS),
  }
}

/** For how long that is so. */
export function commandsForServed(before: State, { served }: State): Command[] {
  if (served === before.served) {
    return []
  }
  return [served ? ['wait', 'served', served.nextInMs] : ['cancel', 'served']]
}
