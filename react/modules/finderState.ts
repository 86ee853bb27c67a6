import type { CustomerSearch } from '../typings/graphql'
import { isWholeEmail } from './customerTerm'

/** How many characters a search needs. */
export const MIN_CHARACTERS = 3

/** A search has answered. */
export interface Answered {
  is: 'answered'
  term: string
  answer: CustomerSearch
  isOpen: boolean
  /** The place of the option that Enter would start. */
  active: number | null
}

/** What the popup shows. Its term is trimmed; recents have an empty one. */
export type FinderState =
  /** Nothing was asked for. */
  | { is: 'resting'; term: string }
  /** Something was typed: there may be more to come. */
  | { is: 'waiting'; term: string }
  | { is: 'searching'; term: string }
  | Answered

/** Where the keyboard goes: to an option, or back to the box. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'box'

/** What happened, or was asked. */
export type FinderEvent =
  | { type: 'typed'; term: string }
  /** Not by the operator, so that nothing is searched for yet. */
  | { type: 'filledIn'; term: string }
  | { type: 'waited' }
  | { type: 'submitted'; term: string }
  | { type: 'recentsAsked' }
  | { type: 'answered'; term: string; answer: CustomerSearch }
  | { type: 'opened' }
  | { type: 'moved'; to: Move }
  | { type: 'closed' }
  /** Whom it shows may be known no more when the operator is back. */
  | { type: 'chosen' }

/** The state of a box in which nobody has been yet. */
export const RESTING: FinderState = { is: 'resting', term: '' }

/** Too little to ask for. */
const NOTHING: CustomerSearch = {
  customers: [],
  hasMore: false,
  kinds: [],
  searchable: [],
  refusal: null,
  retryInSeconds: null,
}

/**
 * The state that follows. What does not fit the state, above all an answer to an
 * older term, leaves it as it is.
 */
export function transition(
  state: FinderState,
  event: FinderEvent
): FinderState {
  switch (event.type) {
    case 'typed':
      if (event.term === state.term) {
        return state
      }
      return isSearchable(event.term)
        ? { is: 'waiting', term: event.term }
        : { is: 'resting', term: event.term }

    case 'filledIn':
      return event.term === state.term
        ? state
        : { is: 'resting', term: event.term }

    case 'waited':
      return state.is === 'waiting'
        ? { is: 'searching', term: state.term }
        : state

    case 'submitted':
      return submitted(state, event.term)

    case 'recentsAsked':
      if (state.term !== '' || state.is === 'searching') {
        return state
      }
      return hasOptions(state) ? opened(state) : { is: 'searching', term: '' }

    case 'answered':
      return state.is === 'searching' && state.term === event.term
        ? answered(event.term, event.answer)
        : state

    case 'opened':
      return opened(state)

    case 'moved':
      return moved(state, event.to)

    case 'chosen':
      return { is: 'resting', term: state.term }

    case 'closed':
      if (state.is === 'answered') {
        return state.isOpen ? { ...state, isOpen: false, active: null } : state
      }
      return state.is === 'resting'
        ? state
        : { is: 'resting', term: state.term }
  }
}

/** Whether there is somebody to choose. */
export function hasOptions(state: FinderState): state is Answered {
  return state.is === 'answered' && state.answer.customers.length > 0
}

/** Whether the account can be searched for what the term may be. */
export function wasSearched({ kinds, searchable }: CustomerSearch): boolean {
  return kinds.some((kind) => searchable.includes(kind))
}

/** Whether there is a popup to see; while recents are fetched there is none. */
export function isShown(state: FinderState): boolean {
  return state.is === 'answered'
    ? state.isOpen
    : state.is !== 'resting' && state.term !== ''
}

/** Whether a term is long enough. */
export function isSearchable(term: string) {
  return [...term].length >= MIN_CHARACTERS
}

/** Enter, while there is nobody it could start. */
function submitted(state: FinderState, term: string): FinderState {
  if (state.term === term) {
    if (state.is === 'searching') {
      return state
    }
    // Who is found is never started by it: the operator has to see first whom.
    if (hasOptions(state)) {
      const { answer, isOpen } = state
      const isOne = answer.customers.length === 1 && !answer.hasMore

      return isOpen && isOne ? moved(state, 'first') : opened(state)
    }
  }
  return isSearchable(term)
    ? { is: 'searching', term }
    : { is: 'answered', term, answer: NOTHING, isOpen: true, active: null }
}

function opened(state: FinderState): FinderState {
  if (state.is === 'answered') {
    return state.isOpen ? state : { ...state, isOpen: true }
  }
  return state.is === 'resting' && isSearchable(state.term)
    ? { is: 'searching', term: state.term }
    : state
}

function answered(term: string, answer: CustomerSearch): FinderState {
  const { customers, hasMore } = answer

  if (term === '' && customers.length === 0) {
    return RESTING
  }
  // To a whole email Enter means that email.
  const isSure =
    customers.length === 1 &&
    customers[0].isExact &&
    !hasMore &&
    !isWholeEmail(term)

  return {
    is: 'answered',
    term,
    answer,
    isOpen: true,
    active: isSure ? 0 : null,
  }
}

function moved(state: FinderState, to: Move): FinderState {
  if (!hasOptions(state)) {
    return to === 'next' ? opened(state) : state
  }
  if (to === 'box') {
    return state.active === null ? state : { ...state, active: null }
  }
  const { active, answer } = state
  const last = answer.customers.length - 1
  const places: Record<typeof to, number> = {
    next: active === null || active === last ? 0 : active + 1,
    previous: active === null || active === 0 ? last : active - 1,
    first: 0,
    last,
  }

  return { ...state, isOpen: true, active: places[to] }
}
