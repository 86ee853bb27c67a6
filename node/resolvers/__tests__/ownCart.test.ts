import { beforeEach, describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { OWN_CART_COOKIE } from '../../modules/ownCart'
import { type Browser, beforeEachTest, browserAt } from './telesales'

const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const OWN = [{ id: '1', quantity: 2 }]

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

/** Ana has a parked cart with one of product 2. */
async function parkForAna() {
  await olga.start(ANA)
  await olga.addToCart('2', 1)
  await olga.end()
}

describe('an operator’s own products, while a customer has some parked', () => {
  beforeEach(async () => {
    await parkForAna()
    await olga.addToCart('1', 2)
  })

  it('can go on together with those, which is said with what that comes to', async () => {
    const { choices, ownCart, summaries } = await olga.start(ANA, 'ASK')

    expect(choices).toEqual(['RESUME', 'BOTH', 'MOVE', 'EMPTY'])
    expect(ownCart).toBe('OWN_CART_KEPT')
    expect(summaries.map(({ choice, quantity }) => [choice, quantity])).toEqual(
      [
        ['RESUME', 1],
        ['BOTH', 3],
        ['MOVE', 2],
      ]
    )
    expect(summaries[1]).toMatchObject({ total: null, currency: null })
  })

  it('are together with them, and nowhere else', async () => {
    const started = await olga.start(ANA, 'BOTH')

    expect(started).toMatchObject({
      refusal: null,
      notice: 'CART_JOINED',
      ownCart: null,
      losses: [],
      resumed: { choice: 'RESUME', quantity: 1, currency: 'USD' },
    })
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '2', quantity: 1 },
      { id: '1', quantity: 2 },
    ])
    expect(await olga.end()).toMatchObject({
      notice: 'CART_PARKED',
      ownCart: null,
    })
    expect((await olga.orderForm()).items).toEqual([])
  })

  it.each(['RESUME', 'EMPTY'])('are back after the end of %s', async (how) => {
    const { orderFormId } = await olga.orderForm()

    expect(await olga.start(ANA, how)).toMatchObject({
      refusal: null,
      ownCart: 'OWN_CART_KEPT',
    })
    expect((await olga.orderForm()).items).toHaveLength(
      how === 'RESUME' ? 1 : 0
    )
    await olga.addToCart('3', 1)
    expect(await olga.end()).toMatchObject({
      notice: 'CART_PARKED',
      ownCart: 'OWN_CART_BACK',
      session: { warning: null },
    })
    expect(await olga.orderForm()).toMatchObject({ orderFormId, items: OWN })
    expect((await olga.read()).warning).toBeNull()
    expect((await olga.start(ANA, 'ASK')).choices).toContain('MOVE')
  })

  it('say what has come back of what was parked, and from when', async () => {
    const { resumed } = await olga.start(ANA, 'RESUME')

    expect(resumed).toMatchObject({ choice: 'RESUME', quantity: 1 })
    expect(resumed?.total).toBeGreaterThan(0)
    expect(resumed?.parkedAt).toBeGreaterThan(0)
  })
})

describe('an operator’s own products', () => {
  beforeEach(() => olga.addToCart('1', 2))

  it('are back after several calls in a row', async () => {
    await olga.start(ANA, 'EMPTY')
    expect(await olga.start(BRUNO, 'EMPTY')).toMatchObject({ ownCart: null })
    expect((await olga.end()).ownCart).toBe('OWN_CART_BACK')
    expect((await olga.orderForm()).items).toMatchObject(OWN)
  })

  it('are back after an order', async () => {
    await olga.start(ANA, 'EMPTY')
    await olga.addToCart('2', 1)
    expect((await olga.send('POST', '/dev/place-order', {})).status).toBe(201)
    expect((await olga.end()).ownCart).toBe('OWN_CART_BACK')
    expect((await olga.orderForm()).items).toMatchObject(OWN)
  })

  it('are not kept for whoever takes them along', async () => {
    await olga.start(ANA, 'MOVE')
    expect(await olga.end()).toMatchObject({ ownCart: null })
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('are not brought back twice', async () => {
    await olga.start(ANA, 'EMPTY')
    await olga.end()
    await olga.start(ANA, 'MOVE')
    expect((await olga.end()).ownCart).toBeNull()
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('stay where they are when a start does not work', async () => {
    const before = await olga.orderForm()

    expect(await olga.start('nobody@example.com', 'EMPTY')).toMatchObject({
      refusal: 'CUSTOMER_NOT_FOUND',
      ownCart: null,
    })
    expect(await olga.orderForm()).toEqual(before)
  })

  it('are no other operator’s, who has taken over the browser', async () => {
    await olga.start(ANA, 'EMPTY')
    const [, ...own] = String(olga.cookie(OWN_CART_COOKIE)).split('.')

    olga.cookies.set(OWN_CART_COOKIE, ['0'.repeat(16), ...own].join('.'))
    expect((await olga.end()).ownCart).toBeNull()
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('are there as they were for whoever has signed out meanwhile', async () => {
    await olga.start(ANA, 'EMPTY')
    await olga.get('/dev/sign-out')
    expect((await olga.end()).ownCart).toBe('OWN_CART_BACK')
    expect((await olga.orderForm()).items).toMatchObject(OWN)
  })

  it('are not given back once a customer is in their cart', async () => {
    const own = String(olga.cookie('checkout.vtex.com'))

    await olga.start(ANA, 'EMPTY')
    const given = String(olga.cookie('checkout.vtex.com'))

    olga.cookies.set('checkout.vtex.com', own)
    await olga.claimCart({ email: ANA })
    olga.cookies.set('checkout.vtex.com', given)
    expect((await olga.end()).ownCart).toBe('OWN_CART_LOST')
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('are said to be lost when checkout does not tell of them at the end', async () => {
    const { orderFormId } = await olga.orderForm()

    await olga.start(ANA, 'EMPTY')
    await olga.trouble({
      api: 'checkout',
      method: 'GET',
      path: `/orderForm/${orderFormId}`,
      status: 500,
    })
    expect(await olga.end()).toMatchObject({
      refusal: null,
      ownCart: 'OWN_CART_LOST',
    })
    await olga.noTrouble()
    // They are kept for the end of the next call.
    await olga.start(ANA, 'EMPTY')
    expect((await olga.end()).ownCart).toBe('OWN_CART_BACK')
  })

  it('say nothing of themselves where there are none', async () => {
    await olga.start(ANA, 'MOVE')
    await olga.end()
    expect(await olga.start(ANA, 'EMPTY')).toMatchObject({ ownCart: null })
  })

  it('cost no step more at the end', async () => {
    await olga.start(ANA, 'EMPTY')
    await store.time?.settled()
    const { tookMs } = await olga.end()
    const other = browserAt(store)

    await other.signIn('olga@acme.example')
    await other.start(BRUNO)
    expect(tookMs).toBeLessThanOrEqual((await other.end()).tookMs)
  })
})

describe('what arrives in an operator’s own cart once a start has taken it away', () => {
  const OTHER = [{ id: '3', quantity: 1, seller: '1' }]
  let own: string

  /** A page that was still adding to it; its answer has come before ours. */
  async function addLate(cookies: string[] = []) {
    const held = String(olga.cookie('checkout.vtex.com'))
    const session = String(olga.cookie('vtex_session'))

    if (!cookies.includes('vtex_session')) {
      olga.cookies.delete('vtex_session')
    }
    await olga.send('POST', `/api/checkout/pub/orderForm/${own}/items`, {
      orderItems: OTHER,
    })
    olga.cookies.set('checkout.vtex.com', held)
    olga.cookies.set('vtex_session', session)
  }

  beforeEach(async () => {
    own = (await olga.orderForm()).orderFormId
  })

  it('is back after the end, where it was empty', async () => {
    expect(await olga.start(ANA, 'EMPTY')).toMatchObject({ ownCart: null })
    await addLate()
    expect((await olga.end()).ownCart).toBe('OWN_CART_BACK')
    expect(await olga.orderForm()).toMatchObject({
      orderFormId: own,
      items: [{ id: '3', quantity: 1 }],
    })
  })

  it('is back after the end, though another app had named somebody else', async () => {
    olga.cookies.set('vtex-impersonated-customer-email', BRUNO)
    await olga.start(ANA, 'EMPTY')
    await addLate()
    expect((await olga.end()).ownCart).toBe('OWN_CART_BACK')
    expect((await olga.orderForm()).orderFormId).toBe(own)
  })

  it('is back after the end, where all in it had moved', async () => {
    await olga.addToCart('1', 2)
    expect(await olga.start(ANA, 'MOVE')).toMatchObject({ ownCart: null })
    await addLate()
    expect((await olga.end()).ownCart).toBe('OWN_CART_BACK')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '1', quantity: 2 },
      { id: '3', quantity: 1 },
    ])
  })

  it('is back after the end, where a repair has moved all in it', async () => {
    await olga.addToCart('1', 2)
    await olga.send('PATCH', '/api/sessions', {
      public: { 'vtex-impersonated-customer-email': { value: ANA } },
    })
    expect((await olga.repair(ANA)).notice).toBe('ITEMS_MOVED')
    await addLate()
    expect((await olga.end()).ownCart).toBe('OWN_CART_BACK')
    expect((await olga.orderForm()).orderFormId).toBe(own)
  })

  it('is kept for the customer, where checkout has made it theirs', async () => {
    await olga.trouble({ knownIssues: { 1066571: false } })
    await olga.addToCart('1', 2)
    await olga.start(ANA, 'MOVE')
    await addLate(['vtex_session'])
    expect(await olga.end()).toMatchObject({
      notice: 'CART_PARKED',
      ownCart: null,
    })
    expect((await olga.orderForm()).items).toEqual([])
    await olga.start(ANA, 'RESUME')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '1', quantity: 2 },
      { id: '3', quantity: 1 },
    ])
  })

  it('is said to be lost, where it cannot be kept for them', async () => {
    await olga.start(ANA, 'EMPTY')
    await addLate(['vtex_session'])
    await olga.trouble({ api: 'vbase', method: 'PUT', status: 500 })
    expect((await olga.end()).notice).toBe('CART_NOT_PARKED')
    await olga.noTrouble()
    // It is looked at again, and kept then.
    await olga.start(BRUNO, 'EMPTY')
    await olga.end()
    expect((await olga.start(ANA, 'ASK')).choices).toContain('RESUME')
  })

  it('is kept for the customer by an end whose sign-in has expired', async () => {
    await olga.trouble({ knownIssues: { 1066571: false } })
    await olga.start(ANA, 'EMPTY')
    await addLate(['vtex_session'])
    olga.cookies.set('VtexIdclientAutCookie', 'expired')
    await olga.end()
    await olga.signIn('olga@acme.example')
    await olga.orderForm()
    await olga.start(ANA, 'RESUME')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '3', quantity: 1 },
    ])
  })

  it('is kept for the customer at the second try, while nobody waits', async () => {
    await olga.trouble({ knownIssues: { 1066571: false } })
    await olga.start(ANA, 'EMPTY')
    await addLate(['vtex_session'])
    // The empty cart is kept at the same time.
    await olga.trouble({ api: 'vbase', method: 'GET', status: 500, times: 2 })
    expect((await olga.end()).notice).toBe('CART_NOT_PARKED')
    await store.time?.settled()
    await olga.orderForm()
    await olga.start(ANA, 'RESUME')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '3', quantity: 1 },
    ])
  })

  it('does not take the place of what is kept for another operator', async () => {
    await olga.addToCart('1', 2)
    await olga.start(ANA, 'EMPTY')
    olga.cookies.delete('checkout.vtex.com')
    await olga.signIn('otto@acme.example')
    await olga.orderForm()
    await olga.start(BRUNO, 'EMPTY')
    await olga.end()
    await olga.signIn('olga@acme.example')
    await olga.start(ANA, 'EMPTY')
    expect((await olga.end()).ownCart).toBe('OWN_CART_BACK')
    expect((await olga.orderForm()).orderFormId).toBe(own)
  })
})

it('an operator’s own cart is back once more, when a late answer took its place', async () => {
  await olga.addToCart('1', 2)
  const { orderFormId } = await olga.orderForm()

  await olga.start(ANA, 'EMPTY')
  await olga.addToCart('2', 1)
  const held = String(olga.cookie('checkout.vtex.com'))

  expect((await olga.end()).ownCart).toBe('OWN_CART_BACK')
  olga.cookies.set('checkout.vtex.com', held)
  expect((await olga.read()).warning).toBe('LEFT_BEHIND')
  expect(await olga.end()).toMatchObject({
    notice: 'CART_PARKED',
    ownCart: 'OWN_CART_BACK',
  })
  expect(await olga.orderForm()).toMatchObject({ orderFormId, items: OWN })
})

it('an operator’s own cart is no customer’s, when a late answer brings it back after a switch', async () => {
  await olga.trouble({ knownIssues: { 1066571: false } })
  await olga.addToCart('1', 2)
  const own = String(olga.cookie('checkout.vtex.com'))

  await olga.start(BRUNO, 'MOVE')
  await olga.start(ANA, 'EMPTY')
  olga.cookies.set('checkout.vtex.com', own)
  expect((await olga.read()).warning).toBe('CART_UNKNOWN')
  expect((await olga.start(BRUNO, 'EMPTY')).notice).toBe('CART_NOT_PARKED')
})

it('an operator’s own cart is not forgotten for a customer’s that a late answer brings back', async () => {
  await olga.addToCart('1', 2)
  await olga.start(ANA, 'EMPTY')
  const held = String(olga.cookie('checkout.vtex.com'))

  await olga.end()
  await olga.trouble({ maskedEmails: true })
  olga.cookies.set('checkout.vtex.com', held)
  await olga.start(ANA, 'EMPTY')
  expect((await olga.end()).ownCart).toBe('OWN_CART_BACK')
  expect((await olga.orderForm()).items).toMatchObject(OWN)
})
