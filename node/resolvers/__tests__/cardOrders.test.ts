import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest } from './telesales'

const ANA = 'ana@example.com'
const OLDER = '1499999999007-01'
const OF_BRUNO = '1499999999002-01'

let store: DevStore
let operator: Browser

beforeEachTest((now, signedIn) => {
  store = now
  operator = signedIn
})

const idOf = async (term: string) => (await operator.find(term)).customers[0].id
const ordersOf = async (customerId?: string, orderId?: string) =>
  (await operator.card(['ORDERS'], customerId, orderId)).orders
const idsOf = async (customerId?: string, orderId?: string) =>
  (await ordersOf(customerId, orderId))?.orders.map(({ id }) => id)

const LAST = [3, 4, 5, 6, 1].map((digit) => `149999999900${digit}-01`)
const DELIVERED = LAST[4]

describe('the orders of whom the operator serves', () => {
  it('are the last five, and where they are', async () => {
    await operator.start(ANA)
    const answer = await ordersOf()

    expect(answer?.refusal).toBeNull()
    expect(answer?.orders).toMatchObject([
      {
        id: LAST[0],
        isFound: false,
        placedAt: Date.UTC(2026, 9, 1, 17, 44, 2),
        status: 'CANCELABLE',
        statusText: 'Cancellation window',
        total: 2700,
        currency: 'USD',
        quantity: 1,
        products: [{ name: 'Engraved mug', quantity: 1 }],
        trackingUrl: null,
      },
      {
        id: LAST[1],
        status: 'INVOICED',
        delivery: 'IN_DELIVERY',
        quantity: 3,
        trackingUrl: 'https://carrier.example/track/BR987654321',
        trackingNumber: 'BR987654321',
      },
      { id: LAST[2], status: 'CANCELED' },
      { id: LAST[3], status: null, statusText: 'Being gift-wrapped' },
      {
        id: LAST[4],
        // The same word as before the start.
        status: 'INVOICED',
        delivery: 'DELIVERED',
        products: [
          { name: 'Canvas backpack', quantity: 1 },
          { name: 'Enamel mug', quantity: 2 },
          { name: 'Signed print', quantity: 1 },
        ],
      },
    ])
  })

  it('begin with the one by which they were found, however old', async () => {
    await operator.start(ANA)
    const found = await ordersOf(undefined, '1499999999007')

    expect(found?.orders[0]).toMatchObject({
      id: OLDER,
      isFound: true,
      status: 'PAYMENT_PENDING',
      products: [{ name: 'Enamel mug', quantity: 4 }],
    })
    expect(found?.orders.map(({ id }) => id)).toEqual([OLDER, ...LAST])
    expect(await idsOf(undefined, LAST[2])).toEqual([
      LAST[2],
      ...LAST.filter((id) => id !== LAST[2]),
    ])
  })

  it('never have somebody else’s among them', async () => {
    await operator.start(ANA)
    expect(await idsOf(undefined, OF_BRUNO)).toEqual(LAST)
    // Should VTEX answer with whatever order was asked for.
    await operator.trouble({
      api: 'orders',
      path: OF_BRUNO,
      body: {
        orderId: OF_BRUNO,
        items: [],
        clientProfileData: { email: 'bruno+vip@example.com' },
      },
    })
    expect(await idsOf(undefined, OF_BRUNO)).toEqual(LAST)
  })

  it('are there without what VTEX does not tell of one', async () => {
    await operator.start(ANA)
    await operator.trouble({ api: 'orders', path: LAST[1], status: 503 })
    const answer = await ordersOf()

    expect(answer?.refusal).toBeNull()
    expect(answer?.orders).toMatchObject([
      { id: LAST[0], products: [{ name: 'Engraved mug' }] },
      { id: LAST[1], status: 'INVOICED', products: [], quantity: 3 },
      { id: LAST[2] },
      { id: LAST[3] },
      { id: LAST[4] },
    ])
  })

  it('are asked for at once, and then what is known of each', async () => {
    await operator.start(ANA)
    const found = store.trouble.hold({
      api: 'orders',
      path: '/user/orders',
      times: 2,
    })
    const details = store.trouble.hold({
      api: 'orders',
      path: '/user/orders/',
      skip: 1,
      times: 5,
    })
    const answer = ordersOf(undefined, OLDER)

    await found.asked
    found.letGo()
    await details.asked
    details.letGo()
    expect((await answer)?.orders).toHaveLength(6)
  })

  it('are none where there are none', async () => {
    await operator.start('noname@example.com')
    expect(await ordersOf()).toEqual({ refusal: null, orders: [] })
    await operator.trouble({ api: 'orders', status: 404 })
    expect(await ordersOf()).toEqual({ refusal: null, orders: [] })
  })

  it('are none of the operator’s business without the right to see any', async () => {
    await operator.start(ANA)
    await operator.trouble({ mayNot: ['viewOrders'] })
    expect(await ordersOf(undefined, OLDER)).toEqual({
      refusal: 'NOT_ALLOWED',
      orders: [],
    })
  })

  it('leave the other parts of the card alone when they are down', async () => {
    await operator.start(ANA)
    await operator.addToCart()
    await operator.trouble({ api: 'orders', status: 503 })
    const card = await operator.card(['ORDERS', 'CART'])

    expect(card.orders).toEqual({ refusal: 'PLATFORM_UNAVAILABLE', orders: [] })
    expect(card.cart?.carts).toHaveLength(1)
  })
})

describe('the orders of whom nobody serves yet', () => {
  it('say nothing of what was bought, nor where it is', async () => {
    const answer = await ordersOf(await idOf(ANA), DELIVERED)

    expect(answer?.orders).toHaveLength(5)
    expect(answer?.orders[0]).toEqual({
      id: DELIVERED,
      isFound: true,
      placedAt: Date.UTC(2026, 5, 3, 15, 12, 45),
      status: 'INVOICED',
      statusText: 'Invoiced',
      delivery: null,
      total: 20000,
      currency: 'USD',
      quantity: 4,
      products: [],
      trackingUrl: null,
      trackingNumber: null,
    })
    expect(
      answer?.orders.flatMap(({ products, trackingUrl }) => [
        ...products,
        ...(trackingUrl ? [trackingUrl] : []),
      ])
    ).toEqual([])
  })

  it('cost one call each time', async () => {
    const id = await idOf(ANA)

    store.upstreamCalls.length = 0
    await ordersOf(id)
    expect(
      store.upstreamCalls.filter(({ path }) => path.startsWith('/api/oms/'))
    ).toHaveLength(1)
  })
})
