import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import { type Client, createClient, type Json } from '../client'
import { type DevStore, startDevStore } from '../devStore'

const ROOT = '/api/checkout/pub/orderForm'

/**
 * Gives each test of a file a cart, in a store without a service and without trouble.
 */
export function cartOfEachTest() {
  let store: DevStore
  let browser: Client
  let id: string

  async function take() {
    id = String((await browser.get(ROOT)).body.orderFormId)
  }

  beforeAll(async () => {
    store = await startDevStore({ service: false })
  })
  afterAll(() => store.stop())
  beforeEach(async () => {
    browser = createClient(store.url)
    await take()
  })
  afterEach(() => browser.send('DELETE', '/dev/trouble'))

  const dev = (path: string, sent?: unknown) => browser.send('POST', path, sent)
  const send = (method: string, path: string, sent?: unknown) =>
    browser.send(method, `${ROOT}/${id}/${path}`, sent)

  return {
    /** Asks one of the dev store's own routes. */
    dev,
    /** Asks something of the cart. */
    send,
    signIn: (email: string) => browser.signIn(email),
    /** Signs in, which leaves nothing of the cart before. */
    async become(email: string) {
      await browser.signIn(email)
      await take()
    },
    cart: async () => (await browser.get(`${ROOT}/${id}`)).body,
    order: (switches: unknown) => dev('/dev/trouble', switches),
    /** Adds pieces of products, as `POST` or `PATCH` do it. */
    add: (pieces: [id: string, quantity: number][], method = 'POST') =>
      send(method, 'items', {
        orderItems: pieces.map(([product, quantity]) => ({
          id: product,
          quantity,
          seller: '1',
        })),
      }),
    patch: (...orderItems: unknown[]) => send('PATCH', 'items', { orderItems }),
    /** Gives the line at an index so many pieces. */
    update: ([index, quantity]: [number, number]) =>
      send('POST', 'items/update', { orderItems: [{ index, quantity }] }),
  }
}

/** How many pieces of which product each line has. */
export const linesOf = ({ items }: Json) =>
  (items as unknown as Json[]).map((line) => [line.id, line.quantity])

/** What its messages are about. */
export const codesOf = ({ messages }: Json) =>
  (messages as unknown as Json[]).map(({ code }) => code)
