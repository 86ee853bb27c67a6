import { APP } from '../tools/ourApp'
import { createClient } from './client'
import { startDevStore } from './devStore'
import { layOut } from './linkedApp'

const START = `mutation { startImpersonation(customerEmail: "ana@example.com")
  @context(provider: "${APP}") { session { customer { firstName } } refusal } }`

/**
 * Starts the service that was compiled there, and has an operator begin with Ana.
 * Returns who is served, by the first name.
 *
 * @throws Error with what the service said when it does not start, or refuses
 */
export async function serveFrom(folder: string): Promise<string> {
  const store = await startDevStore({ build: layOut(folder), population: 0 })

  try {
    const browser = createClient(store.url)

    await browser.signIn('olga@acme.example')
    const { body, text } = await browser.graphql(START)
    const { firstName } = body.data?.startImpersonation.session.customer ?? {}

    if (typeof firstName !== 'string') {
      throw new Error([text, ...(store.service?.log ?? [])].join('\n'))
    }
    return firstName
  } finally {
    await store.stop()
  }
}
