import type { CartDefault } from './cartDefault'
import type { Event } from './events'
import {
  held,
  Impersonation,
  isActing,
  NO_TROUBLE,
  settled,
} from './impersonation'
import { afterAnswer, refused } from './impersonationAnswer'
import { afterFailedRead, afterRead } from './impersonationRead'
import { patch } from './patch'
import { startAfter } from './startAfter'

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
  return startAfter(state, event)
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
