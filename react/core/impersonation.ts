import type { CartChoice, Notice, Warning } from '../typings/graphql'
import type {
  CartSummary,
  Customer,
  Operator,
  TelesalesSession,
} from './answers'
import type { CardAct } from './card'
import type { News, Problem, Start } from './events'

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
  /** About their own cart. */
  warning: Warning | null
}

/** A customer is being served. */
export interface Impersonating extends Trouble {
  is: 'impersonating'
  operator: Operator
  customer: Customer
  warning: Warning | null
}

/** Who has asked for the bar is signed in to VTEX Admin, and no operator. */
export interface Denied extends Trouble {
  is: 'denied'
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
  summaries: CartSummary[]
  /** What becomes of the operator's own products that go nowhere. */
  ownCart: Notice | null
}

/** An end is under way; `expired` is one that a time limit has asked for. */
export interface Ending {
  is: 'ending'
  before: Idle | Impersonating | LeftBehind
  done: 'ended' | 'expired'
}

/** Something is under way; once there is news the page is loaded anew. */
export type Acting = { news: News | null; orderId?: string | null } & (
  | { is: 'starting'; before: Idle | Impersonating; start: Start }
  | { is: 'repairing'; before: Impersonating }
  /** Something is being done from the customer's card. */
  | {
      is: 'changing'
      before: Impersonating
      act: CardAct
      done: CardAct[0]
    }
  | Ending
)

/** Who operates, for whom, and what is being done about it. */
export type Impersonation =
  /** The session has not been read yet. */
  | { is: 'loading' }
  /** It could not be read, and no operator is known in this browser. */
  | { is: 'unread' }
  /** Nobody here is an operator. */
  | { is: 'hidden' }
  | Denied
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

/** Nothing is wrong. */
export const NO_TROUBLE: Trouble = { problem: null, retryInSeconds: null }

/** A page that has just been loaded. */
export const LOADING: Impersonation = { is: 'loading' }

/** What there was before the operator had to choose, or is. */
export function settled<Known extends Impersonation>(
  state: Known
): Exclude<Known, Choosing> | Choosing['before'] {
  return state.is === 'choosing'
    ? (state as Choosing).before
    : (state as Exclude<Known, Choosing>)
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

/** What was asked for was not sent. That is news each time. */
export function held(state: Impersonation, problem: Problem): Impersonation {
  return canStart(state)
    ? Object.assign({}, settled(state), { problem, retryInSeconds: null })
    : state
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
