import { describe, expect, test } from '@jest/globals'
import { cartOfEachTest, codesOf, linesOf } from './cartOfEachTest'

const BLANKET = '3'
const PRINT = '7'

const { add, cart, order, send } = cartOfEachTest()

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
