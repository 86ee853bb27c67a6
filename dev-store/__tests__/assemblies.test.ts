import { describe, expect, test } from '@jest/globals'
import { cartOfEachTest, codesOf, linesOf } from './cartOfEachTest'

const BASKET = '11'

const { add, cart, order, send, update } = cartOfEachTest()

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
