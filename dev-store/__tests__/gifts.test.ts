import { describe, expect, test } from '@jest/globals'
import { cartOfEachTest, codesOf, linesOf } from './cartOfEachTest'

const BACKPACK = '8'
const COVER = '9'

const { add, become, cart, dev, order, send, update } = cartOfEachTest()

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
    await become('sam@example.com')
    await add([[BACKPACK, 2]])

    const { orderId } = (await dev('/dev/place-order')).body
    const { body } = await dev('/dev/order-again', { orderId })

    expect(body.items).toMatchObject([
      { id: BACKPACK, quantity: 2 },
      { id: COVER, quantity: 2, isGift: true },
    ])
  })
})
