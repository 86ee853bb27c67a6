import type {
  Customer,
  Operator,
  Refusal,
  TelesalesSession,
} from '../typings/graphql'

/** Why it did not work: our service refused, or gave no answer at all. */
export type Problem = Refusal | 'NO_ANSWER'

/** What the bar shows. */
export type ToolbarState =
  /** The session has not been read yet. */
  | { is: 'loading' }
  /** Nobody here is an operator. */
  | { is: 'hidden' }
  /** This tab was serving a customer, and the session cannot be read now. */
  | { is: 'uncertain' }
  | { is: 'idle'; operator: Operator; refusal: Problem | null }
  | { is: 'starting'; operator: Operator }
  | {
      is: 'impersonating'
      operator: Operator
      customer: Customer
      refusal: Problem | null
    }
  | { is: 'ending'; operator: Operator; customer: Customer }

/** What happened, or was asked. */
export type ToolbarEvent =
  | { type: 'sessionRead'; session: TelesalesSession }
  | { type: 'sessionReadFailed'; wasServing: boolean }
  | { type: 'startAsked' }
  | { type: 'endAsked' }
  | { type: 'refused'; session: TelesalesSession; refusal: Problem }

/** The state of a page that has just been loaded. */
export const LOADING: ToolbarState = { is: 'loading' }

/**
 * The state that follows. A start or end that worked has no event: the page is
 * loaded anew, for prices and pages depend on who is served. What does not fit
 * the state leaves it as it is.
 */
export function transition(
  state: ToolbarState,
  event: ToolbarEvent
): ToolbarState {
  switch (event.type) {
    case 'sessionRead':
      return state.is === 'loading'
        ? (stateOf(event.session, null) ?? { is: 'hidden' })
        : state

    case 'sessionReadFailed':
      return state.is === 'loading'
        ? { is: event.wasServing ? 'uncertain' : 'hidden' }
        : state

    case 'startAsked':
      return state.is === 'idle'
        ? { is: 'starting', operator: state.operator }
        : state

    case 'endAsked':
      return state.is === 'impersonating'
        ? {
            is: 'ending',
            operator: state.operator,
            customer: state.customer,
          }
        : state

    case 'refused':
      return refused(state, event.session, event.refusal)
  }
}

function refused(
  state: ToolbarState,
  session: TelesalesSession,
  refusal: Problem
): ToolbarState {
  if (state.is !== 'starting' && state.is !== 'ending') {
    return state
  }
  // A session without an operator could not be read, or has expired: the bar
  // keeps saying what it last knew, with the refusal beside it.
  return (
    stateOf(session, refusal) ??
    (state.is === 'starting'
      ? { is: 'idle', operator: state.operator, refusal }
      : {
          is: 'impersonating',
          operator: state.operator,
          customer: state.customer,
          refusal,
        })
  )
}

function stateOf(
  { customer, operator }: TelesalesSession,
  refusal: Problem | null
): ToolbarState | null {
  if (!operator) {
    return null
  }
  return customer
    ? { is: 'impersonating', operator, customer, refusal }
    : { is: 'idle', operator, refusal }
}
