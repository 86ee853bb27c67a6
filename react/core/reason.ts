import type { Event, Start } from './events'
import { patch } from './patch'
import type { ReasonPolicy } from './settings'

/** Why an operator acts for somebody, or a ticket's number. */
export interface Reason {
  text: string
  /** Our service has found fault with one, so that it is asked for. */
  isAsked: boolean
  /** There has to be one, whatever the theme says. */
  isNeeded: boolean
}

/** Nobody has asked for one. */
export const NO_REASON: Reason = { text: '', isAsked: false, isNeeded: false }

/**
 * The reason that follows.
 *
 * @param isOver what is asked for now is for another customer
 * @param start what has come to nothing, if a start has
 * @param isLacking it came to nothing since it has none
 * @param isAtFault it came to nothing for its reason
 */
export function reasonAfter(
  reason: Reason,
  event: Event,
  isOver: boolean,
  refusal: { start: Start; isLacking: boolean; isAtFault: boolean } | null
): Reason {
  if (event.type === 'reasonTyped') {
    return patch(reason, { text: event.text })
  }
  if (isOver) {
    return reason.text === '' ? reason : patch(reason, { text: '' })
  }
  if (!refusal) {
    return reason
  }
  const { isAtFault, isLacking, start } = refusal

  return {
    text: start.isReasonGiven ? start.reason : reason.text,
    isAsked: reason.isAsked || isAtFault,
    isNeeded: reason.isNeeded || isLacking,
  }
}

/** Whether there is a field for it, unless that cannot be loaded. */
export function isReasonWanted(
  { isAsked }: Reason,
  policy: ReasonPolicy
): boolean {
  return policy !== 'off' || isAsked
}
