import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest, browserAt, isWrite } from './telesales'

const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
/** A Canvas backpack, two Enamel mugs and a Signed print. */
const OLDER = '1499999999001-01'
const ENGRAVED = '1499999999003-01'
const OF_BRUNO = '1499999999002-01'

let store: DevStore
let operator: Browser

beforeEachTest((now, signedIn) => {
  store = now
  operator = signedIn
})

interface Line {
  name: string
  quantity: number
  attachments: unknown
  bundleItems: unknown[]
}

async function cart() {
  const { clientProfileData, items } = await operator.orderForm()
  const lines = items as Line[]

  return {
    email: clientProfileData?.email,
    lines: lines.map(({ name, quantity }) => `${quantity} ${name}`),
    items: lines,
  }
}

const writes = () =>
  store.upstreamCalls.filter(
    (call) => isWrite(call) && call.path.startsWith('/api/checkout/')
  )

describe('an order of the customer’s', () => {
  it('goes into their cart once more, besides what is in it', async () => {
    await operator.start(ANA)
    await operator.addToCart('2', 1)
    const { orderFormId } = await operator.orderForm()
    const { losses, refusal, session } = await operator.orderAgain(OLDER)

    expect([refusal, losses]).toEqual([null, []])
    expect(session).toMatchObject({ customer: { email: ANA }, warning: null })
    expect(await cart()).toMatchObject({
      email: ANA,
      lines: ['3 Enamel mug', '1 Canvas backpack', '1 Signed print'],
    })
    expect((await operator.orderForm()).orderFormId).toBe(orderFormId)
  })

  it('names what is sold out, whatever of it is in the cart already', async () => {
    await operator.trouble({ stock: { 2: 3, 7: 0 } })
    await operator.start(ANA)
    await operator.addToCart('2', 2)
    const { losses, refusal } = await operator.orderAgain(OLDER)

    expect(refusal).toBeNull()
    expect(losses).toMatchObject([
      { name: 'Enamel mug', quantity: 2, taken: 1 },
      {
        name: 'Signed print',
        quantity: 1,
        taken: 0,
        reason: expect.stringContaining('Signed print'),
      },
    ])
    expect((await cart()).lines).toEqual(['3 Enamel mug', '1 Canvas backpack'])
  })

  it('is refused where none of it can be had, whatever is in the cart already', async () => {
    await operator.start(ANA)
    await operator.addToCart('2', 1)
    await operator.trouble({ stock: { 1: 0, 2: 1, 7: 0 } })
    const before = await cart()

    expect(await operator.orderAgain(OLDER)).toMatchObject({
      refusal: 'ORDER_UNAVAILABLE',
      losses: [],
      session: { customer: { email: ANA }, warning: null },
    })
    expect(await cart()).toEqual(before)
  })

  it('keeps what was engraved, beside what is engraved otherwise', async () => {
    await operator.start(ANA)
    await operator.addToCart('10', 1)
    const { losses } = await operator.orderAgain(ENGRAVED)
    const { items } = await cart()

    expect(losses).toEqual([])
    expect(items).toMatchObject([
      { name: 'Engraved mug', quantity: 1, attachments: [] },
      {
        name: 'Engraved mug',
        quantity: 1,
        attachments: [{ name: 'Mug engraving', content: { Text: 'Ana' } }],
        bundleItems: [{ id: '501' }],
      },
    ])
  })

  it('goes in once though it is asked for twice at once', async () => {
    await operator.start(ANA)
    await Promise.all([operator.orderAgain(OLDER), operator.orderAgain(OLDER)])
    expect((await cart()).lines).toEqual([
      '1 Canvas backpack',
      '2 Enamel mug',
      '1 Signed print',
    ])
  })

  it('leaves the page a cart that it can go on changing', async () => {
    await operator.trouble({ checksOwnership: true })
    await operator.start(ANA)
    await operator.orderAgain(OLDER)
    await operator.addToCart('3', 1)
    expect((await cart()).lines).toContain('1 Wool blanket')
  })

  it('goes into a cart of their own where the browser has lost it', async () => {
    await operator.start(ANA)
    const { orderFormId } = await operator.orderForm()

    operator.cookies.delete('checkout.vtex.com')
    operator.cookies.delete('CheckoutOrderFormOwnership')
    const { refusal, session } = await operator.orderAgain(OLDER)

    expect(refusal).toBeNull()
    expect(session.warning).toBeNull()
    expect((await operator.orderForm()).orderFormId).not.toBe(orderFormId)
    expect(await cart()).toMatchObject({
      email: ANA,
      lines: ['1 Canvas backpack', '2 Enamel mug', '1 Signed print'],
    })
  })

  it('has one line in the audit', async () => {
    await operator.start(ANA)
    const log = store.service?.log ?? []

    log.length = 0
    await operator.orderAgain(OLDER)
    const lines = log.filter((line) => line.includes('telesales audit'))

    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('"action":"orderAgain"')
    expect(log.join('\n')).not.toContain('example.com')
  })
})

describe('nothing is ordered again', () => {
  const refused = async (orderId = OLDER, customerEmail = ANA) => {
    store.upstreamCalls.length = 0
    const { refusal } = await operator.orderAgain(orderId, customerEmail)

    expect(writes()).toEqual([])
    return refusal
  }

  it('that is somebody else’s, or nobody’s', async () => {
    await operator.start(ANA)
    expect(await refused(OF_BRUNO)).toBe('ORDER_NOT_FOUND')
    expect(await refused('1400000009999-01')).toBe('ORDER_NOT_FOUND')
    expect(await refused('../../etc')).toBe('ORDER_NOT_FOUND')
  })

  it('for another than is served by now', async () => {
    await operator.start(BRUNO)
    expect(await refused()).toBe('CUSTOMER_CHANGED')
  })

  it('while nobody is served', async () => {
    expect(await refused()).toBe('NOBODY_SERVED')
  })

  it.each([
    ['the operator’s', 'olga@acme.example'],
    ['another’s', BRUNO],
  ])('into a cart that is %s', async (_whose, email) => {
    await operator.start(ANA)
    await operator.claimCart({ email })
    expect(await refused()).toBe('CART_NOT_THEIRS')
  })

  it('for whom a link has chosen', async () => {
    await operator.send(
      'POST',
      `/api/sessions?vtex-impersonated-customer-email=${ANA}`,
      {}
    )
    expect(await refused()).toBe('CART_NOT_THEIRS')
  })

  it('without the right to see orders', async () => {
    await operator.start(ANA)
    await operator.trouble({ mayNot: ['viewOrders'] })
    expect(await refused()).toBe('NOT_ALLOWED')
  })

  it('by a stranger', async () => {
    const stranger = browserAt(store)

    expect((await stranger.orderAgain(OLDER)).refusal).toBe('NOT_AN_OPERATOR')
  })

  it.each(['orders', 'checkout'])('while %s is down', async (api) => {
    await operator.start(ANA)
    await operator.trouble({ api, status: 503 })
    expect(await refused()).toBe('PLATFORM_UNAVAILABLE')
  })
})

describe('when checkout fails in the middle', () => {
  it('a change that was surely not made leaves the cart as it was', async () => {
    await operator.start(ANA)
    await operator.trouble({ api: 'checkout', method: 'PATCH', status: 503 })
    expect((await operator.orderAgain(OLDER)).refusal).toBe(
      'PLATFORM_UNAVAILABLE'
    )
    expect((await cart()).lines).toEqual([])
  })

  it('one that was made all the same is half done', async () => {
    await operator.start(ANA)
    await operator.trouble({ api: 'checkout', method: 'PATCH', reset: true })
    expect((await operator.orderAgain(OLDER)).refusal).toBe('HALF_DONE')
    expect((await cart()).lines).toHaveLength(3)
  })
})
