import { beforeEach, describe, expect, it } from '@jest/globals'

import { type Browser, beforeEachTest } from './telesales'

const ANA = 'ana@example.com'

let olga: Browser

beforeEachTest((_store, operator) => {
  olga = operator
})

const items = async () => (await olga.orderForm()).items

describe('what can be had of a cart is had, and what cannot is named', () => {
  beforeEach(async () => {
    await olga.addToCart('1', 3)
    await olga.addToCart('2', 2)
  })

  it.each([
    ['fewer pieces', { 2: 1 }, [{ id: '1' }, { id: '2', quantity: 1 }], 1],
    ['none', { 2: 0 }, [{ id: '1', quantity: 3 }], 0],
    ['a product that is not sold any more', { 2: null }, [{ id: '1' }], 0],
  ])('as it moves: %s', async (_how, stock, left, taken) => {
    await olga.trouble({ stock })
    expect(await olga.start(ANA, 'MOVE')).toMatchObject({
      refusal: null,
      notice: 'ITEMS_MOVED',
      session: { customer: { email: ANA }, warning: null },
      losses: [{ name: 'Enamel mug', quantity: 2, taken, missing: [] }],
    })
    expect(await items()).toMatchObject(left)
  })

  it('as it is resumed, and is not offered again', async () => {
    await olga.start(ANA, 'MOVE')
    await olga.end()
    await olga.trouble({ stock: { 2: 0 } })
    expect(await olga.start(ANA, 'RESUME')).toMatchObject({
      notice: 'CART_RESUMED',
      losses: [{ name: 'Enamel mug', quantity: 2, taken: 0 }],
    })
    expect((await olga.read())?.warning).toBeNull()
    expect(await items()).toMatchObject([{ id: '1', quantity: 3 }])
  })

  it('though nothing at all can be had', async () => {
    await olga.trouble({ stock: { 1: 0, 2: null } })
    expect(await olga.start(ANA, 'MOVE')).toMatchObject({
      refusal: null,
      notice: null,
      losses: [
        { name: 'Canvas backpack', quantity: 3, taken: 0 },
        { name: 'Enamel mug', quantity: 2, taken: 0 },
      ],
    })
    expect(await items()).toEqual([])
  })

  it('as a cart is repaired', async () => {
    await olga.start(ANA, 'MOVE')
    await olga.claimCart({ email: 'olga@acme.example' })
    await olga.trouble({ stock: { 1: 2 } })
    expect(await olga.repair(ANA)).toMatchObject({
      refusal: null,
      losses: [{ name: 'Canvas backpack', quantity: 3, taken: 2 }],
    })
    expect(await items()).toMatchObject([{ quantity: 2 }, { quantity: 2 }])
  })

  it('with why, as checkout says it', async () => {
    await olga.trouble({ stock: { 2: 1 } })
    const { losses } = await olga.start(ANA, 'MOVE')

    expect(losses[0].reason).toMatch(/Enamel mug/)
  })

  it('not where checkout does not answer', async () => {
    await olga.trouble({
      api: 'checkout',
      method: 'PATCH',
      path: '/items',
      status: 503,
    })
    expect(await olga.start(ANA, 'MOVE')).toMatchObject({
      refusal: 'PLATFORM_UNAVAILABLE',
      losses: [],
    })
    expect(await items()).toHaveLength(2)
  })
})
