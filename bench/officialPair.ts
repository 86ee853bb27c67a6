import { Agent, request } from 'node:http'

import { createClient, type Json } from '../dev-store/client'
import { parseCookies } from '../dev-store/cookies'
import type { DevStore } from '../dev-store/devStore'
import { ACCOUNT } from '../dev-store/people'
import { serialHops } from '../dev-store/serialHops'
import { type Cost, ROUNDS, summed } from './oneOperator'

const HOST = `${ACCOUNT}.vtexcommercestable.com.br`
const SESSIONS = '/api/sessions'
const ORDER_FORM = '/api/checkout/pub/orderForm'
const CUSTOMER = 'ana@example.com'

/**
 * Replays the calls of the official pair, in the order in which its source
 * makes them, without a service in between: its latency is a lower bound.
 *
 * Left out is what depersonify calls besides to synchronise the order form's
 * locale, which the dev store does not emulate.
 *
 * @see https://github.com/vtex-apps/store-graphql, node/resolvers/session
 * @throws Error when the platform refuses a call or names another customer
 */
export async function measureOfficialPair(
  store: DevStore
): Promise<Record<'impersonate' | 'depersonify', Cost>> {
  const client = createClient(store.url)
  const agent = new Agent({ keepAlive: true })
  const { cookies } = client
  const call = (method: string, path: string, body?: unknown) =>
    callPlatform(store.emulatorUrl, agent, cookies, method, path, body)
  const write = (value: string) =>
    call('POST', `${SESSIONS}?items=`, {
      public: { 'vtex-impersonated-customer-email': { value } },
    })

  async function impersonate() {
    await write(CUSTOMER)
    const id = cookies.get('checkout.vtex.com')?.replace('__ofid=', '') ?? ''
    const orderForm = await call('POST', `${ORDER_FORM}/${id}`, {
      expectedOrderFormSections: ['items'],
    })
    const profile = orderForm.clientProfileData as Json | null

    if (String(profile?.email) !== CUSTOMER) {
      await call(
        'POST',
        `${ORDER_FORM}/${orderForm.orderFormId}/attachments/clientProfileData`,
        { ...profile, email: CUSTOMER }
      )
    }
    const { namespaces } = await call('GET', `${SESSIONS}?items=*`)

    if (String(namespaces.impersonate.storeUserEmail?.value) !== CUSTOMER) {
      throw new Error('The official calls did not impersonate')
    }
  }

  async function depersonify() {
    await write('')
    cookies.delete('checkout.vtex.com')
    await call('POST', `${ORDER_FORM}/`)
  }

  async function cost(run: () => Promise<void>): Promise<Cost> {
    store.upstreamCalls.length = 0
    const startedAt = performance.now()

    await run()
    return {
      calls: store.upstreamCalls.length,
      hops: serialHops(store.upstreamCalls),
      latencyMs: performance.now() - startedAt,
    }
  }

  const started: Cost[] = []
  const ended: Cost[] = []

  await client.signIn('olga@acme.example')
  for (let round = 0; round < ROUNDS; round += 1) {
    started.push(await cost(impersonate))
    ended.push(await cost(depersonify))
  }
  agent.destroy()
  return { impersonate: summed(started), depersonify: summed(ended) }
}

/** Calls VTEX through the dev store's proxy, as a service does. */
function callPlatform(
  proxyUrl: string,
  agent: Agent,
  cookies: Map<string, string>,
  method: string,
  path: string,
  body?: unknown
): Promise<Json> {
  const url = `http://${HOST}${path}`

  return new Promise((resolve, reject) => {
    const outgoing = request(
      proxyUrl,
      {
        agent,
        method,
        path: url,
        headers: {
          host: HOST,
          'content-type': 'application/json',
          cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        },
      },
      async (incoming) => {
        const chunks: Buffer[] = []

        for await (const chunk of incoming) chunks.push(chunk)
        if (incoming.statusCode !== 200) {
          return reject(new Error(`${method} ${url}: ${incoming.statusCode}`))
        }
        for (const line of incoming.headers['set-cookie'] ?? []) {
          const [[name, value] = ['', '']] = parseCookies(line)

          cookies.set(name, value)
        }
        resolve(JSON.parse(Buffer.concat(chunks).toString()))
      }
    )

    outgoing.on('error', reject)
    outgoing.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
