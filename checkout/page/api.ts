import type { TelesalesResult } from '../../react/core/answers'
import type { TelesalesApi } from '../../react/core/ports'
import endImpersonation from '../../react/graphql/endImpersonation.gql'
import repairCart from '../../react/graphql/repairCart.gql'
import telesalesSession from '../../react/graphql/telesalesSession.gql'
import { keepCookies } from '../../react/ports/cookies'
import { ofDocument } from '../../react/ports/ownDocument'

/** Documents, as build/sources.ts puts them into the file. */
const documents = {
  endImpersonation,
  repairCart,
  telesalesSession,
} as unknown as Record<string, string>

/**
 * Our service, asked as VTEX's own page asks it, for checkout has no Apollo. Nobody is
 * looked for, begun with or registered there.
 *
 * @param rootPath the binding's path prefix
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-graphql-builder
 */
export function createApi(rootPath: string): TelesalesApi {
  const api: Pick<TelesalesApi, 'readSession' | 'end' | 'repair'> = {
    readSession: () => ask('telesalesSession'),
    end: (note) => act('endImpersonation', { note }),
    repair: (customerEmail, reason) =>
      act('repairCart', { customerEmail, reason }),
  }

  return api as TelesalesApi

  async function act(field: string, variables: object) {
    const before = ofDocument('cookie')
    const result = await ask<TelesalesResult>(field, variables)

    if (!result.refusal) {
      await keepCookies(result.cookies, before, rootPath)
    }
    return result
  }

  /** @throws Error when there is no answer, or none that is whole */
  async function ask<Answer>(field: string, variables?: object) {
    const response = await fetch(`${rootPath}/_v/private/graphql/v1`, {
      body: JSON.stringify({ query: documents[field], variables }),
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    })
    const { data, errors } = await response.json()

    if (errors?.length || !data[field]) {
      throw new Error()
    }
    return data[field] as Answer
  }
}
