import { isUnsearched } from '../../clients/customerQuery'
import { rankCustomers } from '../../modules/customerMatch'
import { isMistyped } from '../../modules/document'
import type { Term } from '../../modules/term'
import type { TermKind } from '../../typings/graphql'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { buyersOf } from './orderBuyer'
import { ALL_TERM_KINDS, type SearchOutcome } from './searchField'

const MAX_FOUND = 10

/**
 * The customers who may be meant by this term, the likeliest first.
 *
 * @param typed the term as it was typed
 * @param region where a phone number without a country is from
 * @throws UpstreamFault
 */
export async function findByTerm(
  request: TelesalesRequest,
  term: Term,
  typed: string,
  region: string | null
): Promise<SearchOutcome> {
  const { clients, deadline, jar } = request
  const [found, buyers] = await Promise.all([
    clients.customers.search(term, jar.cookies, deadline),
    buyersOf(request, term.order?.spellings),
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
  // With the signs of a document it can be nothing else, unless an order has them.
  if (customers.length === 0 && !term.order && isMistyped(typed, null)) {
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
}
