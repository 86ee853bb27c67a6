import { InMemoryCache } from 'apollo-cache-inmemory'
import { ApolloClient } from 'apollo-client'
import { HttpLink } from 'apollo-link-http'

/**
 * The page's Apollo client. As on the platform, no private request leaves
 * before the session is settled, and only what has a `cacheId` is shared in
 * the cache.
 */
export function createApolloClient(sessionPromise: Promise<unknown>) {
  return new ApolloClient({
    link: new HttpLink({
      uri: '/_v/private/graphql/v1',
      credentials: 'same-origin',
      fetch: async (input, init) => {
        await sessionPromise
        return fetch(input, init)
      },
    }),
    cache: new InMemoryCache({
      dataIdFromObject: ({ __typename, cacheId }: Identifiable) =>
        cacheId ? `${__typename}:${cacheId}` : null,
    }),
  })
}

interface Identifiable {
  __typename?: string
  cacheId?: string
}
