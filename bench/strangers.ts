import { createClient } from '../dev-store/client'
import { startDevStore } from '../dev-store/devStore'
import { readOperation } from '../tools/contract'
import { megabytes, print, showProgress } from './report'
import { should } from './verdict'

const REQUESTS = 50_000
const AT_ONCE = 25
/** By then the runtime has grown to its size. */
const EARLY = 10_000
/** As long as a cookie may well be. */
const SESSION_CHARS = 12_000
const MOST_GROWTH = 1.2

/**
 * Prints what the service holds of 50,000 strangers, each with a made-up sign-in and a
 * long session of their own.
 */
export async function measureStrangers(): Promise<void> {
  const store = await startDevStore()
  const query = readOperation('telesalesSession')
  const memory = async () => (await store.service?.memoryBytes()) ?? Number.NaN
  let earlyBytes = Number.NaN

  async function ask(number: number) {
    const { cookies, graphql } = createClient(store.url, store.answer)

    cookies.set('VtexIdclientAutCookie', `made-up-${number}`)
    cookies.set('vtex_session', `${number}-${'x'.repeat(SESSION_CHARS)}`)
    await graphql(query)
  }

  try {
    for (let done = 0; done < REQUESTS; done += AT_ONCE) {
      if (done === EARLY) {
        earlyBytes = await memory()
      }
      if (done % EARLY === 0) {
        showProgress(`${done} strangers`)
      }
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, index) => ask(done + index))
      )
      store.upstreamCalls.length = 0
    }
    const bytes = await memory()
    const growth = bytes / earlyBytes

    print(
      `\nThe service's memory (RSS) after ${REQUESTS} strangers: ${megabytes(bytes)}, ` +
        `${growth.toFixed(2)} of that after ${EARLY}: ${should(growth <= MOST_GROWTH)}`
    )
  } finally {
    await store.stop()
  }
}
