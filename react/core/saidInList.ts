import type { TermKind } from '../typings/graphql'
import type { CustomerSearch } from './answers'
import { isShown } from './customerList'
import { isWholeEmail } from './customerTerm'
import { isReloadFirst, Sentence } from './said'
import { isSearchable, MIN_CHARACTERS, wasSearched } from './searchable'
import { areNamesHidden } from './selectors'
import type { State } from './state'
import { viewIn } from './view'

/** A term is one of so many kinds. */
const KIND_COUNT = 5

/** What the list of customers says: of what Enter does, and of what was found. */
export function saidInList(state: State): Sentence[] {
  const { list } = state

  if (!isShown(list)) {
    return []
  }
  const search = list.is === 'answered' ? list.search : null
  const found = search
    ? saidOfSearch(search, list.term)
    : [say('store/telesales-toolbar.searching')]
  const own = viewIn(state).operator?.email.toLowerCase()
  const isOwn = list.term.toLowerCase() === own
  const isChoiceWanted = list.is === 'answered' && list.isChoiceWanted

  return [
    // Who starts with an email that nobody has is told so, and no more.
    ...(isWholeEmail(list.term) &&
    !isReloadFirst(state) &&
    !(search && isNobody(search)) &&
    search?.refusal !== 'OWN_EMAIL' &&
    !isOwn
      ? [
          say('store/telesales-toolbar.enterStarts', {
            email: areNamesHidden(state) ? '***' : list.term,
          }),
        ]
      : []),
    ...found,
    ...(isChoiceWanted ? [say('store/telesales-toolbar.chooseOne')] : []),
  ]
}

/** What can be searched for, where that is not all. */
function searchableIn({ searchable }: CustomerSearch): TermKind[] {
  return searchable.length < KIND_COUNT ? searchable : []
}

function saidOfSearch(search: CustomerSearch, term: string): Sentence[] {
  const { customers, hasMore, kinds, refusal, retryInSeconds } = search
  const count = customers.length

  if (term === '' && count > 0) {
    return [say('store/telesales-toolbar.recent')]
  }
  if (refusal === 'TOO_MANY_REQUESTS' && retryInSeconds) {
    return [
      say('store/telesales-toolbar.searchAgain', { seconds: retryInSeconds }),
    ]
  }
  if (refusal) {
    return [say(`store/telesales-toolbar.refusal.${refusal}`)]
  }
  if (kinds.length === 0 && count === 0) {
    return [
      isSearchable(term)
        ? say('store/telesales-toolbar.nothingToSearch')
        : say('store/telesales-toolbar.tooShort', { count: MIN_CHARACTERS }),
    ]
  }
  if (customers.some(({ isSimilar }) => isSimilar)) {
    return [say('store/telesales-toolbar.foundSimilar')]
  }
  return [
    ...(count > 0 || wasSearched(search)
      ? [
          say(`store/telesales-toolbar.${hasMore ? 'foundMore' : 'found'}`, {
            count,
          }),
        ]
      : []),
    ...(searchableIn(search).length > 0
      ? [
          say('store/telesales-toolbar.searchable', {
            searchable: searchableIn(search).join(),
          }),
        ]
      : []),
  ]
}

/** Whether it was searched for, and nobody has it. */
function isNobody(search: CustomerSearch): boolean {
  return (
    search.refusal === null &&
    search.customers.length === 0 &&
    wasSearched(search)
  )
}

function say(id: string, values?: Sentence['values']): Sentence {
  return { id, values }
}
