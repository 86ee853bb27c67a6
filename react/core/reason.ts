import type { Event } from './events'
import { isAboutReason } from './impersonation'
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
 */
export function reasonAfter(
  reason: Reason,
  event: Event,
  isOver: boolean
): Reason {
  switch (event.type) {
    // Of a start, or of who is confirmed.
    case 'actAnswered': {
      const { refusal } = event.result

      return isAboutReason(refusal)
        ? patch(reason, {
            isAsked: true,
            isNeeded: reason.isNeeded || refusal === 'REASON_NEEDED',
          })
        : reason
    }

    case 'reasonTyped':
      return patch(reason, { text: event.text })

    case 'startRefused': {
      const { refusal, start } = event

      return patch(reason, {
        text: start.isReasonGiven ? start.reason : reason.text,
        isAsked: reason.isAsked || isAboutReason(refusal),
        isNeeded: reason.isNeeded || refusal === 'REASON_NEEDED',
      })
    }
  }
  return isOver ? patch(reason, { text: '' }) : reason
}

/** Whether there is a field for it, unless that cannot be loaded. */
export function isReasonWanted(
  { isAsked }: Reason,
  policy: ReasonPolicy
): boolean {
  return policy !== 'off' || isAsked
}
