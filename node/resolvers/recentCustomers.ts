import { masked } from '../modules/profile'
import { askForCustomers } from '../steps/askForCustomers'
import type { Context } from '../steps/telesalesRequest'
import type {
  CustomerSearch,
  QueryRecentCustomersArgs,
} from '../typings/graphql'

const MAX_IDS = 10

/** The customers whom a tab remembers, by the ids that it was given. */
export function recentCustomers(
  _parent: unknown,
  { ids }: QueryRecentCustomersArgs,
  ctx: Context
): Promise<CustomerSearch> {
  const question = { operation: 'recentCustomers', typed: '' }

  return askForCustomers(ctx, question, async (request) => {
    const { actBy, jar, clients } = request
    const wanted = ids.slice(0, MAX_IDS)
    const profiles = await clients.customers.byIds(wanted, jar.cookies, actBy)

    return {
      customers: wanted.flatMap((id) => {
        const profile = profiles.find((candidate) => candidate.id === id)

        return profile ? masked(profile) : []
      }),
    }
  })
}
