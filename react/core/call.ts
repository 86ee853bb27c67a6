import type { Event, Moment } from './events'
import { patch } from './patch'
import { readStoredCall, ScreenPop } from './screenPop'

/** Somebody whom a phone system has named, until the operator makes use of it. */
export interface Call extends ScreenPop {
  /** As it is remembered in this tab. */
  stored: string
  /** It is in the customer field, or offered beside it. */
  isPlaced: boolean
  /** The start that is under way was asked for by hand, and after it. */
  isAnswered?: boolean
}

/** The call that is stored so, unless it has waited for too long. */
export function callOf(stored: string | null, nowMs: number): Call | null {
  const pop = readStoredCall(stored, nowMs)

  return pop && stored
    ? Object.assign({}, pop, { stored, isPlaced: false })
    : null
}

/**
 * The call that follows.
 *
 * @param isInField nobody has made use of the one that is in the customer field,
 * and no other one is offered
 */
export function callAfter(
  call: Call | null,
  event: Event,
  { nowMs }: Moment,
  isInField: boolean
): Call | null {
  switch (event.type) {
    case 'called':
      return callOf(event.stored, nowMs) ?? call

    case 'callPlaced':
      return call && patch(call, { isPlaced: true })

    case 'waited':
      return event.timer === 'call' ? null : call

    // What waits is by now the one that is offered, if there is one.
    case 'fieldTyped':
    case 'submitted':
    case 'switchClosed':
    case 'switchToggled':
      return isInField ? null : call
  }
  return call
}
