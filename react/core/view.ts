import type { Warning } from '../typings/graphql'
import type { Customer, Operator, TelesalesSession } from './answers'
import type { Problem } from './events'
import { Impersonation, NO_TROUBLE } from './impersonation'

/** What the bar looks like: each has a sign of its own, besides a colour. */
export type VisualState =
  | 'idle'
  | 'busy'
  | 'impersonating'
  | 'warning'
  | 'refused'
  | 'stale'
  | 'uncertain'
  | 'signedOut'

/** What there is to be seen of an impersonation. */
export interface View {
  visual: VisualState
  /** What was there before something was asked for, or is there now. */
  shown: Exclude<Impersonation, { before: unknown }>
  operator: Operator | null
  customer: Customer | null
  /** Something is under way. */
  isBusy: boolean
  /** Why what was asked for last did not work. */
  problem: Problem | null
  /** In how many seconds to try again, when it was too often. */
  retryInSeconds: number | null
  /** Why bar, session and cart may be of different people. */
  warning: Warning | null
}

/** Which of the theme's colours say it. */
export type Tone = 'calm' | 'serving' | 'warning'

/** What there is to be seen of an impersonation. */
export function viewOf(state: Impersonation): View {
  const shown = 'before' in state ? state.before : state
  const isBusy = shown !== state
  const { problem, retryInSeconds } =
    !isBusy && 'problem' in shown ? shown : NO_TROUBLE
  const warning = warningOf(shown)

  return {
    visual: visualOf(
      shown.is,
      // An operator who has to choose is not waited for.
      isBusy && state.is !== 'choosing',
      problem,
      warning
    ),
    shown,
    operator: 'operator' in shown ? shown.operator : null,
    customer: shown.is === 'impersonating' ? shown.customer : null,
    isBusy,
    problem,
    retryInSeconds,
    warning,
  }
}

/** As above, of a state with much else in it. */
export function viewIn(state: { impersonation: Impersonation }): View {
  return viewOf(state.impersonation)
}

/** Whether a session is of the customer whom the page is of. */
export function isOfSameCustomer(
  { customer }: TelesalesSession,
  state: { impersonation: Impersonation }
): boolean {
  return customer?.email === viewIn(state).customer?.email
}

/** Nothing has to be seen that a pill does not show; a warning is seen as one. */
export function isQuiet({ isBusy, visual }: View): boolean {
  return !isBusy && (visual === 'idle' || visual === 'impersonating')
}

/** Whether it is not certain whose page this is. */
export function isOutOfDate({ shown }: View): boolean {
  return shown.is === 'stale' || shown.is === 'uncertain'
}

/** Which of the theme's colours say it. */
export function toneOf(view: View): Tone {
  if (view.warning || isOutOfDate(view)) {
    return 'warning'
  }
  return view.customer ? 'serving' : 'calm'
}

function visualOf(
  is: View['shown']['is'],
  isBusy: boolean,
  problem: Problem | null,
  warning: Warning | null
): VisualState {
  if (is === 'stale' || is === 'uncertain') {
    return is
  }
  if (isBusy) {
    return 'busy'
  }
  if (problem) {
    return problem === 'SESSION_EXPIRED' ? 'signedOut' : 'refused'
  }
  if (warning) {
    return 'warning'
  }
  return is === 'impersonating' ? is : 'idle'
}

function warningOf(shown: View['shown']): Warning | null {
  if (shown.is === 'leftBehind') {
    return 'LEFT_BEHIND'
  }
  return 'warning' in shown ? shown.warning : null
}
