import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { CONTEXT } from '../../tools/ourApp'
import { type Client, createClient, type Json } from '../client'
import { type DevStore, startDevStore } from '../devStore'

/**
 * A browser that asks a service for what a test has it answer.
 */
export type AskingBrowser = ReturnType<typeof browserAt>

/**
 * Gives each test of a file a store with a service that does only this.
 *
 * @param resolver JavaScript: the body of a function that is given the name of
 * the GraphQL operation and the runtime's context, and returns any JSON
 * @param tell what there is for the test that follows
 */
export function beforeEachTest(
  resolver: string,
  tell: (browser: AskingBrowser, store: DevStore) => void
): void {
  const source = mkdtempSync(join(tmpdir(), 'node-'))
  let store: DevStore

  beforeAll(async () => {
    writeFileSync(join(source, 'index.ts'), serviceOf(resolver))
    store = await startDevStore({ source, isTimeVirtual: true })
  })
  afterAll(async () => {
    await store.stop()
    rmSync(source, { recursive: true })
  })
  beforeEach(() => tell(browserAt(store), store))
}

// What came of it goes into the operator's email.
function serviceOf(resolver: string) {
  return `
    import { IOClients, Service } from '@vtex/api'

    async function telesalesSession(_, __, context, { operation }) {
      const answer = await resolve(operation.name?.value, context)

      return { operator: { email: JSON.stringify(answer) } }
    }

    async function resolve(name, context) {
      ${resolver}
    }

    export default new Service({
      clients: { implementation: IOClients, options: {} },
      graphql: { resolvers: { Query: { telesalesSession } } },
    })`
}

function browserAt({ url, answer }: DevStore) {
  const client: Client = createClient(url, answer)

  return {
    ...client,
    /** What the service answers to an operation of this name. */
    async ask(name = '', headers?: Record<string, string>): Promise<Json> {
      const { body } = await client.graphql(
        `query ${name} { telesalesSession
          ${CONTEXT} { operator { email } } }`,
        undefined,
        headers
      )

      return JSON.parse(String(body.data.telesalesSession.operator.email))
    },
  }
}
