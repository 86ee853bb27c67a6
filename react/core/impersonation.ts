import type { CartChoice, Warning } from '../typings/graphql'
import type {
  Customer,
  Operator,
  TelesalesResult,
  TelesalesSession,
} from './answers'
import { CartDefault, silentChoice } from './cartDefault'
import type { Done, Event, News, Problem, Start } from './events'
import { patch } from './patch'

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

/** The operator has to say what the customer's cart begins with. */
export interface Choosing {
  is: 'choosing'
  before: Idle | Impersonating
  start: Start
  choices: CartChoice[]
}

/** Something is under way; once there is news the page is loaded anew. */
export type Acting = { news: News | null } & (
  | { is: 'starting'; before: Idle | Impersonating; start: Start }
  | { is: 'repairing'; before: Impersonating }
  | {
      is: 'ending'
      before: Impersonating | LeftBehind
      done: 'ended' | 'expired'
    }
)

/** Who operates, for whom, and what is being done about it. */
export type Impersonation =
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
  /** This page shows what is not so any more, and is loaded anew. */
  | { is: 'reloading' }
  | Idle
  | Impersonating
  | LeftBehind
  | Choosing
  | Acting

/** They are true whoever is asked for. */
const LASTING: Problem[] = [
  'HALF_DONE',
  'NOT_ENDED',
  'NO_ANSWER',
  'SESSION_EXPIRED',
]

const NO_TROUBLE: Trouble = { problem: null, retryInSeconds: null }

/** A page that has just been loaded. */
export const LOADING: Impersonation = { is: 'loading' }

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
      return afterRead(state, event.session, event.note)

    case 'sessionUnread':
      return afterFailedRead(state, event.isKnownOperator)

    case 'expiryRead':
      return event.session ? state : held(state, 'NOT_ENDED')

    case 'fieldChanged':
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

    case 'startHeldBack':
      return held(state, 'REASON_NEEDED')

    case 'choiceDropped':
      return state.is === 'choosing' ? state.before : state

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
        ? refused(state, event.session, 'NO_ANSWER', null)
        : state
  }
  return state
}

/** Whether something is under way, in which nothing else can be asked for. */
export function isActing(state: Impersonation): state is Acting {
  return 'news' in state
}

/** Whether a start can be asked for. */
export function canStart(
  state: Impersonation
): state is Idle | Impersonating | Choosing {
  return (
    state.is === 'idle' ||
    state.is === 'impersonating' ||
    state.is === 'choosing'
  )
}

/** Whether it is the reason for a start that was at fault. */
export function isAboutReason(problem: unknown): boolean {
  return problem === 'REASON_NEEDED' || problem === 'INVALID_REASON'
}

/** Whether nobody is being served, and no cart is left of anybody. */
export function isNobodyServed({
  customer,
  warning,
}: TelesalesSession): boolean {
  return customer === null && warning === null
}

function settled(state: Idle | Impersonating | Choosing) {
  return state.is === 'choosing' ? state.before : state
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
  const ended = state.is === 'choosing' ? state.before : state

  return ended.is === 'impersonating' || ended.is === 'leftBehind'
    ? { is: 'ending', before: ended, done, news: null }
    : state
}

function afterAnswer(
  state: Acting,
  { choices, notice, refusal, retryInSeconds, session }: TelesalesResult,
  byDefault: CartDefault
): Impersonation {
  if (
    state.is === 'starting' &&
    refusal === 'CART_CHOICE_NEEDED' &&
    choices.length > 0
  ) {
    const { before, start } = state
    const cart = start.cart ? null : silentChoice(choices, byDefault)

    return cart
      ? patch(state, { start: patch(start, { cart }) })
      : { is: 'choosing', before, start, choices }
  }
  if (!refusal) {
    return patch(state, { news: { done: doneOf(state), notice } })
  }
  const isUnended =
    state.is === 'ending' &&
    state.done === 'expired' &&
    refusal === 'PLATFORM_UNAVAILABLE'

  return refused(
    state,
    session,
    isUnended ? 'NOT_ENDED' : refusal,
    retryInSeconds ?? null
  )
}

function doneOf(state: Acting): Done {
  if (state.is === 'ending') {
    return state.done
  }
  if (state.is === 'starting') {
    return state.before.is === 'idle' ? 'started' : 'switched'
  }
  // To confirm whom a link has chosen is to start with them.
  return state.before.warning === 'NOT_STARTED_HERE' ? 'started' : 'repaired'
}

/**
 * A session without an operator could not be read, or has expired: the bar keeps
 * saying what it last knew, with the problem beside it.
 */
function refused(
  { before }: Acting,
  session: TelesalesSession | null,
  problem: Problem,
  retryInSeconds: number | null
): Impersonation {
  const trouble = { problem, retryInSeconds }

  return (session && stateOf(session, trouble)) ?? patch(before, trouble)
}

function afterRead(
  state: Impersonation,
  session: TelesalesSession,
  note: string | null
): Impersonation {
  // Another tab has ended while this page was being put together.
  if (state.is === 'loading' && note === 'serving' && isNobodyServed(session)) {
    return { is: 'reloading' }
  }
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
    const before = afterRead(state.before, session, note)

    return before.is === state.before.is ? state : before
  }
  return state
}

function afterFailedRead(
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

function stateOf(
  { customer, operator, warning }: TelesalesSession,
  { problem, retryInSeconds }: Trouble
): Idle | Impersonating | LeftBehind | null {
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
  const trouble = { operator, problem, retryInSeconds }

  return customer
    ? patch(trouble as Impersonating, {
        is: 'impersonating',
        customer,
        warning,
      })
    : patch(trouble as Idle, { is: 'idle' })
}
