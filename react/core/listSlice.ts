import type { Command } from './command'
import { Answered, hasOptions } from './customerList'
import { bareTerm, WhichCustomer } from './customerTerm'
import type { Event } from './events'
import { ListContext, listAfter } from './listAfter'
import { patch } from './patch'
import { patiently } from './patiently'
import type { Search } from './ports'
import { recentIds, recentsWith } from './recents'
import type { Slice } from './slice'
import type { State } from './state'
import { withDecision } from './undecided'
import { viewIn } from './view'

const DEBOUNCE_MS = 250

/** The list of customers below their field. */
export const listSlice: Slice = {
  part: 'list',
  after: (state, event) =>
    patch(state, {
      list: withDecision(listAfter(state.list, event, contextOf(state))),
      recents: recentsAfter(state, event),
    }),
  commands: commandsForList,
  consequences: ({ field, list }, event) =>
    // What is shown is of this very term, or nobody is started.
    event.type === 'optionChosen' &&
    hasOptions(list) &&
    list.term === bareTerm(field.text)
      ? [{ type: 'startAsked', customer: whichOf(list, event.place) }]
      : [],
  doers({ api, page }, send) {
    let search: Search | null = null
    let searched: object | null = null

    return {
      search: (term) => find(term, () => api.findCustomers(term)),
      recall: (ids) => find('', () => api.recentCustomers(ids)),
      abortSearch,
    }

    async function find(term: string, ask: () => Search) {
      abortSearch()
      const turn = {}

      searched = turn
      const found = await patiently(() => {
        if (searched !== turn) {
          return Promise.reject()
        }
        search = ask()
        return search.answer
      }, page)

      if (searched === turn) {
        send({ type: 'customersFound', term, search: found })
      }
    }

    function abortSearch() {
      search?.abort()
      search = null
      searched = null
    }
  },
}

/** One who was found, with the order by whose number they were. */
function whichOf({ search, term }: Answered, place: number): WhichCustomer {
  const { foundBy, id } = search.customers[place]

  return foundBy === 'ORDER' ? { id, orderId: term } : { id }
}

function contextOf(state: State): ListContext {
  const { askedEmail, origin, text } = state.field
  const term = bareTerm(text)

  return {
    term,
    isFilledIn: origin === 'call' || (term !== '' && term === askedEmail),
    hasRecents: recentsOf(state).length > 0,
  }
}

/** The ids of the tab's last customers, without who is served now. */
function recentsOf(state: State): string[] {
  const { customer, operator } = viewIn(state)

  return operator ? recentIds(state.recents, operator.email, customer?.id) : []
}

/** With who is served now. Where the theme does not want them, none are kept. */
function recentsAfter(state: State, { type }: Event): string | null {
  const { recents, settings } = state
  const { customer, operator } = viewIn(state)

  return settings.recents &&
    (type === 'sessionRead' || type === 'partLoaded') &&
    operator &&
    customer?.id
    ? recentsWith(recents, operator.email, customer.id)
    : recents
}

function commandsForList(before: State, after: State): Command[] {
  const { list } = after

  if (list === before.list) {
    return []
  }
  const retryInSeconds = list.is === 'answered' && list.search.retryInSeconds
  const waiting: Command =
    list.is === 'waiting' || retryInSeconds
      ? ['wait', 'search', retryInSeconds ? retryInSeconds * 1000 : DEBOUNCE_MS]
      : ['cancel', 'search']

  if (list.is !== 'searching') {
    return [waiting, ['abortSearch']]
  }
  return [
    waiting,
    list.term === '' ? ['recall', recentsOf(after)] : ['search', list.term],
  ]
}
