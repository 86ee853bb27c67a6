import type { Customer, Operator, Warning } from '../typings/graphql'
import type {
  Idle,
  Impersonating,
  LeftBehind,
  Problem,
  ToolbarState,
} from './toolbarState'

/** What the bar looks like: each has a sign of its own, besides a colour. */
export type Look =
  | 'idle'
  | 'busy'
  | 'impersonating'
  | 'warning'
  | 'refused'
  | 'stale'
  | 'uncertain'
  | 'signedOut'

/** What there is to be seen of a state. */
export interface View {
  look: Look
  /** What was there before something was asked for, or is there now. */
  shown: Exclude<ToolbarState, { before: unknown }>
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

/** What there is to be seen of a state. */
export function viewOf(state: ToolbarState): View {
  const shown = 'before' in state ? state.before : state
  const isBusy = shown !== state
  const customer = shown.is === 'impersonating' ? shown.customer : null
  const operator = 'operator' in shown ? shown.operator : null
  const trouble = !isBusy && 'problem' in shown ? shown : null
  const problem = trouble?.problem ?? null
  const warning = warningOf(shown)

  return {
    // An operator who has to choose is not waited for.
    look: lookOf(shown.is, isBusy && state.is !== 'choosing', problem, warning),
    shown,
    operator,
    customer,
    isBusy,
    problem,
    retryInSeconds: trouble?.retryInSeconds ?? null,
    warning,
  }
}

/** Nothing has to be seen that a pill does not show. */
export function isQuiet({ isBusy, look, warning }: View): boolean {
  return (
    !isBusy && (look === 'idle' || look === 'impersonating') && warning === null
  )
}

/** Which of the theme's colours say it. */
export type Tone = 'calm' | 'serving' | 'warning'

/** Which of the theme's colours say it. */
export function toneOf({ customer, shown, warning }: View): Tone {
  if (warning || shown.is === 'stale' || shown.is === 'uncertain') {
    return 'warning'
  }
  return customer ? 'serving' : 'calm'
}

/** What there is of the bar; `unsure` is before that is known. */
export type Presence = 'unsure' | 'none' | 'hiddenHere' | 'pill' | 'bar'

/** What there is of the bar on this page. */
export function presenceOf(
  { shown }: View,
  isHiddenHere: boolean,
  isCollapsed: boolean
): Presence {
  if (shown.is === 'hidden' || shown.is === 'unread') {
    return 'none'
  }
  if (isHiddenHere) {
    return 'hiddenHere'
  }
  if (shown.is === 'loading') {
    return 'unsure'
  }
  return isCollapsed ? 'pill' : 'bar'
}

function lookOf(
  is: View['shown']['is'],
  isBusy: boolean,
  problem: Problem | null,
  warning: Warning | null
): Look {
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

function warningOf(shown: Idle | Impersonating | LeftBehind | ToolbarState) {
  if (shown.is === 'leftBehind') {
    return 'LEFT_BEHIND'
  }
  return shown.is === 'impersonating' ? shown.warning : null
}
