import { beforeEach, describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import {
  type Browser,
  beforeEachTest,
  browserAt,
  forgetCalls,
} from './telesales'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'

let store: DevStore
let olga: Browser

/** How many there are of each product. */
function quantitiesIn({ items }: { items: unknown }) {
  return Object.fromEntries(
    (items as { id: string; quantity: number }[]).map(({ id, quantity }) => [
      id,
      quantity,
    ])
  )
}

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

describe('an operator with products in the cart', () => {
  beforeEach(() => olga.addToCart())

  it('is asked whether they move to the customer', async () => {
    const { choices, refusal } = await olga.start(ANA, 'ASK')

    expect(refusal).toBe('CART_CHOICE_NEEDED')
    expect(choices).toEqual(['MOVE', 'EMPTY'])
  })

  it('is told what is in the cart, and what checkout says that it costs', async () => {
    const { value } = await olga.orderForm()
    const { summaries } = await olga.start(ANA, 'ASK')

    expect(value).toBeGreaterThan(0)
    expect(summaries).toEqual([
      {
        choice: 'MOVE',
        quantity: 2,
        total: value,
        currency: 'USD',
        parkedAt: null,
      },
    ])
  })

  it('moves them: the products, and nothing of themself', async () => {
    const before = await olga.orderForm()
    const { notice, refusal } = await olga.start(ANA, 'MOVE')
    const { clientProfileData, items, orderFormId } = await olga.orderForm()

    expect(refusal).toBeNull()
    expect(notice).toBe('ITEMS_MOVED')
    expect(orderFormId).not.toBe(before.orderFormId)
    expect(items).toMatchObject([{ id: '1', quantity: 2 }])
    expect(clientProfileData).toMatchObject({ email: ANA })
    expect(JSON.stringify(clientProfileData)).not.toContain('olga')
  })

  it.each(['EMPTY', undefined])('begins empty: %s', async (choice) => {
    expect(await olga.start(ANA, choice)).toMatchObject({
      notice: null,
      refusal: null,
    })
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('begins without them when checkout does not take them', async () => {
    await olga.trouble({
      api: 'checkout',
      method: 'PATCH',
      path: '/items',
      status: 400,
    })
    expect(await olga.start(ANA, 'MOVE')).toMatchObject({
      refusal: null,
      notice: null,
      losses: [{ quantity: 2, taken: 0 }],
      session: { customer: { email: ANA } },
    })
  })

  it('keeps them when the move does not work', async () => {
    const before = await olga.orderForm()

    await olga.trouble({
      api: 'checkout',
      method: 'PATCH',
      path: '/items',
      status: 500,
    })
    expect((await olga.start(ANA, 'MOVE')).refusal).toBe('PLATFORM_UNAVAILABLE')
    await olga.noTrouble()
    expect(await olga.orderForm()).toEqual(before)
    expect((await olga.truth()).impersonated).toBeNull()
  })
})

describe('a start looks only at carts that it may need', () => {
  const carts = () =>
    store.upstreamCalls.filter(
      ({ method, path, query }) =>
        path.includes('parked-carts') ||
        (method === 'GET' && path.includes('orderForm') && query === '')
    )

  it.each([
    // A refusal looks at the one that is held, lest there be a warning.
    // Whatever came back into the browser shall not be lost.
    ['what the browser holds for one that begins empty', ANA, 'EMPTY', 1],
    ['none for no email', 'ana', 'ASK', 1],
    ['both when it has to ask', ANA, 'ASK', 3],
  ])('%s', async (_, email, choice, count) => {
    await olga.addToCart()
    await olga.start(email, choice)
    expect(carts()).toHaveLength(count)
  })

  it('none for a shopper', async () => {
    const sam = browserAt(store)

    await sam.signIn('sam@example.com')
    await sam.orderForm()
    await sam.start(ANA, 'ASK')
    expect(carts()).toHaveLength(1)
  })
})

describe('a customer’s cart', () => {
  it('is parked at the end, and found again by the next call', async () => {
    await olga.start(ANA)
    const orderFormId = await olga.addToCart()

    expect((await olga.end()).notice).toBe('CART_PARKED')
    expect((await olga.orderForm()).items).toEqual([])

    const otherOperator = browserAt(store)

    await otherOperator.signIn(OLGA)
    const asked = await otherOperator.start(ANA, 'ASK')

    expect(asked.choices).toEqual(['RESUME', 'EMPTY'])
    const { notice, refusal } = await otherOperator.start(ANA, 'RESUME')
    const resumed = await otherOperator.orderForm()

    expect(refusal).toBeNull()
    expect(notice).toBe('CART_RESUMED')
    expect(resumed.orderFormId).not.toBe(orderFormId)
    expect(resumed.items).toMatchObject([{ id: '1', quantity: 2 }])
    expect(resumed.clientProfileData).toMatchObject({ email: ANA })
    expect((await otherOperator.read()).warning).toBeNull()
  })

  it('is offered while it goes on elsewhere, and not once it is ordered', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.end()
    await olga.start(ANA, 'RESUME')
    await olga.addToCart('2', 1)

    const otherOperator = browserAt(store)

    await otherOperator.signIn(OLGA)
    expect((await otherOperator.start(ANA, 'ASK')).choices).toEqual([
      'RESUME',
      'EMPTY',
    ])
    expect((await olga.send('POST', '/dev/place-order', {})).status).toBe(201)
    expect(await otherOperator.start(ANA, 'ASK')).toMatchObject({
      choices: [],
      refusal: null,
    })
  })

  it.each([
    ['an end', () => olga.end()],
    ['a switch', () => olga.start(BRUNO)],
  ])('that the browser holds no longer is kept by %s', async (_, leave) => {
    await olga.orderForm()
    const own = String(olga.cookie('checkout.vtex.com'))

    await olga.start(ANA)
    await olga.addToCart()
    // As a late answer of checkout’s does it.
    olga.cookies.set('checkout.vtex.com', own)
    expect((await olga.read()).warning).toBe('CART_UNKNOWN')
    await leave()
    await olga.end()
    expect((await olga.start(ANA, 'RESUME')).notice).toBe('CART_RESUMED')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '1', quantity: 2 },
    ])
  })

  it('is still parked when the answer to its being resumed is lost', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.end()
    const before = [...olga.cookies]

    await olga.start(ANA, 'RESUME')
    olga.cookies.clear()
    for (const [name, value] of before) {
      olga.cookies.set(name, value)
    }
    expect((await olga.start(ANA, 'RESUME')).notice).toBe('CART_RESUMED')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '1', quantity: 2 },
    ])
  })

  it('is offered with what is in it, its price, and since when it is parked', async () => {
    await olga.start(BRUNO)
    await olga.addToCart('1', 2)
    const { value } = await olga.orderForm()

    await olga.end()
    const { summaries } = await olga.start(BRUNO, 'ASK')
    const [{ parkedAt, ...rest }] = summaries

    expect(summaries).toHaveLength(1)
    expect(rest).toEqual({
      choice: 'RESUME',
      quantity: 2,
      total: value,
      currency: 'USD',
    })
    expect(parkedAt).toBeGreaterThan(0)
  })

  it('has no total where it is from several carts', async () => {
    await olga.start(ANA)
    await olga.addToCart('1', 2)
    await olga.end()
    await olga.start(ANA)
    await olga.addToCart('2', 1)
    await olga.end()
    expect((await olga.start(ANA, 'ASK')).summaries).toMatchObject([
      { choice: 'RESUME', quantity: 3, total: null, currency: null },
    ])
  })

  it('that two operators go on with at once is not there twice', async () => {
    const omar = browserAt(store)

    await omar.signIn(OLGA)
    await olga.start(ANA)
    await olga.addToCart('1', 2)
    await olga.end()
    await olga.start(ANA, 'RESUME')
    await omar.start(ANA, 'RESUME')
    await omar.addToCart('2', 1)
    await olga.end()
    await omar.end()
    await olga.start(ANA, 'RESUME')
    expect((await olga.orderForm()).items).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ id: '1', quantity: 2 }),
        expect.objectContaining({ id: '2', quantity: 1 }),
      ])
    )
  })

  it('that was left in mid-call is given out once, besides another one', async () => {
    const [closed, other, last] = [0, 1, 2].map(() => browserAt(store))

    for (const browser of [closed, other, last]) {
      await browser.signIn(OLGA)
    }
    await closed.start(ANA)
    await closed.addToCart('1', 2)
    await closed.end()
    await closed.start(ANA, 'RESUME')
    await other.start(ANA, 'EMPTY')
    await other.addToCart('2', 3)
    await other.end()
    for (const _call of [1, 2, 3]) {
      await last.start(ANA, 'RESUME')
      expect(quantitiesIn(await last.orderForm())).toEqual({ 1: 2, 2: 3 })
      await last.end()
    }
  })

  it('that was given out is not there once more when another has ordered it', async () => {
    const omar = browserAt(store)

    await omar.signIn(OLGA)
    await olga.start(ANA)
    await olga.addToCart('1', 2)
    await olga.end()
    await olga.start(ANA, 'RESUME')
    await omar.start(ANA, 'RESUME')
    await omar.send('POST', '/dev/place-order', {})
    await omar.end()
    expect(await omar.start(ANA, 'ASK')).toMatchObject({ choices: [] })
    await olga.addToCart('1', 1)
    await olga.end()
    expect((await olga.start(ANA, 'ASK')).summaries).toMatchObject([
      { choice: 'RESUME', quantity: 1 },
    ])
  })

  it('that the browser holds, and another has gone on with, is not there twice', async () => {
    const omar = browserAt(store)

    await omar.signIn(OLGA)
    await olga.start(ANA)
    await olga.addToCart('1', 2)
    await olga.end()
    await olga.start(ANA, 'RESUME')
    await omar.start(ANA, 'RESUME')
    await omar.addToCart('2', 1)
    await omar.end()
    await olga.addToCart('1', 1)
    const held = String(olga.cookie('checkout.vtex.com'))

    await olga.end()
    // As a late answer of checkout’s does it.
    olga.cookies.set('checkout.vtex.com', held)
    await olga.start(ANA, 'RESUME')
    expect(quantitiesIn(await olga.orderForm())).toEqual({ 1: 3, 2: 1 })
  })

  it('goes on only when nobody else can be given it, too', async () => {
    await olga.start(ANA)
    await olga.addToCart('1', 2)
    await olga.end()
    await olga.trouble({ api: 'vbase', method: 'PUT', status: 500 })
    expect((await olga.start(ANA, 'RESUME')).refusal).toBe(
      'PLATFORM_UNAVAILABLE'
    )
    expect((await olga.truth()).impersonated).toBeNull()
    await olga.noTrouble()
    await olga.start(ANA, 'RESUME')
    await olga.end()
    await olga.start(ANA, 'RESUME')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '1', quantity: 2 },
    ])
  })

  it('is parked besides the one that another operator has parked', async () => {
    const omar = browserAt(store)

    await omar.signIn(OLGA)
    await olga.start(ANA)
    await olga.addToCart('1', 1)
    await omar.start(ANA)
    await omar.addToCart('2', 1)
    await Promise.all([olga.end(), omar.end()])
    expect((await olga.start(ANA, 'RESUME')).notice).toBe('CART_RESUMED')
    expect((await olga.orderForm()).items).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ id: '1', quantity: 1 }),
        expect.objectContaining({ id: '2', quantity: 1 }),
      ])
    )
  })

  it.each([
    ['after the end', () => olga.end()],
    ['after the switch', () => olga.start(BRUNO)],
  ])('that a page adds to %s is offered with it', async (_when, leave) => {
    await olga.start(ANA)
    const { orderFormId } = await olga.orderForm()

    await leave()
    await store.time?.settled()
    await olga.addToCart('1', 2, orderFormId)
    await olga.end()
    expect((await olga.start(ANA, 'ASK')).choices).toContain('RESUME')
  })

  it.each([
    ['an end', () => olga.end()],
    ['a switch', () => olga.start(BRUNO)],
  ])('that a page adds to during %s is kept whole', async (_, leave) => {
    await olga.start(ANA)
    const held = store.trouble.hold({ api: 'sessions', method: 'PATCH' })
    const left = leave()

    await store.time?.stalled(1)
    await olga.addToCart()
    held.letGo()
    await left
    await olga.end()
    await olga.start(ANA, 'RESUME')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '1', quantity: 2 },
    ])
  })

  describe.each([
    ['a start with her', () => olga.start(ANA, 'ASK')],
    ['a repair', () => olga.repair(ANA)],
  ])('that goes on in another by %s', (_how, goOn) => {
    /** A page that was still adding to it; its answer has come before ours. */
    async function addLate(orderFormId: string) {
      const held = String(olga.cookie('checkout.vtex.com'))

      await olga.addToCart('3', 1, orderFormId)
      olga.cookies.set('checkout.vtex.com', held)
    }

    it.each([
      ['with what was in it', { 1: 2, 3: 1 }],
      ['empty', { 3: 1 }],
    ])('%s keeps what a page adds to it then', async (_what, expected) => {
      await olga.start(ANA)
      const { orderFormId } = await olga.orderForm()

      if ('1' in expected) {
        await olga.addToCart('1', 2)
      }
      // A link: nothing proves any more that she was chosen here.
      await olga.send('PATCH', '/api/sessions', {
        public: { 'telesales-witness': { value: '' } },
      })
      expect((await goOn()).refusal).toBeNull()
      expect((await olga.orderForm()).orderFormId).not.toBe(orderFormId)
      await store.time?.settled()
      await addLate(orderFormId)
      await olga.end()
      expect((await olga.start(ANA, 'RESUME')).notice).toBe('CART_RESUMED')
      expect(quantitiesIn(await olga.orderForm())).toEqual(expected)
    })
  })

  it('goes on by a repair only when nobody else can be given it, too', async () => {
    await olga.start(ANA)
    await olga.addToCart('1', 2)
    await olga.end()
    await olga.start(ANA, 'RESUME')
    const before = await olga.orderForm()

    // A link: nothing proves any more that she was chosen here.
    await olga.send('PATCH', '/api/sessions', {
      public: { 'telesales-witness': { value: '' } },
    })
    await olga.trouble({ api: 'vbase', method: 'PUT', status: 500 })
    expect((await olga.repair(ANA)).refusal).toBe('PLATFORM_UNAVAILABLE')
    expect(await olga.orderForm()).toEqual(before)
    expect((await olga.read()).warning).toBe('NOT_STARTED_HERE')
    await olga.noTrouble()
    expect((await olga.repair(ANA)).refusal).toBeNull()
    await olga.end()
    await olga.start(ANA, 'RESUME')
    expect(quantitiesIn(await olga.orderForm())).toEqual({ 1: 2 })
  })

  it('that went on in another, and is back in its place, is kept whole', async () => {
    await olga.start(ANA)
    await olga.addToCart('1', 2)
    const held = String(olga.cookie('checkout.vtex.com'))

    // A link: nothing proves any more that she was chosen here.
    await olga.send('PATCH', '/api/sessions', {
      public: { 'telesales-witness': { value: '' } },
    })
    await olga.start(ANA, 'ASK')
    // As a late answer of checkout’s does it.
    olga.cookies.set('checkout.vtex.com', held)
    const before = [...olga.cookies]

    await olga.end()
    // No answer came.
    for (const [name, value] of before) {
      olga.cookies.set(name, value)
    }
    await olga.end()
    await olga.start(ANA, 'RESUME')
    expect(quantitiesIn(await olga.orderForm())).toEqual({ 1: 2 })
  })

  it('of the operator’s products is not there twice, moved once more by a repair', async () => {
    const omar = browserAt(store)

    await omar.signIn(OLGA)
    await olga.addToCart('1', 2)
    const before = [...olga.cookies]

    await olga.start(ANA, 'MOVE')
    // No answer came.
    olga.cookies.clear()
    for (const [name, value] of before) {
      olga.cookies.set(name, value)
    }
    expect((await olga.repair(ANA)).notice).toBe('ITEMS_MOVED')
    await omar.start(ANA, 'RESUME')
    expect(quantitiesIn(await omar.orderForm())).toEqual({ 1: 2 })
  })

  it('that is to go on, and was never parked, begins empty', async () => {
    await olga.addToCart()
    await forgetCalls(store)
    expect(await olga.start(ANA, 'RESUME')).toMatchObject({
      notice: 'PARKED_CART_GONE',
      refusal: null,
    })
    expect((await olga.orderForm()).items).toEqual([])
    expect(
      store.upstreamCalls.filter(({ path }) => path.includes('null'))
    ).toEqual([])
  })

  it('is not asked about when there is none', async () => {
    await olga.start(ANA)
    expect((await olga.end()).notice).toBeNull()
    expect(await olga.start(ANA, 'ASK')).toMatchObject({
      choices: [],
      refusal: null,
    })
  })

  it('is never offered to another customer', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.end()
    expect(await olga.start(BRUNO, 'ASK')).toMatchObject({
      choices: [],
      refusal: null,
    })
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('that has become another’s meanwhile goes on as it was parked', async () => {
    await olga.start(ANA)
    const orderFormId = await olga.addToCart()

    await olga.end()
    // No browser holds it any more.
    await olga.send(
      'POST',
      `/api/checkout/pub/orderForm/${orderFormId}/attachments/clientProfileData`,
      { email: BRUNO }
    )
    const { notice, refusal } = await olga.start(ANA, 'RESUME')
    const begun = await olga.orderForm()

    expect(refusal).toBeNull()
    expect(notice).toBe('CART_RESUMED')
    expect(begun.orderFormId).not.toBe(orderFormId)
    expect(begun.items).toMatchObject([{ id: '1', quantity: 2 }])
    expect(begun.clientProfileData).toMatchObject({ email: ANA })
  })

  it('that cannot be parked stays, is said so, and the end happens', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.trouble({ api: 'vbase', status: 500 })
    const { notice, refusal } = await olga.end()

    expect(refusal).toBeNull()
    expect(notice).toBe('CART_NOT_PARKED')
    expect((await olga.truth()).impersonated).toBeNull()
    expect((await olga.end()).notice).toBe('CART_NOT_PARKED')
    await olga.noTrouble()
    expect((await olga.read()).warning).toBe('LEFT_BEHIND')
    expect((await olga.end()).notice).toBe('CART_PARKED')
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('is parked though VTEX has put the operator’s email into it', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.claimCart({ email: OLGA })
    expect((await olga.end()).notice).toBe('CART_PARKED')
  })

  it('is parked when it is the next one after an order', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.send('POST', '/dev/place-order', {})
    await olga.addToCart('2', 1)
    await olga.claimCart({ email: OLGA })
    expect((await olga.end()).notice).toBe('CART_PARKED')
    await olga.start(ANA, 'RESUME')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '2', quantity: 1 },
    ])
  })

  describe('when another of hers has come in its place and was ordered', () => {
    beforeEach(async () => {
      await olga.start(ANA)
      await olga.addToCart('1', 1)
      // As a late answer of checkout’s does it, to what was put in late.
      await olga.get('/api/checkout/pub/orderForm?forceNewCart=true')
      await olga.addToCart('2', 1)
      await olga.claimCart({ email: ANA })
      await olga.send('POST', '/dev/place-order', {})
    })

    it('is kept by a switch', async () => {
      await olga.start(BRUNO)
      await olga.start(ANA, 'RESUME')
      expect(quantitiesIn(await olga.orderForm())).toEqual({ 1: 1 })
    })

    it('goes on in the next one by a repair', async () => {
      await olga.claimCart({ email: OLGA })
      expect((await olga.read()).warning).toBe('CART_OF_OPERATOR')
      await olga.repair(ANA)
      expect(quantitiesIn(await olga.orderForm())).toEqual({ 1: 1 })
      await olga.end()
      await olga.start(ANA, 'RESUME')
      expect(quantitiesIn(await olga.orderForm())).toEqual({ 1: 1 })
    })
  })

  it('is kept by an end whose sign-in has expired, if the browser holds it no longer', async () => {
    await olga.orderForm()
    const own = String(olga.cookie('checkout.vtex.com'))

    await olga.start(ANA)
    await olga.addToCart('1', 1)
    // As a late answer of checkout’s does it.
    olga.cookies.set('checkout.vtex.com', own)
    olga.cookies.set('VtexIdclientAutCookie', 'expired')
    await olga.end()
    await olga.signIn(OLGA)
    await olga.start(ANA, 'RESUME')
    expect(quantitiesIn(await olga.orderForm())).toEqual({ 1: 1 })
  })

  it('has what a page puts in late, though the sign-in had expired as the call ended', async () => {
    await olga.start(ANA)
    const { orderFormId } = await olga.orderForm()

    olga.cookies.set('VtexIdclientAutCookie', 'expired')
    await olga.end()
    await browserAt(store).addToCart('2', 1, orderFormId)
    await olga.signIn(OLGA)
    await olga.start(ANA, 'RESUME')
    expect(quantitiesIn(await olga.orderForm())).toEqual({ 2: 1 })
  })

  it('that the browser holds no longer is kept at the second try, while nobody waits', async () => {
    await olga.orderForm()
    const own = String(olga.cookie('checkout.vtex.com'))

    await olga.start(ANA)
    await olga.addToCart('1', 1)
    olga.cookies.set('checkout.vtex.com', own)
    await olga.trouble({ api: 'vbase', method: 'PUT', hangUp: true, times: 2 })
    await olga.end()
    await store.time?.settled()
    await olga.start(ANA, 'RESUME')
    expect(quantitiesIn(await olga.orderForm())).toEqual({ 1: 1 })
  })

  it('has what a page puts in late, though checkout says that it is nobody’s', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.send('POST', '/dev/place-order', {})
    const { orderFormId } = await olga.orderForm()

    await olga.end()
    await browserAt(store).addToCart('2', 1, orderFormId)
    await olga.start(ANA, 'RESUME')
    expect(quantitiesIn(await olga.orderForm())).toEqual({ 2: 1 })
  })

  it.each([
    { method: 'GET', status: 500 },
    { method: 'PUT', hangUp: true },
  ])(
    'has what a page puts in late, though it could not be kept empty at once: %j',
    async (fault) => {
      await olga.start(ANA)
      const { orderFormId } = await olga.orderForm()

      await olga.trouble({ api: 'vbase', times: 2, ...fault })
      await olga.end()
      await browserAt(store).addToCart('2', 1, orderFormId)
      await store.time?.settled()
      await olga.start(ANA, 'RESUME')
      expect(quantitiesIn(await olga.orderForm())).toEqual({ 2: 1 })
    }
  )

  it('stays in the browser when it is not the one that she was given', async () => {
    await olga.orderForm()
    const own = String(olga.cookie('checkout.vtex.com'))

    await olga.start(ANA)
    olga.cookies.set('checkout.vtex.com', own)
    await olga.addToCart()
    await olga.claimCart({ email: OLGA })
    expect((await olga.end()).notice).toBe('CART_NOT_PARKED')
    expect((await olga.orderForm()).items).toHaveLength(1)
    expect((await olga.read()).warning).toBeNull()
  })

  it('is parked when checkout masks whose it is', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.trouble({ maskedEmails: true })
    olga.cookies.delete('CheckoutOrderFormOwnership')
    expect((await olga.end()).notice).toBe('CART_PARKED')
  })

  it('is parked by operators alone, whatever a browser claims', async () => {
    const mallory = browserAt(store)

    await mallory.addToCart('2', 9)
    await mallory.claimCart({ email: ANA })
    mallory.cookies.set('vtex-impersonated-customer-email', ANA)
    mallory.cookies.set('VtexIdclientAutCookie', 'forged')
    expect((await mallory.end()).notice).not.toBe('CART_PARKED')
    expect((await olga.start(ANA, 'ASK')).choices).toEqual([])
  })

  it('that cannot be looked at is kept, since it is known to be theirs', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.trouble({
      api: 'checkout',
      method: 'GET',
      status: 503,
      times: 2,
    })
    expect((await olga.end()).notice).toBe('CART_PARKED')
    await olga.noTrouble()
    await olga.start(ANA, 'RESUME')
    expect((await olga.orderForm()).items).toHaveLength(1)
  })

  it('that cannot be looked at is kept unseen by a switch', async () => {
    await olga.start(ANA)
    await olga.addToCart()

    await olga.trouble({
      api: 'checkout',
      method: 'GET',
      status: 503,
      times: 2,
    })
    expect(await olga.start(BRUNO, 'ASK')).toMatchObject({
      refusal: null,
      session: { customer: { email: BRUNO } },
    })
    expect((await olga.start(ANA, 'RESUME')).notice).toBe('CART_RESUMED')
    expect((await olga.orderForm()).items).toHaveLength(1)
  })

  it('stays theirs when a link has put another in their place', async () => {
    await olga.start(BRUNO)
    await olga.addToCart()
    await olga.send('PATCH', '/api/sessions', {
      public: { 'vtex-impersonated-customer-email': { value: ANA } },
    })
    expect((await olga.repair(ANA)).notice).toBe('CART_PARKED')
    expect((await olga.orderForm()).items).toEqual([])
    expect((await olga.start(BRUNO, 'RESUME')).notice).toBe('CART_RESUMED')
  })

  it('that cannot be parked by a repair for another is said so', async () => {
    await olga.start(BRUNO)
    await olga.addToCart()
    await olga.send('PATCH', '/api/sessions', {
      public: { 'vtex-impersonated-customer-email': { value: ANA } },
    })
    await olga.trouble({ api: 'vbase', status: 500 })
    expect(await olga.repair(ANA)).toMatchObject({
      refusal: null,
      notice: 'CART_NOT_PARKED',
    })
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('is parked under a hash, not under an email', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.end()
    const paths = store.upstreamCalls.map(({ path }) => path)

    const files = paths.filter((path) => path.includes('parked-carts'))

    expect([...new Set(files)]).toEqual([
      expect.stringMatching(/\/files\/[\da-f]{64}\.json$/),
    ])
  })

  it('does not keep a start from working when VBase is down', async () => {
    await olga.trouble({ api: 'vbase', delayMs: 60_000 })
    expect((await olga.start(ANA, 'ASK')).refusal).toBeNull()
  })
})

describe('a switch from Ana to Bruno', () => {
  it('parks Ana’s cart and gives Bruno one of his own', async () => {
    await olga.start(ANA)
    const anas = await olga.addToCart()
    const { notice, refusal, session } = await olga.start(BRUNO, 'ASK')
    const brunos = await olga.orderForm()

    expect(refusal).toBeNull()
    expect(notice).toBe('CART_PARKED')
    expect(session).toMatchObject({ customer: { email: BRUNO }, warning: null })
    expect(brunos.orderFormId).not.toBe(anas)
    expect(brunos.items).toEqual([])
    expect(JSON.stringify(brunos)).not.toMatch(/ana@|Souza/)

    expect((await olga.start(ANA, 'RESUME')).notice).toBe('CART_RESUMED')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '1', quantity: 2 },
    ])
  })

  it('never moves Ana’s products to Bruno', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.start(BRUNO, 'MOVE')
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('nor those in a cart that has become the operator’s meanwhile', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.claimCart({ email: OLGA })
    expect((await olga.start(BRUNO, 'MOVE')).refusal).toBeNull()
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('says rather that Ana’s cart is lost than that Bruno’s is back', async () => {
    await olga.start(BRUNO)
    await olga.addToCart()
    await olga.start(ANA)
    await olga.addToCart()
    await olga.trouble({ api: 'vbase', method: 'PUT', skip: 1, status: 500 })
    expect(await olga.start(BRUNO, 'RESUME')).toMatchObject({
      notice: 'CART_NOT_PARKED',
      refusal: null,
    })
    expect((await olga.orderForm()).items).toHaveLength(1)
  })

  it('that is refused leaves Ana untouched', async () => {
    await olga.start(ANA)
    const orderFormId = await olga.addToCart()
    const { refusal, session } = await olga.start('brunno@example.com', 'ASK')

    expect(refusal).toBe('CUSTOMER_NOT_FOUND')
    expect(session).toMatchObject({ customer: { email: ANA }, warning: null })
    expect(await olga.orderForm()).toMatchObject({
      orderFormId,
      items: [{ id: '1', quantity: 2 }],
    })
    expect((await olga.truth()).impersonated).toBe(ANA)
  })

  describe('while a page puts something into Ana’s next cart, after an order', () => {
    let next: string

    /** Checkout makes it the cart of whoever is served by then. */
    const addLate = () => olga.addToCart('2', 1, next)

    beforeEach(async () => {
      await olga.trouble({ knownIssues: { 1066571: false, 1003545: false } })
      await olga.start(ANA)
      await olga.addToCart()
      await olga.send('POST', '/dev/place-order', {})
      next = (await olga.orderForm()).orderFormId
    })

    it('keeps it for Ana, though Bruno is served by then', async () => {
      await olga.start(BRUNO)
      await addLate()
      expect((await olga.orderForm()).orderFormId).toBe(next)
      expect((await olga.read()).warning).toBe('CART_OF_ANOTHER')
      expect((await olga.repair(BRUNO)).notice).toBe('CART_PARKED')
      expect((await olga.orderForm()).items).toEqual([])
      await olga.start(ANA, 'RESUME')
      expect(quantitiesIn(await olga.orderForm())).toEqual({ 2: 1 })
    })

    it.each([
      ['before', 'forceNewCart'],
      ['after', 'clientProfileData'],
    ])(
      'keeps it for Ana, though Bruno is served by then, %s it was looked at',
      async (_when, path) => {
        const held = store.trouble.hold({ api: 'checkout', path })
        const started = olga.start(BRUNO, 'ASK')

        await store.time?.stalled(1)
        await addLate()
        held.letGo()
        await started
        await store.time?.settled()
        expect((await olga.orderForm()).items).toEqual([])
        await olga.start(ANA, 'RESUME')
        expect(quantitiesIn(await olga.orderForm())).toEqual({ 2: 1 })
      }
    )

    it('keeps it for Ana once the call has ended', async () => {
      await olga.end()
      await addLate()
      expect((await olga.read()).warning).toBe('LEFT_BEHIND')
      expect((await olga.start(BRUNO, 'ASK')).notice).toBe('CART_PARKED')
      await olga.start(ANA, 'RESUME')
      expect(quantitiesIn(await olga.orderForm())).toEqual({ 2: 1 })
    })
  })
})
