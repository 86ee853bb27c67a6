import { isUnsearched } from '../clients/customerQuery'
import { likeliest } from '../modules/likeness'
import { ALL_WAYS, askForCustomers } from '../steps/askForCustomers'
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
    const { actBy, browser, clients } = request

    if (!term) {
      return {}
    }
    const [found, ordered] = await Promise.all([
      clients.customers.search(term, browser, actBy),
      whoOrdered(request, term.order),
    ])
    const unavailable = [
      ...term.kinds.filter((kind) => isUnsearched(kind, found.unsearched)),
      ...ordered.unavailable,
    ]
    const customers = likeliest(found.profiles, term, region, ordered)
    const isCut = found.total > found.profiles.length

    return {
      customers: customers.slice(0, MAX_FOUND),
      hasMore: customers.length > (isCut ? 0 : MAX_FOUND),
      ways: ALL_WAYS.filter((way) => !unavailable.includes(way)),
    }
  })
}
