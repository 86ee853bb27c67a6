import { beforeEach, describe, expect, it } from '@jest/globals'

import { type Browser, beforeEachTest, IDLE } from './telesales'

const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
/** What checkout is known to answer for ever about some order forms. */
const STATUSES = [400, 403, 500, 502]

let olga: Browser

beforeEachTest((_store, operator) => {
  olga = operator
})

const breakCart = (status: number) =>
  olga.send('POST', '/dev/break-cart', { status })
const cart = () => olga.orderForm()
const UNREADABLE = { refusal: null, notice: 'CART_UNREADABLE' }

describe('an operator whose own cart can never be read again', () => {
  beforeEach(() => olga.addToCart())

  it.each(
    STATUSES.flatMap((status) =>
      ['ASK', 'MOVE', 'EMPTY', 'RESUME'].map((how) => [status, how] as const)
    )
  )('begins with a customer, and is told: %i, %s', async (status, how) => {
    await breakCart(status)
    expect(await olga.start(ANA, how)).toMatchObject({
      refusal: null,
      notice: expect.stringMatching(/^CART_(UNREADABLE|NOT_PARKED)$/),
      session: { customer: { email: ANA }, warning: null },
    })
    expect(await cart()).toMatchObject({
      clientProfileData: { email: ANA },
      items: [],
    })
  })

  it.each([400, 403, 500])('can be rid of it: %i', async (status) => {
    await breakCart(status)
    expect(await olga.read()).toMatchObject({
      operator: IDLE.operator,
      customer: null,
      warning: 'CART_BROKEN',
    })
    expect(await olga.end()).toMatchObject({
      ...UNREADABLE,
      session: { warning: null },
    })
    expect((await olga.read())?.warning).toBeNull()
    expect((await cart()).items).toEqual([])
  })

  it('keeps it while checkout answers nobody', async () => {
    const before = await cart()

    for (const status of [500, 503]) {
      await olga.trouble({ api: 'checkout', status })
      expect(await olga.start(ANA, 'MOVE')).toMatchObject({
        refusal: 'PLATFORM_UNAVAILABLE',
        session: { customer: null },
      })
      await olga.noTrouble()
    }
    expect(await cart()).toEqual(before)
  })
})

describe('a customer whose cart can never be read again', () => {
  beforeEach(async () => {
    await olga.start(ANA)
    await olga.addToCart('2', 2)
    // Kept with its products, which go on in it.
    await olga.end()
    await olga.start(ANA, 'RESUME')
  })

  it.each(STATUSES)('is ended, and told so: %i', async (status) => {
    await breakCart(status)
    expect((await olga.end()).refusal).toBeNull()
    expect(await olga.read()).toEqual(IDLE)
    expect((await cart()).items).toEqual([])
  })

  it.each(STATUSES)('makes room for the next one: %i', async (status) => {
    await breakCart(status)
    expect(await olga.start(BRUNO)).toMatchObject({
      ...UNREADABLE,
      session: { customer: { email: BRUNO }, warning: null },
    })
  })

  it.each(STATUSES)('gets a new cart by a repair: %i', async (status) => {
    await breakCart(status)
    expect((await olga.read())?.warning).toBe('CART_UNKNOWN')
    expect(await olga.repair(ANA)).toMatchObject({
      ...UNREADABLE,
      session: { customer: { email: ANA }, warning: null },
    })
    // With what was kept of it, which is not offered once more.
    expect((await cart()).items).toMatchObject([{ id: '2', quantity: 2 }])
    await olga.end()
    await olga.start(ANA, 'RESUME')
    expect((await cart()).items).toMatchObject([{ id: '2', quantity: 2 }])
  })

  it.each(STATUSES)(
    'is offered what was kept of it once: %i',
    async (status) => {
      await breakCart(status)
      await olga.end()
      expect(await olga.start(ANA, 'ASK')).toMatchObject({
        refusal: 'CART_CHOICE_NEEDED',
        choices: ['RESUME', 'EMPTY'],
      })
      expect(await olga.start(ANA, 'RESUME')).toMatchObject({
        refusal: null,
        notice: 'CART_RESUMED',
      })
      expect((await cart()).items).toMatchObject([{ id: '2', quantity: 2 }])
    }
  )
})
