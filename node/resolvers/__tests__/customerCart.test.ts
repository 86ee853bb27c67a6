import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest } from './telesales'

const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const MUG = '2'

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

interface Line {
  id: string
  price: number
}

/** The cart’s trade policy, its owner, and what its only line costs. */
async function cartOf(browser: Browser) {
  const { clientProfileData, items, salesChannel } =
    (await browser.orderForm()) as unknown as {
      clientProfileData: Record<string, string | null> | null
      items: Line[]
      salesChannel: string
    }

  return {
    email: clientProfileData?.email,
    firstName: clientProfileData?.firstName,
    price: items[0]?.price,
    salesChannel,
  }
}

describe('products that are moved cost what they cost for the customer', () => {
  it.each([
    ['by price table', ANA, '1', 1200],
    ['by trade policy', BRUNO, '2', 1620],
  ])('%s', async (_, email, salesChannel, price) => {
    await olga.addToCart(MUG)
    expect(await cartOf(olga)).toMatchObject({ price: 1800 })
    expect((await olga.start(email, 'MOVE')).refusal).toBeNull()
    expect(await cartOf(olga)).toMatchObject({ email, price, salesChannel })
  })
})

describe('products that go on cost what they cost for the customer', () => {
  it.each([
    ['by price table', ANA, 1200],
    ['by trade policy', BRUNO, 1620],
  ])('%s', async (_, email, price) => {
    await olga.start(email)
    await olga.addToCart(MUG)
    await olga.end()
    expect((await olga.start(email, 'RESUME')).notice).toBe('CART_RESUMED')
    expect(await cartOf(olga)).toMatchObject({ email, price })
  })

  it('also after a switch', async () => {
    await olga.start(BRUNO)
    await olga.addToCart(MUG)
    await olga.start(ANA)
    await olga.addToCart(MUG)
    await olga.start(BRUNO, 'RESUME')
    expect(await cartOf(olga)).toMatchObject({ email: BRUNO, price: 1620 })
    await olga.start(ANA, 'RESUME')
    expect(await cartOf(olga)).toMatchObject({ email: ANA, price: 1200 })
  })
})

describe('a customer of another trade policy', () => {
  it('has a cart of it, also where a cart stays in the one in which it began', async () => {
    await olga.trouble({ keepsSalesChannel: true })
    await olga.addToCart(MUG)
    await olga.start(BRUNO, 'MOVE')
    expect(await cartOf(olga)).toMatchObject({
      email: BRUNO,
      price: 1620,
      salesChannel: '2',
    })
    await olga.start(ANA)
    expect(await cartOf(olga)).toMatchObject({ email: ANA, salesChannel: '1' })
  })

  it('has the repaired cart in it', async () => {
    await olga.start(BRUNO)
    await olga.get('/api/checkout/pub/orderForm?forceNewCart=true&sc=1')
    await olga.addToCart(MUG)
    await olga.claimCart({ email: 'olga@acme.example' })
    expect((await olga.repair(BRUNO)).refusal).toBeNull()
    expect(await cartOf(olga)).toMatchObject({
      email: BRUNO,
      price: 1620,
      salesChannel: '2',
    })
  })

  it('has none where the segment makes no sense', async () => {
    olga.cookies.set('vtex_segment', btoa('{"channel":"1&sc=2"}'))
    await olga.start(ANA)
    expect(
      store.upstreamCalls
        .map(({ query }) => new URLSearchParams(query).get('sc'))
        .filter((channel) => channel !== null && channel !== '1')
    ).toEqual([])
  })
})

describe('the cart that a customer gets', () => {
  it('is the browser’s by what checkout has answered last', async () => {
    await olga.trouble({ checksOwnership: true })
    await olga.addToCart(MUG)
    expect((await olga.start(ANA, 'MOVE', 'Ticket 12')).refusal).toBeNull()
    // Whoever brings an old proof is refused.
    await olga.addToCart()
    expect((await olga.orderForm()).items).toHaveLength(2)
    await olga.trouble({ maskedEmails: true })
    expect(await cartOf(olga)).toMatchObject({ email: ANA })
  })

  it.each(['MOVE', 'EMPTY'])(
    'has nothing of the operator, should checkout fill that in: %s',
    async (choice) => {
      await olga.addToCart(MUG)
      await olga.trouble({ fillsInOperator: true })

      const { refusal, session } = await olga.start(ANA, choice, 'Ticket 12')

      expect({ refusal, warning: session.warning }).toEqual({
        refusal: null,
        warning: null,
      })
      await olga.noTrouble()
      expect(await cartOf(olga)).toMatchObject({ email: ANA, firstName: null })
    }
  )

  it('is made and filled with the session and segment that are the customer’s', async () => {
    await olga.addToCart(MUG)
    await olga.start(BRUNO, 'MOVE', 'Ticket 12')

    const writes = store.upstreamCalls.filter(
      ({ method, path }) => method !== 'GET' && path.includes('/orderForm/')
    )

    expect(writes).toHaveLength(3)
    for (const { headers, query } of writes) {
      expect(query).toBe('sc=2')
      expect(headers.cookie).toContain(
        `vtex_session=${olga.cookie('vtex_session')}`
      )
      expect(headers.cookie).toContain(
        `vtex_segment=${olga.cookie('vtex_segment')}`
      )
    }
  })

  // A look with the session of somebody else may make it theirs.
  it('is looked at as nobody', async () => {
    await olga.addToCart(MUG)
    await olga.start(ANA, 'MOVE')

    const looks = store.upstreamCalls.filter(
      ({ method, path, query }) =>
        method === 'GET' && path.includes('/orderForm') && query === ''
    )

    expect(looks.length).toBeGreaterThan(0)
    for (const { headers } of looks) {
      expect(headers.cookie).not.toContain('vtex_session')
    }
  })
})
