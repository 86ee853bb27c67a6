import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Json } from '../client'
import { cartOfEachTest, linesOf } from './cartOfEachTest'

const MUG = '10'

const { add, become, cart, order, patch, send, signIn, update } =
  cartOfEachTest()

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

  test('may leave a field empty, and is sent with all of them', async () => {
    await add([[MUG, 1]])
    expect((await engrave(0, { Text: 'Ana', Font: '' })).body.items).toEqual([
      expect.objectContaining({
        attachments: [{ name: ENGRAVING, content: { Text: 'Ana', Font: '' } }],
      }),
    ])
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

describe('a price by hand', () => {
  const price = (method: string, sent?: unknown) =>
    send(method, 'items/0/price', sent)

  beforeEach(async () => {
    await become('olga@acme.example')
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
    await signIn('sam@example.com')
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
