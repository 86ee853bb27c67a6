import { isUnsearched } from '../clients/customerQuery'
import { rankCustomers } from '../modules/customerMatch'
import { isMistyped } from '../modules/document'
import { buyersOf } from '../steps/customers/orderBuyer'
import { ALL_TERM_KINDS, searchField } from '../steps/customers/searchField'
import type { QueryFindCustomersArgs, TermKind } from '../typings/graphql'

const MAX_FOUND = 10

/** The customers who may be meant by what a caller says. */
export const findCustomers = searchField<QueryFindCustomersArgs>({
  operation: 'findCustomers',
  typed: ({ term }) => term,
  async story(request, { term: typed }, { region }, term) {
    const { clients, deadline, jar } = request

    if (!term) {
      return { refusal: null }
    }
    const [found, buyers] = await Promise.all([
      clients.customers.search(term, jar.cookies, deadline),
      buyersOf(request, term.order),
    ])
    const { faults, obstacle } = buyers
    const customers = rankCustomers(found.profiles, term, region, buyers)
    const isCut = found.total > found.profiles.length
    const isSearchable = (kind: TermKind) =>
      kind === 'ORDER'
        ? obstacle !== 'forbidden'
        : !isUnsearched(kind, found.unsearched)

    if (customers.length === 0 && obstacle === 'unavailable') {
      return { searchable: [], refusal: 'SEARCH_DOWN', faults }
    }
    // With the signs of a document it can be nothing else.
    if (customers.length === 0 && isMistyped(typed, null)) {
      return { refusal: 'INVALID_DOCUMENT', faults }
    }
    return {
      refusal: null,
      faults,
      customers: customers.slice(0, MAX_FOUND),
      hasMore: customers.length > (isCut ? 0 : MAX_FOUND),
      searchable: ALL_TERM_KINDS.filter(
        (kind) => !term.kinds.includes(kind) || isSearchable(kind)
      ),
    }
  },
})
