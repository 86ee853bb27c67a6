import type { Command } from './command'
import type { Event } from './events'
import { Impersonation, NO_TROUBLE } from './impersonation'
import { patch } from './patch'
import type { State } from './state'
import { viewIn } from './view'

/** What was asked for too often can be asked for again once it says so no longer. */
export function afterRetry(
  impersonation: Impersonation,
  event: Event
): Impersonation {
  return event.type === 'waited' &&
    event.timer === 'retry' &&
    'problem' in impersonation
    ? patch(impersonation, NO_TROUBLE)
    : impersonation
}

/** For how long that is. What is read meanwhile begins nothing anew. */
export function commandsForRetry(before: State, after: State): Command[] {
  const { retryInSeconds } = viewIn(after)

  if (retryInSeconds === viewIn(before).retryInSeconds) {
    return []
  }
  return [
    retryInSeconds
      ? ['wait', 'retry', retryInSeconds * 1000]
      : ['cancel', 'retry'],
  ]
}
