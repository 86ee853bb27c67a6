import FIND_CUSTOMERS from '../graphql/findCustomers.gql'
import RECENT_CUSTOMERS from '../graphql/recentCustomers.gql'
import type { CustomerSearch, Query } from '../typings/graphql'
import { Client, present } from './telesalesService'

/**
 * The customers whom a term may mean. Once aborted it may never settle.
 * @throws when there is no answer
 */
export async function findCustomers(
  client: Client,
  term: string,
  signal?: AbortSignal
): Promise<CustomerSearch> {
  const { data } = await client.query<Partial<Query>>({
    context: { fetchOptions: { signal } },
    fetchPolicy: 'no-cache',
    // A copy: Apollo lets a question that is asked again wait for the first
    // one's answer, and an aborted one has none, ever.
    query: { ...FIND_CUSTOMERS },
    variables: { term },
  })

  return present(data?.findCustomers)
}

/** The customers with these ids. @throws as above */
export async function recentCustomers(
  client: Client,
  ids: string[],
  signal?: AbortSignal
): Promise<CustomerSearch> {
  const { data } = await client.query<Partial<Query>>({
    context: { fetchOptions: { signal } },
    fetchPolicy: 'no-cache',
    query: { ...RECENT_CUSTOMERS },
    variables: { ids },
  })

  return present(data?.recentCustomers)
}
