import type { CartDefault } from './cartDefault'
import type { Event, Problem } from './events'
import {
  canStart,
  Impersonation,
  isAboutReason,
  isActing,
  NO_TROUBLE,
  settled,
} from './impersonation'
import { afterAnswer, refused } from './impersonationAnswer'
import { afterFailedRead, afterRead } from './impersonationRead'
import { patch } from './patch'

/** They are true whoever is asked for. */
const LASTING: Problem[] = [
  'HALF_DONE',
  'NOT_ENDED',
  'NO_ANSWER',
  'SESSION_EXPIRED',
]

/**
 * What follows. After what worked the page is loaded anew, for prices and pages
 * depend on who is served. What does not fit leaves it as it is.
 *
 * @param byDefault what the theme says of the operator's products
 */
export function impersonationAfter(
  state: Impersonation,
  event: Event,
  byDefault: CartDefault
): Impersonation {
  switch (event.type) {
    case 'sessionRead':
      return afterRead(state, event.session, event.handover, event.isAsked)

    case 'sessionUnread':
      return afterFailedRead(state, event.isKnownOperator)

    case 'expiryRead':
      return event.session ? state : held(state, 'NOT_ENDED')

    // A session may name an operator for longer than they are signed in.
    case 'pageChanged':
      return 'problem' in state && state.problem === 'SESSION_EXPIRED'
        ? patch(state, NO_TROUBLE)
        : state

    // Nor is a cart chosen for somebody else than the field says.
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

    case 'repairHeld':
      return held(state, 'REASON_NEEDED')

    case 'repairAsked':
      return state.is === 'impersonating'
        ? { is: 'repairing', before: state, news: null }
        : state

    case 'endAsked':
      return endAsked(state, event.done)

    case 'actAnswered':
      return isActing(state) && state.news === null
        ? afterAnswer(state, event.result, byDefault)
        : state

    case 'actUnanswered':
      return isActing(state) && state.news === null
        ? refused(state, event.session, 'NO_ANSWER')
        : state
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

/** Nothing was sent, which is news each time. */
function held(state: Impersonation, problem: Problem): Impersonation {
  return canStart(state)
    ? Object.assign({}, settled(state), { problem, retryInSeconds: null })
    : state
}

function endAsked(
  state: Impersonation,
  done: 'ended' | 'expired'
): Impersonation {
  const ended = settled(state)

  return ended.is === 'impersonating' ||
    ended.is === 'leftBehind' ||
    (ended.is === 'idle' && ended.warning)
    ? { is: 'ending', before: ended, done, news: null }
    : state
}
