import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest, browserAt, isWrite } from './telesales'

const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'

let store: DevStore
let operator: Browser

beforeEachTest((now, signedIn) => {
  store = now
  operator = signedIn
})

const idOf = async (term: string) => (await operator.find(term)).customers[0].id
const cartOf = async (id?: string) => (await operator.card(['CART'], id)).cart

/** Ana’s cart is parked, by somebody else’s browser. */
async function park() {
  const browser = browserAt(store)

  await browser.signIn('olga@acme.example')
  await browser.start(ANA)
  await browser.addToCart('2', 1)
  await browser.end()
}

describe('what a card says before a start that its cart may begin with', () => {
  it.each<[string, () => Promise<unknown>, string[], string | null]>([
    ['nothing', async () => null, [], null],
    ['a parked cart', park, ['RESUME', 'EMPTY'], null],
    [
      'products of the operator’s',
      () => operator.addToCart(),
      ['MOVE', 'EMPTY'],
      'OWN_CART_KEPT',
    ],
    [
      'both',
      async () => {
        await park()
        await operator.addToCart()
      },
      ['RESUME', 'BOTH', 'MOVE', 'EMPTY'],
      'OWN_CART_KEPT',
    ],
    [
      'another’s products, while another is served',
      async () => {
        await park()
        await operator.start(BRUNO)
        await operator.addToCart()
      },
      ['RESUME', 'EMPTY'],
      null,
    ],
  ])('is what a start asks for: %s', async (_, prepare, choices, ownCart) => {
    await prepare()
    const id = await idOf(ANA)
    const cart = await cartOf(id)

    expect(cart).toMatchObject({ choices, ownCart })
    // Where a start asks nothing it is made.
    expect(await operator.startById(id, 'ASK')).toMatchObject({
      choices,
      ...(choices.length > 0 && { summaries: cart?.summaries, ownCart }),
    })
  })

  it('is nothing once they are served', async () => {
    await operator.start(ANA)
    await operator.addToCart()

    expect(await cartOf()).toMatchObject({ choices: [], carts: [{}] })
    expect(await cartOf(await idOf(ANA))).toMatchObject({ choices: [] })
  })

  it('is nothing while the browser’s cart cannot be read, as no start can be made', async () => {
    await park()
    await operator.addToCart()
    const id = await idOf(ANA)

    await operator.trouble({ api: 'checkout', status: 429 })
    expect(await cartOf(id)).toMatchObject({
      refusal: 'PLATFORM_UNAVAILABLE',
      carts: [],
      choices: [],
    })
    expect(await operator.startById(id, 'ASK')).toMatchObject({
      refusal: 'PLATFORM_UNAVAILABLE',
      choices: [],
    })
  })

  it('is found out without any change', async () => {
    await park()
    await operator.addToCart()
    const id = await idOf(ANA)

    store.upstreamCalls.length = 0
    await cartOf(id)
    expect(store.upstreamCalls.filter(isWrite)).toEqual([])
  })
})

it('a card of who was found takes three steps in a row at most', async () => {
  await park()
  await operator.addToCart()
  const id = await idOf(ANA)

  for (const api of ['sessions', 'checkout', 'vbase', 'masterData', 'orders']) {
    await operator.trouble({ api, delayMs: 300 })
  }
  await operator.trouble({ api: 'vtexid', path: '/credential', delayMs: 300 })
  const { cart, tookMs } = await operator.card(
    ['CART', 'ORDERS', 'ADDRESSES', 'NOTES'],
    id
  )

  expect(cart?.choices).toHaveLength(4)
  expect(tookMs).toBeLessThanOrEqual(900)
})
