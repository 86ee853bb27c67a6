import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import {
  ADD_TO_CART,
  CLEAR_MESSAGES,
  ORDER_FORM,
  UPDATE_ITEMS,
} from '../checkoutDocuments'
import { type Client, createClient } from '../client'
import { type DevStore, startDevStore } from '../devStore'

const CART = 'checkout.vtex.com'

let store: DevStore
let browser: Client

beforeAll(async () => {
  store = await startDevStore({ service: false })
})

afterAll(() => store.stop())

beforeEach(() => {
  browser = createClient(store.url, store.answer)
})

const held = async () =>
  (await browser.send('POST', '/api/checkout/pub/orderForm', {})).body
const add = (id: number, more = {}) =>
  browser.graphql(ADD_TO_CART, {
    items: [{ id, quantity: 1, seller: '1', index: 0, uniqueId: 'x' }],
    ...more,
  })

test('a page’s cart is the one that the cookie names, and comes with that cookie', async () => {
  const first = await browser.graphql(ORDER_FORM)
  const { id, messages } = first.body.data.orderForm

  expect(first.setCookies.join()).toContain(`__ofid=${id}`)
  expect(messages).toEqual({ couponMessages: [], generalMessages: [] })

  const again = await browser.graphql(ORDER_FORM)

  expect(again.body.data.orderForm.id).toBe(id)
  expect(again.setCookies.join()).toContain(`__ofid=${id}`)
})

test('products go into the cart of the cookie by then, without any cookie', async () => {
  await browser.graphql(ORDER_FORM)

  const before = browser.cookie(CART)

  await add(1)
  await browser.get('/api/checkout/pub/orderForm?forceNewCart=true')
  expect(browser.cookie(CART)).not.toBe(before)

  const { body, setCookies } = await add(2)

  expect(body.data.addToCart.items).toMatchObject([{ id: '2', quantity: 1 }])
  expect(setCookies).toEqual([])
  browser.cookies.set(CART, String(before))
  expect((await held()).items).toMatchObject([{ id: '1', quantity: 1 }])
})

test('they are of the segment’s trade policy, or of the one that is asked for', async () => {
  await browser.graphql(ORDER_FORM)
  expect((await add(1)).body.data.addToCart.salesChannel).toBe('1')
  expect(
    (await add(1, { salesChannel: '2' })).body.data.addToCart.salesChannel
  ).toBe('2')
})

test('how many there are is changed by place, or by unique id', async () => {
  await browser.graphql(ORDER_FORM)
  await add(1)

  const { items } = (await add(2)).body.data.addToCart
  const update = async (orderItems: unknown) =>
    (await browser.graphql(UPDATE_ITEMS, { orderItems })).body

  expect(
    (await update([{ uniqueId: items[1].uniqueId, quantity: 4 }])).data
      .updateItems.items
  ).toMatchObject([{ quantity: 1 }, { quantity: 4 }])
  expect(
    (await update([{ index: 0, quantity: 0 }])).data.updateItems.items
  ).toMatchObject([{ id: '2' }])
  expect(
    (await update([{ uniqueId: 'unknown', quantity: 1 }])).errors
  ).toMatchObject([{ message: 'checkout answered 400' }])
})

test('without a cart nothing is added', async () => {
  expect((await add(1)).body.errors).toHaveLength(1)
})

test('what checkout has said can be cleared', async () => {
  await browser.graphql(ORDER_FORM)
  expect(
    (await browser.graphql(CLEAR_MESSAGES)).body.data.clearOrderFormMessages
      .messages.generalMessages
  ).toEqual([])
})
