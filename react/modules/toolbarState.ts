import type {
  CartChoice,
  Customer,
  Notice,
  Operator,
  Refusal,
  TelesalesSession,
  Warning,
} from '../typings/graphql'
import { but } from './but'
import type { WhichCustomer } from './customerTerm'

/**
 * Why it did not work: our service refused, or gave no answer at all; `NOT_ENDED`
 * when a time limit could not end it.
 */
export type Problem = Refusal | 'NO_ANSWER' | 'NOT_ENDED'

/** What has worked: `expired` is an end that a time limit has asked for. */
export type Done = 'started' | 'switched' | 'repaired' | 'ended' | 'expired'

/** What a page is the first to know: what was asked for has worked. */
export interface News {
  done: Done
  /** What became of a cart. */
  notice: Notice | null
}

/** The operator has to say what the customer's cart begins with. */
export interface Choosing {
  is: 'choosing'
  before: Idle | Impersonating
  customer: WhichCustomer
  choices: CartChoice[]
}

/** What was wrong with what was asked for last. */
export interface Trouble {
  problem: Problem | null
  /** In how many seconds to try again, when it was too often. */
  retryInSeconds: number | null
}

/** Nobody is being served. */
export interface Idle extends Trouble {
  is: 'idle'
  operator: Operator
}

/** A customer is being served. */
export interface Impersonating extends Trouble {
  is: 'impersonating'
  operator: Operator
  customer: Customer
  warning: Warning | null
}

/** Nobody is being served any more, but the browser holds a customer's cart. */
export interface LeftBehind extends Trouble {
  is: 'leftBehind'
  operator: Operator | null
}

/** What the bar shows. */
export type ToolbarState =
  /** The session has not been read yet. */
  | { is: 'loading' }
  /** It could not be read, and no operator is known in this browser. */
  | { is: 'unread' }
  /** Nobody here is an operator. */
  | { is: 'hidden' }
  /** An operator is known in this browser, and the session cannot be read. */
  | { is: 'uncertain' }
  /** The page is of one customer, and the session by now of another. */
  | { is: 'stale' }
  | Idle
  | Impersonating
  | LeftBehind
  | Choosing
  | { is: 'starting'; before: Idle | Impersonating }
  | { is: 'repairing'; before: Impersonating }
  | { is: 'ending'; before: Impersonating | LeftBehind }

/** What happened, or was asked. */
export type ToolbarEvent =
  | { type: 'sessionRead'; session: TelesalesSession }
  | { type: 'sessionReadFailed'; isOperators: boolean }
  | { type: 'edited' }
  | { type: 'startAsked' }
  /** Nothing was sent: a reason is lacking, or nobody says whom it would end. */
  | { type: 'heldBack'; problem: 'REASON_NEEDED' | 'NOT_ENDED' }
  | { type: 'choiceNeeded'; customer: WhichCustomer; choices: CartChoice[] }
  | { type: 'choiceDropped' }
  | { type: 'repairAsked' }
  | { type: 'endAsked' }
  | {
      type: 'refused'
      session: TelesalesSession
      problem: Problem
      retryInSeconds: number | null
    }

/** They are true whoever is asked for. */
const LASTING: Problem[] = [
  'HALF_DONE',
  'NOT_ENDED',
  'NO_ANSWER',
  'SESSION_EXPIRED',
]

const NO_TROUBLE: Trouble = { problem: null, retryInSeconds: null }

/** The state of a page that has just been loaded. */
export const LOADING: ToolbarState = { is: 'loading' }

/**
 * The state that follows. What worked has no event: the page is loaded anew,
 * for prices and pages depend on who is served. What does not fit the state
 * leaves it as it is.
 */
export function transition(
  state: ToolbarState,
  event: ToolbarEvent
): ToolbarState {
  switch (event.type) {
    case 'sessionRead':
      return sessionRead(state, event.session)

    case 'sessionReadFailed':
      return sessionReadFailed(state, event.isOperators)

    case 'edited':
      return edited(state)

    case 'startAsked':
      return startAsked(state)

    case 'heldBack': {
      const asked = state.is === 'choosing' ? state.before : state

      return asked.is === 'idle' || asked.is === 'impersonating'
        ? but(asked, { problem: event.problem, retryInSeconds: null })
        : state
    }

    case 'choiceNeeded':
      return state.is === 'starting'
        ? {
            is: 'choosing',
            before: state.before,
            customer: event.customer,
            choices: event.choices,
          }
        : state

    case 'choiceDropped':
      return state.is === 'choosing' ? state.before : state

    case 'repairAsked':
      return state.is === 'impersonating'
        ? { is: 'repairing', before: state }
        : state

    case 'endAsked':
      return endAsked(state)

    case 'refused':
      // A session without an operator could not be read, or has expired: the
      // bar keeps saying what it last knew, with the problem beside it.
      return 'before' in state && state.is !== 'choosing'
        ? (stateOf(event.session, event) ??
            but(state.before, {
              problem: event.problem,
              retryInSeconds: event.retryInSeconds,
            }))
        : state
  }
}

/** What was refused is asked for no longer. */
function edited(state: ToolbarState): ToolbarState {
  return (state.is === 'idle' || state.is === 'impersonating') &&
    state.problem !== null &&
    !LASTING.includes(state.problem)
    ? but(state, NO_TROUBLE)
    : state
}

function endAsked(state: ToolbarState): ToolbarState {
  const ended = state.is === 'choosing' ? state.before : state

  return ended.is === 'impersonating' || ended.is === 'leftBehind'
    ? { is: 'ending', before: ended }
    : state
}

function startAsked(state: ToolbarState): ToolbarState {
  if (state.is === 'idle' || state.is === 'impersonating') {
    return { is: 'starting', before: state }
  }
  return state.is === 'choosing'
    ? { is: 'starting', before: state.before }
    : state
}

function sessionRead(
  state: ToolbarState,
  session: TelesalesSession
): ToolbarState {
  if (
    state.is === 'loading' ||
    state.is === 'unread' ||
    state.is === 'uncertain'
  ) {
    return stateOf(session, NO_TROUBLE) ?? { is: 'hidden' }
  }
  if (state.is === 'idle' || state.is === 'impersonating') {
    const next = stateOf(session, state)

    if (!next) {
      return state.is === 'idle'
        ? but(state, { problem: state.problem ?? 'SESSION_EXPIRED' })
        : { is: 'stale' }
    }
    return next.is === 'leftBehind' || isSamePeople(state, next)
      ? next
      : { is: 'stale' }
  }
  if (state.is === 'leftBehind') {
    return stateOf(session, NO_TROUBLE)?.is === 'leftBehind'
      ? state
      : { is: 'stale' }
  }
  if (state.is === 'choosing') {
    const before = sessionRead(state.before, session)

    return before.is === state.before.is ? state : before
  }
  return state
}

function sessionReadFailed(
  state: ToolbarState,
  isOperators: boolean
): ToolbarState {
  if (state.is === 'loading') {
    return { is: isOperators ? 'uncertain' : 'unread' }
  }
  return state.is === 'impersonating'
    ? but(state, { warning: state.warning ?? 'CART_UNKNOWN' })
    : state
}

function isSamePeople(state: Idle | Impersonating, next: ToolbarState) {
  return (
    state.is === next.is &&
    state.operator.email === next.operator.email &&
    (state.is !== 'impersonating' ||
      next.is !== 'impersonating' ||
      state.customer.email === next.customer.email)
  )
}

function stateOf(
  { customer, operator, warning }: TelesalesSession,
  { problem, retryInSeconds }: Trouble
): Idle | Impersonating | LeftBehind | null {
  if (warning === 'LEFT_BEHIND') {
    // That nobody is served is what it says itself.
    const isSaid = problem === 'NOBODY_SERVED'

    return {
      is: 'leftBehind',
      operator,
      problem: isSaid ? null : problem,
      retryInSeconds,
    }
  }
  if (!operator) {
    return null
  }
  return customer
    ? {
        is: 'impersonating',
        operator,
        customer,
        warning,
        problem,
        retryInSeconds,
      }
    : { is: 'idle', operator, problem, retryInSeconds }
}
