import type { TelesalesSession } from './answers'
import {
  Idle,
  Impersonating,
  Impersonation,
  isActing,
  isNobodyServed,
  LeftBehind,
  NO_TROUBLE,
  Trouble,
} from './impersonation'
import { isOvertaken } from './news'
import { patch } from './patch'

/**
 * What follows from the session as it is now.
 *
 * @param isAsked somebody has asked for the bar, and not been told yet of whom it is
 */
export function afterRead(
  state: Impersonation,
  session: TelesalesSession,
  handover: string | null,
  isAsked = false
): Impersonation {
  // Another tab has ended while this page was being put together.
  if (
    state.is === 'loading' &&
    handover === 'serving' &&
    isNobodyServed(session)
  ) {
    return { is: 'reloading' }
  }
  if (state.is === 'loading' && isOvertaken(handover, session)) {
    return { is: 'stale' }
  }
  if (state.is === 'idle' || state.is === 'impersonating') {
    const next = stateOf(session, state)

    if (!next) {
      return state.is === 'idle'
        ? patch(state, { problem: state.problem ?? 'SESSION_EXPIRED' })
        : { is: 'stale' }
    }
    return next.is === 'leftBehind' || areSamePeople(state, next)
      ? next
      : { is: 'stale' }
  }
  if (state.is === 'leftBehind') {
    return stateOf(session, NO_TROUBLE)?.is === 'leftBehind'
      ? state
      : { is: 'stale' }
  }
  if (state.is === 'choosing') {
    const before = afterRead(state.before, session, handover)

    return before.is === state.before.is ? state : before
  }
  // What is under way answers itself, and there is no way back to this page.
  if (isActing(state) || state.is === 'stale' || state.is === 'reloading') {
    return state
  }
  const next = stateOf(session, NO_TROUBLE)
  const problem = isAsked ? session.refusal : null

  if (next) {
    // What is on this page is of nobody who is served.
    return next.is === 'impersonating' &&
      (state.is === 'hidden' || state.is === 'denied')
      ? { is: 'stale' }
      : next
  }
  if (problem) {
    return { is: 'denied', problem, retryInSeconds: null }
  }
  return state.is === 'hidden' ? state : { is: 'hidden' }
}

/** What follows when it cannot be read. */
export function afterFailedRead(
  state: Impersonation,
  isKnownOperator: boolean
): Impersonation {
  if (state.is === 'loading') {
    return { is: isKnownOperator ? 'uncertain' : 'unread' }
  }
  return state.is === 'impersonating'
    ? patch(state, { warning: state.warning ?? 'CART_UNKNOWN' })
    : state
}

function areSamePeople(state: Idle | Impersonating, next: Impersonation) {
  return (
    state.is === next.is &&
    state.operator.email === next.operator.email &&
    (state.is !== 'impersonating' ||
      next.is !== 'impersonating' ||
      state.customer.email === next.customer.email)
  )
}

/** What a session amounts to; null where nobody operates. */
export function stateOf(
  { customer, operator, refusal, warning }: TelesalesSession,
  { problem: known, retryInSeconds }: Trouble
): Idle | Impersonating | LeftBehind | null {
  const problem = (operator && refusal) ?? known

  if (warning === 'LEFT_BEHIND') {
    return {
      is: 'leftBehind',
      operator,
      // That nobody is served is what it says itself.
      problem: problem === 'NOBODY_SERVED' ? null : problem,
      retryInSeconds,
    }
  }
  if (!operator) {
    return null
  }
  const trouble = { operator, problem, retryInSeconds, warning }

  return customer
    ? patch(trouble as Impersonating, { is: 'impersonating', customer })
    : patch(trouble as Idle, { is: 'idle' })
}
