import type { Event, Problem } from './events'
import {
  canStart,
  held,
  Impersonation,
  isAboutReason,
  NO_TROUBLE,
  settled,
} from './impersonation'
import { patch } from './patch'

/** They are true whoever is asked for. */
const LASTING: Problem[] = [
  'HALF_DONE',
  'NOT_ENDED',
  'NO_ANSWER',
  'SESSION_EXPIRED',
]

/** What follows from what an operator types and asks for until a start is sent. */
export function startAfter(state: Impersonation, event: Event): Impersonation {
  switch (event.type) {
    // No cart is chosen for somebody else than the field says.
    case 'fieldChanged':
    case 'switchClosed':
    case 'switchToggled':
      return edited(settled(state))

    // Whom nobody knew by their email is registered by another one.
    case 'draftFilled':
      return event.field === 'email' ? edited(state) : state

    case 'hintAccepted':
      return edited(state)

    case 'reasonTyped':
      return 'problem' in state && isAboutReason(state.problem)
        ? edited(state)
        : state

    case 'startBegun':
      return canStart(state)
        ? {
            is: 'starting',
            before: settled(state),
            start: event.start,
            news: null,
          }
        : state

    case 'startRefused':
      return event.refusal === 'REASON_NEEDED'
        ? held(state, 'REASON_NEEDED')
        : state

    case 'choiceDropped':
      return settled(state)
  }
  return state
}

/** What was refused is asked for no longer. */
function edited(state: Impersonation): Impersonation {
  return (state.is === 'idle' || state.is === 'impersonating') &&
    state.problem !== null &&
    !LASTING.includes(state.problem)
    ? patch(state, NO_TROUBLE)
    : state
}
