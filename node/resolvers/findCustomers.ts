import { isUnsearched } from '../clients/customerQuery'
import { isMistyped } from '../modules/document'
import { likeliest } from '../modules/likeness'
import { ALL_TERM_KINDS, askForCustomers } from '../steps/askForCustomers'
import type { Context } from '../steps/telesalesRequest'
import { whoOrdered } from '../steps/whoOrdered'
import type { CustomerSearch, QueryFindCustomersArgs } from '../typings/graphql'

const MAX_FOUND = 10

/** The customers who may be meant by what a caller says. */
export function findCustomers(
  _parent: unknown,
  { term: typed }: QueryFindCustomersArgs,
  ctx: Context
): Promise<CustomerSearch> {
  const question = { operation: 'findCustomers', typed }

  return askForCustomers(ctx, question, async (request, { region }, term) => {
    const { actBy, jar, clients } = request

    if (!term) {
      return {}
    }
    const [found, ordered] = await Promise.all([
      clients.customers.search(term, jar.cookies, actBy),
      whoOrdered(request, term.order),
    ])
    const unavailable = term.kinds.filter((kind) =>
      kind === 'ORDER'
        ? ordered.why === 'closed'
        : isUnsearched(kind, found.unsearched)
    )
    const customers = likeliest(found.profiles, term, region, ordered)
    const isCut = found.total > found.profiles.length

    if (customers.length === 0 && ordered.why === 'down') {
      return { searchable: [], refusal: 'SEARCH_DOWN' }
    }
    // With the signs of a document it can be nothing else.
    if (customers.length === 0 && isMistyped(typed, null)) {
      return { refusal: 'INVALID_DOCUMENT' }
    }

    return {
      customers: customers.slice(0, MAX_FOUND),
      hasMore: customers.length > (isCut ? 0 : MAX_FOUND),
      searchable: ALL_TERM_KINDS.filter((way) => !unavailable.includes(way)),
    }
  })
}
