import { isUnsearched } from '../../clients/customerQuery'
import { rankCustomers } from '../../modules/customerMatch'
import { isMistyped } from '../../modules/document'
import { similarCustomers } from '../../modules/similarName'
import type { Term } from '../../modules/term'
import type { FoundCustomer, TermKind } from '../../typings/graphql'
import { settle } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { buyersOf } from './orderBuyer'
import { ALL_TERM_KINDS, type SearchOutcome } from './searchField'

const MAX_FOUND = 10

interface Later {
  readonly customers: FoundCustomer[]
  readonly faults: readonly unknown[]
}

const NOBODY: Later = { customers: [], faults: [] }

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
  if (
    customers.length === 0 &&
    !term.order &&
    isMistyped(term.number ?? typed, null)
  ) {
    return { refusal: 'INVALID_DOCUMENT', faults }
  }
  const later =
    customers.length === 0
      ? await findAgain(request, term, region, found.unsearched)
      : NOBODY
  const offered = [...customers, ...later.customers]

  return {
    refusal: null,
    faults: [...faults, ...later.faults],
    customers: offered.slice(0, MAX_FOUND),
    hasMore: offered.length > (isCut ? 0 : MAX_FOUND),
    searchable: ALL_TERM_KINDS.filter(
      (kind) => !term.kinds.includes(kind) || isSearchable(kind)
    ),
  }
}

/**
 * Nobody seems to be meant: a name may be kept in another way, or was heard, and a
 * number may be kept in other digits.
 *
 * @throws UpstreamFault only when the operator's sign-in has ended
 */
async function findAgain(
  { clients, deadline, jar }: TelesalesRequest,
  term: Term,
  region: string | null,
  unsearched: string[]
): Promise<Later> {
  const read = await settle(
    clients.customers.searchAgain(term, unsearched, jar.cookies, deadline)
  )

  if (read.status === 'rejected') {
    if (read.reason.isUnauthorized) {
      throw read.reason
    }
    return { customers: [], faults: [read.reason] }
  }
  const meant = rankCustomers(read.value, term, region)

  return {
    customers: meant.length > 0 ? meant : similarCustomers(read.value, term),
    faults: [],
  }
}
