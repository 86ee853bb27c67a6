import { beforeEach, describe, expect, it } from '@jest/globals'

import { type Browser, beforeEachTest } from './telesales'

const ANA = 'ana@example.com'
const MUG = '10'
const BACKPACK = '8'
const COVER = '9'
const BASKET = '11'
const ENGRAVING = 'Mug engraving'
const FILLING = 'Picnic basket_Filling'

let olga: Browser

beforeEachTest((_store, operator) => {
  olga = operator
})

/** Changes a line of the browser's cart, as pages do. */
async function change(path: string, sent: object, method = 'POST') {
  const { orderFormId } = await olga.orderForm()
  const { status } = await olga.send(
    method,
    `/api/checkout/pub/orderForm/${orderFormId}/${path}`,
    sent
  )

  expect(status).toBe(200)
}

const engraved = (Text: string, quantity = 1) => ({
  id: MUG,
  quantity,
  seller: '1',
  attachments: [{ name: ENGRAVING, content: { Text, Font: 'Script' } }],
})
const items = async () => (await olga.orderForm()).items

/** Every way in which products come into a customer's new cart. */
const WAYS: Array<[string, () => Promise<unknown>]> = [
  ['moved', () => olga.start(ANA, 'MOVE')],
  [
    'resumed',
    async () => {
      await olga.start(ANA, 'MOVE')
      await olga.end()
      return olga.start(ANA, 'RESUME')
    },
  ],
  [
    'repaired',
    async () => {
      await olga.start(ANA, 'MOVE')
      await olga.claimCart({ email: 'olga@acme.example' })
      return olga.repair(ANA)
    },
  ],
]

describe.each(WAYS)('products that are %s', (_way, bring) => {
  it('keep what is engraved on each, and their gift wrap', async () => {
    await olga.addToCart('1', 1)
    await change(
      'items',
      { orderItems: [engraved('Ana'), engraved('Bruno', 2)] },
      'PATCH'
    )
    await olga.addToCart(MUG, 3)
    await change('items/1/offerings', { id: '501' })

    expect(await bring()).toMatchObject({ refusal: null, losses: [] })
    const lines = await items()

    expect(lines).toHaveLength(4)
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: '1', quantity: 1 }),
        expect.objectContaining({
          ...engraved('Ana'),
          bundleItems: [expect.objectContaining({ id: '501' })],
        }),
        expect.objectContaining({ ...engraved('Bruno', 2), bundleItems: [] }),
        expect.objectContaining({ id: MUG, quantity: 3, attachments: [] }),
      ])
    )
  })

  it('are put together as they were', async () => {
    await olga.addToCart(BASKET, 2)
    await change(`items/0/assemblyOptions/${encodeURIComponent(FILLING)}`, {
      composition: { items: [{ id: '2', quantity: 2, seller: '1' }] },
      inputValues: { Card: 'Enjoy' },
      noSplitItem: true,
    })
    const before = await items()

    expect(await bring()).toMatchObject({ refusal: null, losses: [] })
    expect(await items()).toMatchObject(
      before.map((line) => {
        const { id, parentItemIndex, quantity } = line as Record<
          string,
          unknown
        >

        return { id, parentItemIndex, quantity }
      })
    )
  })

  it('get their gifts from the promotion, and no other', async () => {
    await olga.addToCart(BACKPACK, 2)
    expect(await items()).toMatchObject([{}, { id: COVER, isGift: true }])

    expect(await bring()).toMatchObject({ refusal: null, losses: [] })
    expect(await items()).toMatchObject([
      { id: BACKPACK, quantity: 2 },
      { id: COVER, quantity: 2, isGift: true },
    ])
  })
})

it('a part that is sold out is named, and the rest comes along', async () => {
  await olga.addToCart(BASKET, 1)
  await change(`items/0/assemblyOptions/${encodeURIComponent(FILLING)}`, {
    composition: {
      items: [
        { id: '2', quantity: 2, seller: '1' },
        { id: '3', quantity: 1, seller: '1' },
      ],
    },
    inputValues: { Card: 'Enjoy' },
    noSplitItem: true,
  })
  await olga.trouble({ stock: { 2: 1 } })

  expect(await olga.start(ANA, 'MOVE')).toMatchObject({
    refusal: null,
    losses: [{ name: 'Enamel mug', quantity: 2, taken: 1, missing: [] }],
  })
  expect(await items()).toMatchObject([
    { id: BASKET },
    { id: '2', quantity: 1 },
    { id: '3', quantity: 1 },
  ])
})

describe('what cannot move with a product', () => {
  beforeEach(() => olga.addToCart(MUG, 2))

  it('is a price that an operator gave it', async () => {
    await olga.trouble({ allowManualPrice: true })
    await change('items/0/price', { price: 100 }, 'PUT')

    expect(await olga.start(ANA, 'MOVE')).toMatchObject({
      refusal: null,
      notice: 'ITEMS_MOVED',
      losses: [{ name: 'Engraved mug', taken: 2, missing: ['MANUAL_PRICE'] }],
    })
    expect(await items()).toMatchObject([{ quantity: 2, manualPrice: null }])
  })

  it.each([400, 404, 403])(
    'is what checkout does not take: %i',
    async (status) => {
      await change(`items/0/attachments/${encodeURIComponent(ENGRAVING)}`, {
        content: { Text: 'Ana', Font: 'Script' },
      })
      await olga.trouble({ api: 'checkout', path: '/attachments/Mug', status })

      expect(await olga.start(ANA, 'MOVE')).toMatchObject({
        refusal: null,
        losses: [{ name: 'Engraved mug', taken: 2, missing: ['ATTACHMENT'] }],
      })
    }
  )
})
