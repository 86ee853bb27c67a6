import type { Client } from '../../react/ports/telesalesApi'

/** A document, as build/bundle.ts puts it into the file. */
interface Text {
  text: string
}

interface Operation {
  context?: { fetchOptions?: RequestInit }
  mutation?: unknown
  query?: unknown
  variables?: object
}

/**
 * What the ports need of an Apollo client: checkout has none. It asks as VTEX's own page
 * does, and nothing is kept.
 *
 * @param rootPath the binding's path prefix
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-graphql-builder
 */
export function createGraphqlClient(rootPath: string): Client {
  return { query: ask, mutate: ask } as unknown as Client

  /** @throws Error when there is no answer, or none that is whole */
  async function ask({ context, mutation, query, variables }: Operation) {
    const { text } = (query || mutation) as Text
    const response = await fetch(`${rootPath}/_v/private/graphql/v1`, {
      ...context?.fetchOptions,
      body: JSON.stringify({ query: text, variables }),
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    })
    const { data, errors } = await response.json()

    if (errors?.length) {
      throw new Error()
    }
    return { data }
  }
}
