import type { CustomerSearch } from './answers'
import { CustomerList, hasOptions, isShown, RESTING } from './customerList'
import { isWholeEmail } from './customerTerm'
import type { Event } from './events'
import { afterKey, closed, moved, opened, withRecents } from './listMoves'
import { patch } from './patch'
import { isSearchable } from './searchable'
import { isOneFound } from './undecided'

/** What the list has to know of the customer field. */
export interface ListContext {
  /** What is in the field now. */
  term: string
  /** Nobody has typed it just now: it waits to be searched for. */
  isFilledIn: boolean
  hasRecents: boolean
}

/** Too little to ask for. */
const NOTHING: CustomerSearch = {
  customers: [],
  hasMore: false,
  kinds: [],
  searchable: [],
  refusal: null,
  retryInSeconds: null,
}

/** There is no answer at all. */
const SEARCH_DOWN: CustomerSearch = patch(NOTHING, { refusal: 'SEARCH_DOWN' })

/**
 * The list that follows. What does not fit it, above all an answer to an older
 * term, leaves it as it is.
 */
export function listAfter(
  list: CustomerList,
  event: Event,
  { hasRecents, isFilledIn, term }: ListContext
): CustomerList {
  switch (event.type) {
    case 'fieldTyped':
      return event.isComposing ? list : typed(list, term, false)

    case 'fieldChanged':
      return isFilledIn ? typed(list, term, true) : list

    case 'partLoaded':
      return typed(list, term, isFilledIn)

    // No text yet, so that nothing is searched for.
    case 'compositionStarted':
      return list.is === 'waiting' ? RESTING : list

    case 'waited':
      return event.timer === 'search' ? waited(list) : list

    case 'fieldEntered':
      return term === '' && hasRecents ? withRecents(list) : list

    case 'searchAsked':
      return searchAsked(list, term)

    case 'customersFound':
      return list.is === 'searching' && list.term === event.term
        ? answered(event.term, event.search ?? SEARCH_DOWN)
        : list

    case 'listKeyPressed':
      return afterKey(list, event.key, term === '' && hasRecents)

    case 'switchToggled':
    case 'switchClosed':
      return typed(list, term, false)

    case 'formLeft':
    case 'startRefused':
      return closed(list)

    // Whom it shows may be known no more when the operator is back.
    case 'startBegun':
      return 'id' in event.start.customer && hasOptions(list)
        ? { is: 'resting', term: list.term, search: list.search }
        : closed(list)
  }
  return list
}

/** It was not typed on, or can be asked for again. */
function waited(list: CustomerList): CustomerList {
  const canRetry = list.is === 'answered' && list.search.retryInSeconds

  return list.is === 'waiting' || canRetry
    ? { is: isShown(list) ? 'searching' : 'resting', term: list.term }
    : list
}

function typed(
  list: CustomerList,
  term: string,
  isFilledIn: boolean
): CustomerList {
  if (term === list.term) {
    return list
  }
  if (term === '' || isFilledIn) {
    return { is: 'resting', term }
  }
  return isSearchable(term) ? { is: 'waiting', term } : found(term, NOTHING)
}

/** Enter, while there is nobody it could start. */
function searchAsked(list: CustomerList, term: string): CustomerList {
  if (list.term === term) {
    if (list.is === 'searching') {
      return list
    }
    // Who is found is never started by it: the operator has to see first whom.
    if (hasOptions(list)) {
      if (!list.isOpen) {
        return opened(list)
      }
      if (isOneFound(list.search)) {
        return moved(list, 'first')
      }
      return patch(list, { isChoiceWanted: list.active === null || undefined })
    }
  }
  return isSearchable(term) ? { is: 'searching', term } : found(term, NOTHING)
}

function answered(term: string, search: CustomerSearch): CustomerList {
  const { customers, hasMore } = search

  if (term === '' && customers.length === 0) {
    return RESTING
  }
  // To a whole email Enter means that email.
  const isSure =
    customers.length === 1 &&
    customers[0].isExact &&
    !hasMore &&
    !isWholeEmail(term)

  return found(term, search, isSure ? 0 : null)
}

function found(
  term: string,
  search: CustomerSearch,
  active: number | null = null
): CustomerList {
  return {
    is: 'answered',
    term,
    search,
    isOpen: true,
    active,
  }
}
