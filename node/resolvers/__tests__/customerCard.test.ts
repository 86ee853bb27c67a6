import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest, browserAt, isWrite } from './telesales'

let store: DevStore
let operator: Browser

beforeEachTest((now, signedIn) => {
  store = now
  operator = signedIn
})

const idOf = async (term: string) => (await operator.find(term)).customers[0].id

const ADDED = [{ name: 'Canvas backpack', quantity: 2 }]

describe('the carts of a customer', () => {
  it('are none while nothing is kept of them', async () => {
    await operator.start('ana@example.com')

    expect(await operator.card(['CART'])).toMatchObject({
      refusal: null,
      cart: { refusal: null, carts: [] },
    })
  })

  it('are the one in the browser while they are served', async () => {
    await operator.start('ana@example.com')
    await operator.addToCart()
    const { cart } = await operator.card(['CART'])

    expect(cart?.carts).toMatchObject([
      { products: ADDED, currency: 'USD', parkedAt: null },
    ])
    expect(cart?.carts[0].total).toBeGreaterThan(0)
  })

  it('are those that are parked, before a start', async () => {
    await operator.start('ana@example.com')
    await operator.addToCart()
    await operator.end()
    const { cart } = await operator.card(
      ['CART'],
      await idOf('ana@example.com')
    )

    expect(cart?.carts).toMatchObject([
      { products: ADDED, parkedAt: expect.any(Number) },
    ])
  })
})

describe('several carts of a customer', () => {
  /** Ana’s cart, with this in it, is parked. */
  async function park(product: string, quantity: number) {
    const browser = browserAt(store)

    await browser.signIn('olga@acme.example')
    await browser.start('ana@example.com')
    await browser.addToCart(product, quantity)
    await browser.end()
  }
  const quantities = async (id?: string) =>
    (await operator.card(['CART'], id)).cart?.carts.map(({ products }) =>
      products.map(({ quantity }) => quantity)
    )

  it('come one by one, the youngest first', async () => {
    await park('1', 2)
    await store.time?.pass(60_000)
    await park('2', 1)

    expect(await quantities(await idOf('ana@example.com'))).toEqual([[1], [2]])
  })

  it('follow the one in the browser, which is not there twice', async () => {
    await park('1', 2)
    await operator.start('ana@example.com', 'RESUME')
    await store.time?.pass(60_000)
    await park('2', 1)

    expect(await quantities()).toEqual([[2], [1]])
  })

  it('are one where two operators go on with it at once', async () => {
    await park('1', 2)
    const other = browserAt(store)

    await other.signIn('olga@acme.example')
    await operator.start('ana@example.com', 'RESUME')
    await other.start('ana@example.com', 'RESUME')
    await other.addToCart('2', 1)
    await operator.end()

    expect(await quantities(await idOf('ana@example.com'))).toEqual([[2, 1]])
  })

  it.each([
    ['RESUME', [[1]]],
    ['BOTH', [[1, 2]]],
    ['EMPTY', []],
  ])('are gone on with by a start: %s', async (choice, left) => {
    await park('2', 1)
    await operator.addToCart('1', 2)
    await operator.start('ana@example.com', choice)

    expect((await quantities())?.slice(0, left.length)).toEqual(left)
    expect((await operator.orderForm()).items).toHaveLength(left.flat().length)
  })
})

it('another’s cart in the browser is not shown as the customer’s', async () => {
  await operator.start('ana@example.com')
  await operator.addToCart()
  await operator.claimCart({ email: 'bruno+vip@example.com' })

  expect((await operator.card(['CART'])).cart?.carts).toEqual([])
})

describe('no card', () => {
  it('is there of nobody', async () => {
    expect(await operator.card(['CART'])).toMatchObject({
      refusal: 'NOBODY_SERVED',
      cart: null,
    })
  })

  it('is there of whoever is no customer any more', async () => {
    expect(await operator.card(['CART'], 'gone')).toMatchObject({
      refusal: 'CUSTOMER_GONE',
    })
  })

  it('is told to a stranger, and nothing kept is read for them', async () => {
    const id = await idOf('ana@example.com')
    const stranger = browserAt(store)

    store.upstreamCalls.length = 0
    expect(await stranger.card(['CART'], id)).toMatchObject({
      refusal: 'NOT_AN_OPERATOR',
      cart: null,
    })
    expect(store.upstreamCalls).toEqual([])
  })

  it('is told to an admin without the role, and nobody is asked for', async () => {
    const id = await idOf('ana@example.com')
    const otto = browserAt(store)

    await otto.signIn('otto@acme.example')
    await otto.find('ana@example.com')
    store.upstreamCalls.length = 0
    expect(await otto.card(['CART'], id)).toMatchObject({
      refusal: 'NOT_AN_OPERATOR',
    })
    expect(
      store.upstreamCalls.filter(({ path }) => !/sessions|vtexid/.test(path))
    ).toEqual([])
  })
})

it('the cart in the browser is read once, saved as it may be, too', async () => {
  await operator.addToCart()
  await operator.start('ana@example.com', 'MOVE')
  await operator.addToCart('2', 1)
  await store.time?.settled()
  store.upstreamCalls.length = 0
  expect((await operator.card(['CART'])).cart?.carts).toHaveLength(1)
  expect(
    store.upstreamCalls.filter(({ path }) => path.includes('/orderForm/'))
  ).toHaveLength(1)
})

it('a card changes nothing', async () => {
  await operator.start('ana@example.com')
  store.upstreamCalls.length = 0
  await operator.card(['CART'])

  expect(store.upstreamCalls.filter(isWrite)).toEqual([])
})

describe('what is kept of calls', () => {
  it('is said to be nothing where the store keeps no records', async () => {
    await operator.start('ana@example.com')

    expect(await operator.card(['CALLS', 'NOTES'])).toMatchObject({
      refusal: null,
      calls: { refusal: 'NO_RECORDS', calls: [] },
      notes: { refusal: 'NO_RECORDS', notes: [] },
    })
  })
})
