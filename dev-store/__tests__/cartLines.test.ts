import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from '@jest/globals'
import { type Client, createClient, type Json } from '../client'
import { type DevStore, startDevStore } from '../devStore'

const ROOT = '/api/checkout/pub/orderForm'

const BLANKET = '3'
const PRINT = '7'
const BACKPACK = '8'
const COVER = '9'
const MUG = '10'
const BASKET = '11'

let store: DevStore
let browser: Client
let id: string

beforeAll(async () => {
  store = await startDevStore({ service: false })
})

afterAll(() => store.stop())

beforeEach(async () => {
  browser = createClient(store.url)
  id = String((await browser.get(ROOT)).body.orderFormId)
})

afterEach(() => browser.send('DELETE', '/dev/trouble'))

const cart = async () => (await browser.get(`${ROOT}/${id}`)).body
const send = (method: string, path: string, sent?: unknown) =>
  browser.send(method, `${ROOT}/${id}/${path}`, sent)
const order = (switches: unknown) =>
  browser.send('POST', '/dev/trouble', switches)

/** Adds pieces of products, as `POST` or `PATCH` do it. */
const add = (pieces: [id: string, quantity: number][], method = 'POST') =>
  send(method, 'items', {
    orderItems: pieces.map(([product, quantity]) => ({
      id: product,
      quantity,
      seller: '1',
    })),
  })

/** Gives the line at an index so many pieces. */
const update = ([index, quantity]: [number, number]) =>
  send('POST', 'items/update', { orderItems: [{ index, quantity }] })

/** How many pieces of which product each line has. */
const linesOf = ({ items }: Json) =>
  (items as unknown as Json[]).map((line) => [line.id, line.quantity])

const codesOf = ({ messages }: Json) =>
  (messages as unknown as Json[]).map(({ code }) => code)

describe.each(['POST', 'PATCH'])('what a %s puts into a cart', (method) => {
  test('is what there is of it, and a message says so', async () => {
    const { status, body } = await add(
      [
        [PRINT, 5],
        ['1', 1],
      ],
      method
    )

    expect(status).toBe(200)
    expect(linesOf(body)).toEqual([
      [PRINT, 2],
      ['1', 1],
    ])
    expect(body.messages).toEqual([
      {
        code: 'itemQuantityNotAvailable',
        text: 'There are fewer pieces of the item Signed print than were asked for',
        status: 'warning',
        fields: { ean: null, itemIndex: '0', skuName: 'Signed print' },
      },
    ])
  })

  test('is nothing of what is sold out, and of what is no more', async () => {
    await order({ stock: { [BLANKET]: 0 } })

    const { status, body } = await add(
      [
        [BLANKET, 1],
        ['404', 1],
      ],
      method
    )

    expect([status, body.items]).toEqual([200, []])
    expect(body.messages).toMatchObject([
      {
        code: 'withoutStock',
        status: 'error',
        fields: { itemIndex: '0', skuName: 'Wool blanket' },
      },
      { code: 'ORD027', status: 'error', fields: { id: '404' } },
    ])
  })

  test('may be what cannot be delivered', async () => {
    await order({ stock: { [BLANKET]: 'cannotBeDelivered' } })

    const { body } = await add([[BLANKET, 1]], method)

    expect(body.items).toMatchObject([
      { id: BLANKET, availability: 'cannotBeDelivered' },
    ])
    expect(codesOf(body)).toEqual(['cannotBeDelivered'])
  })
})

describe('what there is of a product', () => {
  test('can change while it is in a cart, which keeps it', async () => {
    await add([[BLANKET, 2]])
    expect((await cart()).items).toMatchObject([{ availability: 'available' }])
    await order({ stock: { [BLANKET]: 0 } })
    await order({ stock: { 1: null } })
    expect(
      (
        await add([
          ['1', 1],
          ['2', 1],
        ])
      ).body.items
    ).toMatchObject([
      { id: BLANKET, quantity: 2, availability: 'withoutStock' },
      { id: '2', availability: 'available' },
    ])
    expect(codesOf(await cart())).toEqual(['ORD027'])
  })

  test('bounds an update', async () => {
    await add([[BLANKET, 1]])
    await order({ stock: { [BLANKET]: 3 } })

    const { body } = await send('POST', 'items/update', {
      orderItems: [{ index: 0, quantity: 9 }],
    })

    expect(linesOf(body)).toEqual([[BLANKET, 3]])
  })

  test.each([{ 3: -1 }, { 3: 'none' }, [], 0])('is not %j', async (stock) => {
    expect((await order({ stock })).status).toBe(400)
  })
})

test('messages stay until they are cleared', async () => {
  await add([[PRINT, 3]])
  await add([['1', 1]])
  expect(codesOf(await cart())).toEqual(['itemQuantityNotAvailable'])

  const { body } = await send('POST', 'messages/clear', {})

  expect([body.messages, body.items]).toMatchObject([
    [],
    [{ id: PRINT }, { id: '1' }],
  ])
  expect((await cart()).messages).toEqual([])
})

describe('a gift', () => {
  test('comes with each piece, costs nothing, and goes with it', async () => {
    const { body } = await add([[BACKPACK, 2]])

    expect(body.items).toMatchObject([
      { id: BACKPACK, quantity: 2, isGift: false, price: 14900 },
      { id: COVER, quantity: 2, isGift: true, price: 0, sellingPrice: 0 },
    ])
    expect(body.value).toBe(29800)
    expect(linesOf((await update([0, 1])).body)).toEqual([
      [BACKPACK, 1],
      [COVER, 1],
    ])
    expect((await update([0, 0])).body.items).toEqual([])
  })

  test('is never what somebody asks for', async () => {
    const { body } = await send('POST', 'items', {
      orderItems: [{ id: COVER, quantity: 1, seller: '1', isGift: true }],
    })

    expect(body.items).toMatchObject([
      { id: COVER, isGift: false, price: 2400 },
    ])
    await send('POST', 'items/removeAll')
    await order({ stock: { [COVER]: null } })
    expect(
      linesOf(
        (
          await add([
            [BACKPACK, 1],
            [COVER, 1],
          ])
        ).body
      )
    ).toEqual([
      [BACKPACK, 1],
      [COVER, 1],
    ])
    expect(codesOf(await cart())).toEqual(['ORD027'])
  })

  test('is given while there is one', async () => {
    await order({ stock: { [COVER]: 1 } })
    expect(linesOf((await add([[BACKPACK, 3]])).body)).toEqual([
      [BACKPACK, 3],
      [COVER, 1],
    ])
    await order({ stock: { [COVER]: 0 } })
    expect(linesOf((await add([['1', 1]])).body)).toEqual([
      [BACKPACK, 3],
      ['1', 1],
    ])
  })

  test.each([
    ['too many at first', true, 5],
    ['as many as backpacks', false, 3],
  ])('can be %s (known issue 1404248)', async (_, is, first) => {
    await order({ stock: { [BACKPACK]: 3 }, knownIssues: { 1404248: is } })
    expect(linesOf((await add([[BACKPACK, 5]])).body)).toEqual([
      [BACKPACK, 3],
      [COVER, first],
    ])
    await send('POST', 'attachments/openTextField', { value: 'Ring twice' })
    expect(linesOf(await cart())).toEqual([
      [BACKPACK, 3],
      [COVER, 3],
    ])
  })

  test('is not ordered again, but given again', async () => {
    await browser.signIn('sam@example.com')
    id = String((await browser.get(ROOT)).body.orderFormId)
    await add([[BACKPACK, 2]])

    const { orderId } = (await browser.send('POST', '/dev/place-order')).body
    const { body } = await browser.send('POST', '/dev/order-again', { orderId })

    expect(body.items).toMatchObject([
      { id: BACKPACK, quantity: 2 },
      { id: COVER, quantity: 2, isGift: true },
    ])
  })
})

const ENGRAVING = 'Mug engraving'
const ANA = { Text: 'Ana', Font: 'Script' }
const BRUNO = { Text: 'Bruno', Font: 'Serif' }
const engraved = (content: unknown, more = {}) => ({
  id: MUG,
  quantity: 1,
  seller: '1',
  attachments: [{ name: ENGRAVING, content }],
  ...more,
})
const patch = (...orderItems: unknown[]) =>
  send('PATCH', 'items', { orderItems })
const engrave = (index: number, content: unknown, name = ENGRAVING) =>
  send('POST', `items/${index}/attachments/${encodeURIComponent(name)}`, {
    content,
  })

describe('an engraving', () => {
  test('is put onto a line, replaced, and removed', async () => {
    const { body } = await add([[MUG, 1]])

    expect(body.items).toMatchObject([
      { attachments: [], attachmentOfferings: [{ name: ENGRAVING }] },
    ])
    await engrave(0, ANA)
    expect((await engrave(0, BRUNO)).body.items).toMatchObject([
      { quantity: 1, attachments: [{ name: ENGRAVING, content: BRUNO }] },
    ])
    expect(
      (
        await send(
          'DELETE',
          `items/0/attachments/${encodeURIComponent(ENGRAVING)}`,
          { content: BRUNO }
        )
      ).body.items
    ).toMatchObject([{ attachments: [] }])
  })

  test.each([
    ['Hem', ANA, 404],
    [ENGRAVING, { Colour: 'red' }, 404],
    [ENGRAVING, { Text: 'x'.repeat(21) }, 400],
    [ENGRAVING, { Font: 'Gothic' }, 400],
    [ENGRAVING, null, 400],
  ])('%s with %j is refused', async (name, content, status) => {
    await add([[MUG, 1]])
    expect((await engrave(0, content, name)).status).toBe(status)
    expect((await engrave(7, ANA)).status).toBe(400)
    expect((await cart()).items).toMatchObject([{ attachments: [] }])
  })

  test('makes lines of one product that differ', async () => {
    const { body } = await patch(engraved(ANA), engraved(BRUNO), {
      id: MUG,
      quantity: 2,
      seller: '1',
    })
    const lines = body.items as unknown as Json[]

    expect(lines).toMatchObject([
      { quantity: 1, attachments: [{ content: ANA }] },
      { quantity: 1, attachments: [{ content: BRUNO }] },
      { quantity: 2, attachments: [] },
    ])
    expect(new Set(lines.map(({ uniqueId }) => uniqueId)).size).toBe(3)
    expect(linesOf((await add([[MUG, 1]])).body)[2]).toEqual([MUG, 3])
  })

  test.each([
    ['is lost where a plain one is (known issue 452053)', true, 1],
    ['can be kept beside a plain one', false, 2],
  ])('%s', async (_, is, lines) => {
    await order({ knownIssues: { 452053: is } })
    await add([[MUG, 1]])

    const { body } = await patch(engraved(ANA))

    expect(body.items).toHaveLength(lines)
  })

  test('beside a plain one is a line of its own when that is forced', async () => {
    await add([[MUG, 1]])
    expect(
      (await patch(engraved(ANA, { forceNewEntry: true }))).body.items
    ).toMatchObject([
      { attachments: [] },
      { attachments: [{ name: ENGRAVING }] },
    ])
  })

  test('is on a line of its own for what comes to it, unless it must not be split', async () => {
    await patch(engraved(ANA))
    expect((await update([0, 3])).body.items).toMatchObject([
      { quantity: 1, attachments: [{ content: ANA }] },
      { quantity: 2, attachments: [{ content: ANA }] },
    ])
    expect(
      linesOf(
        (
          await send('POST', 'items/update', {
            orderItems: [{ index: 0, quantity: 4 }],
            noSplitItem: true,
          })
        ).body
      )
    ).toEqual([
      [MUG, 4],
      [MUG, 2],
    ])
  })
})

test('a service is added once, paid for each piece, and removed', async () => {
  await add([[MUG, 2]])
  await send('POST', 'items/0/offerings', { id: '501' })

  const { body } = await send('POST', 'items/0/offerings', { id: 501 })

  expect(body.items).toMatchObject([
    { bundleItems: [{ id: '501', name: 'Gift wrap', price: 500 }] },
  ])
  expect(body.value).toBe(2 * (2200 + 500))
  expect((await send('POST', 'items/0/offerings', { id: '1' })).status).toBe(
    400
  )
  expect(
    (await send('POST', 'items/0/offerings/501/remove', { Id: '501' })).body
      .items
  ).toMatchObject([{ bundleItems: [], offerings: [{ id: '501' }] }])
})

describe('an assembly', () => {
  const FILLING = 'Picnic basket_Filling'
  const assembly = (method: string, index: number, sent: unknown) =>
    send(
      method,
      `items/${index}/assemblyOptions/${encodeURIComponent(FILLING)}`,
      sent
    )
  const fill = (parts: [id: string, quantity: number][], more = {}, at = 0) =>
    assembly('POST', at, {
      composition: {
        items: parts.map(([part, quantity]) => ({
          id: part,
          quantity,
          seller: '1',
        })),
      },
      noSplitItem: true,
      ...more,
    })

  test('has parts that follow their whole', async () => {
    const { body } = await add([
      [BASKET, 1],
      ['2', 1],
    ])

    expect(body.itemMetadata.items).toMatchObject([
      { id: BASKET, assemblyOptions: [{ id: FILLING }] },
      { id: '2', assemblyOptions: [] },
    ])
    expect(
      (
        await fill(
          [
            ['2', 2],
            ['4', 1],
          ],
          { inputValues: { Card: 'Enjoy' } }
        )
      ).body.items
    ).toMatchObject([
      {
        id: BASKET,
        parentItemIndex: null,
        assemblies: [{ id: FILLING, inputValues: { Card: 'Enjoy' } }],
      },
      {
        id: '2',
        quantity: 2,
        parentItemIndex: 0,
        parentAssemblyBinding: FILLING,
      },
      { id: '4', quantity: 1, parentItemIndex: 0 },
      { id: '2', quantity: 1, parentItemIndex: null },
    ])
    expect(linesOf((await update([0, 2])).body)).toEqual([
      [BASKET, 2],
      ['2', 4],
      ['4', 2],
      ['2', 1],
    ])
    expect(linesOf((await update([0, 0])).body)).toEqual([['2', 1]])
  })

  test('can change, and be taken apart', async () => {
    await add([[BASKET, 1]])
    await fill([
      ['2', 1],
      ['3', 1],
    ])
    await fill([['2', 2]])
    expect(linesOf(await cart())).toEqual([
      [BASKET, 1],
      ['2', 2],
      ['3', 1],
    ])
    await assembly('DELETE', 0, {
      composition: { items: [{ id: '2', seller: '1' }] },
    })
    expect((await cart()).items).toMatchObject([
      { id: BASKET, assemblies: [{ id: FILLING }] },
      { id: '3' },
    ])
    expect((await assembly('DELETE', 0, {})).body.items).toMatchObject([
      { id: BASKET, assemblies: [] },
    ])
  })

  test('can be of words alone', async () => {
    await add([[BASKET, 1]])
    expect(
      (await assembly('POST', 0, { inputValues: { Card: 'Enjoy' } })).body.items
    ).toMatchObject([
      { assemblies: [{ id: FILLING, inputValues: { Card: 'Enjoy' } }] },
    ])
  })

  test.each([
    ['what is no part of it', [['1', 2]]],
    ['more than may be in it', [['2', 6]]],
    ['no multiple of the wholes', [['2', 3]]],
    ['no pieces', [['2', 0]]],
  ] as [string, [string, number][]][])('does not take %s', async (_, parts) => {
    await add([[BASKET, 2]])
    expect((await fill(parts)).status).toBe(400)
    expect((await assembly('POST', 0, {})).status).toBe(400)
    expect(linesOf(await cart())).toEqual([[BASKET, 2]])
  })

  test('lacks what is sold out, and says so', async () => {
    await order({ stock: { 4: 0 } })
    await add([[BASKET, 1]])

    const { body } = await fill([
      ['2', 1],
      ['4', 1],
    ])

    expect(linesOf(body)).toEqual([
      [BASKET, 1],
      ['2', 1],
    ])
    expect(codesOf(body)).toEqual(['withoutStock'])
  })

  test('is not of another product', async () => {
    await add([['1', 1]])
    expect((await fill([['2', 1]])).status).toBe(400)
  })
})

describe('a price by hand', () => {
  const price = (method: string, sent?: unknown) =>
    send(method, 'items/0/price', sent)

  beforeEach(async () => {
    await browser.signIn('olga@acme.example')
    id = String((await browser.get(ROOT)).body.orderFormId)
    await patch(engraved(ANA), engraved(BRUNO))
  })

  test('is an operator’s to give, where the store lets them, for all lines of a product', async () => {
    expect([
      (await cart()).allowManualPrice,
      (await price('PUT', { price: 1 })).status,
    ]).toEqual([false, 403])
    await order({ allowManualPrice: true })

    const { body } = await price('PUT', { price: 1500 })

    expect(body).toMatchObject({
      allowManualPrice: true,
      value: 3000,
      items: Array(2).fill({
        price: 1500,
        listPrice: 2200,
        manualPrice: 1500,
        manualPriceAppliedBy: 'olga@acme.example',
      }),
    })
    expect((await price('PUT', { price: -1 })).status).toBe(400)
    expect((await price('DELETE')).body.items).toMatchObject(
      Array(2).fill({ price: 2200, manualPrice: null })
    )
  })

  test('is no shopper’s to give', async () => {
    await order({ allowManualPrice: true })
    await browser.signIn('sam@example.com')
    expect((await price('PUT', { price: 1 })).status).toBe(403)
    expect((await cart()).allowManualPrice).toBe(false)
  })
})

describe('a product in several lines', () => {
  test('is split by a promotion, unless it must not be', async () => {
    await order({ splitProducts: ['2'] })

    const { body } = await add([['2', 3]])
    const [one, other] = body.items as unknown as Json[]

    expect(linesOf(body)).toEqual([
      ['2', 2],
      ['2', 1],
    ])
    expect(one.uniqueId).not.toBe(other.uniqueId)
    expect(linesOf((await add([['2', 2]])).body)).toEqual([
      ['2', 4],
      ['2', 1],
    ])
    await send('POST', 'items/removeAll')
    expect(
      linesOf(
        (await patch({ id: '2', quantity: 3, seller: '1', noSplitItem: true }))
          .body
      )
    ).toEqual([['2', 3]])
  })

  test('is split by whoever asks for it', async () => {
    const { uniqueId } = (
      (await add([['2', 3]])).body.items as unknown as Json[]
    )[0]
    const split = (...shares: number[]) =>
      send(
        'POST',
        `items/${uniqueId}/split`,
        shares.map((quantity) => ({ quantity }))
      )

    expect((await split(1, 1)).status).toBe(400)
    expect((await split()).status).toBe(400)
    expect(linesOf((await split(1, 2)).body)).toEqual([
      ['2', 1],
      ['2', 2],
    ])
    expect((await split(1, 2)).status).toBe(400)
  })

  test('cannot be had more often than it is there', async () => {
    await order({ stock: { 2: 3 } })
    expect(
      linesOf(
        (
          await patch(
            { id: '2', quantity: 2, seller: '1' },
            { id: '2', quantity: 2, seller: '1', forceNewEntry: true }
          )
        ).body
      )
    ).toEqual([
      ['2', 2],
      ['2', 1],
    ])
  })
})

test('the name of what is put to an item is percent-encoded', async () => {
  await add([[MUG, 1]])
  expect((await send('POST', 'items/0/attachments/%E0%A4%A', {})).status).toBe(
    400
  )
})
