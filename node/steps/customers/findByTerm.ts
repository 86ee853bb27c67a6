import { isUnsearched } from '../../clients/customerQuery'
import { rankCustomers } from '../../modules/customerMatch'
import { isMistyped } from '../../modules/document'
import { heardWords, similarCustomers } from '../../modules/similarName'
import type { Term } from '../../modules/term'
import { isShortName } from '../../modules/words'
import type { FoundCustomer, TermKind } from '../../typings/graphql'
import { settle } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { buyersOf } from './orderBuyer'
import { ALL_TERM_KINDS, type SearchOutcome } from './searchField'

const MAX_FOUND = 10

interface Similar {
  readonly customers: FoundCustomer[]
  readonly faults: readonly unknown[]
}

const NOBODY_SIMILAR: Similar = { customers: [], faults: [] }

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
  const similar =
    customers.length === 0
      ? await similarTo(request, term, found.unsearched)
      : NOBODY_SIMILAR
  const offered = [...customers, ...similar.customers]

  return {
    refusal: null,
    faults: [...faults, ...similar.faults],
    customers: offered.slice(0, MAX_FOUND),
    hasMore: offered.length > (isCut ? 0 : MAX_FOUND),
    searchable: ALL_TERM_KINDS.filter(
      (kind) => !term.kinds.includes(kind) || isSearchable(kind)
    ),
  }
}

/**
 * Nobody has this name: the operator may have heard it. Of two letters Master Data
 * was asked twice already.
 *
 * @throws UpstreamFault only when the operator's sign-in has ended
 */
async function similarTo(
  { clients, deadline, jar }: TelesalesRequest,
  term: Term,
  unsearched: string[]
): Promise<Similar> {
  const words = heardWords(term)

  if (words.length === 0 || isShortName(words)) {
    return NOBODY_SIMILAR
  }
  const read = await settle(
    clients.customers.soundingLike(words, unsearched, jar.cookies, deadline)
  )

  if (read.status === 'fulfilled') {
    return { customers: similarCustomers(read.value, words), faults: [] }
  }
  if (read.reason.isUnauthorized) {
    throw read.reason
  }
  return { customers: [], faults: [read.reason] }
}
