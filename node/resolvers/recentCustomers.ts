import { masked } from '../modules/profile'
import { searchField } from '../steps/customers/searchField'
import type { QueryRecentCustomersArgs } from '../typings/graphql'

const MAX_IDS = 10

/** The customers whom a tab remembers, by the ids that it was given. */
export const recentCustomers = searchField<QueryRecentCustomersArgs>({
  operation: 'recentCustomers',
  typed: () => '',
  async story({ clients, deadline, jar }, { ids }) {
    const wanted = ids.slice(0, MAX_IDS)
    const profiles = await clients.customers.byIds(
      wanted,
      jar.cookies,
      deadline
    )

    return {
      refusal: null,
      customers: wanted.flatMap((id) => {
        const profile = profiles.find((candidate) => candidate.id === id)

        return profile ? masked(profile) : []
      }),
    }
  },
})
