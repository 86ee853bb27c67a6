import type { Event } from './events'
import { isActing } from './impersonation'
import { patch } from './patch'
import type { State } from './state'

/**
 * Whether the bar repairs by itself what it has just read, once on a page: VTEX has
 * given the empty cart after an order to the operator, and nothing can be lost.
 */
export function isQuietRepairDue(state: State, event: Event): boolean {
  return (
    event.type === 'sessionRead' &&
    event.session.isRepairSafe &&
    !state.isRepairTried &&
    !isActing(state.impersonation)
  )
}

/** The same event, in which nothing is wrong that the operator need know of. */
export function quietly(event: Event): Event {
  return event.type === 'sessionRead'
    ? patch(event, { session: patch(event.session, { warning: null }) })
    : event
}
