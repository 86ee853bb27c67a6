import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  test,
} from '@jest/globals'
import { type Client, createClient } from '../client'
import { type DevStore, startDevStore } from '../devStore'

const ROOT = '/api/checkout/pub/orderForm'

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
  await add()
})

afterEach(() => browser.send('DELETE', '/dev/trouble'))

const add = () =>
  browser.send('POST', `${ROOT}/${id}/items`, {
    orderItems: [{ id: '1', quantity: 1, seller: '1' }],
  })

const breakCart = (status?: unknown) =>
  browser.send('POST', '/dev/break-cart', { status })

test.each([400, 403, 404, 500])(
  'a cart that was broken with %i is so whatever is asked of it',
  async (status) => {
    expect((await breakCart(status)).body.brokenCarts).toEqual({ [id]: status })

    const stranger = createClient(store.url)
    const answers = [
      await browser.get(`${ROOT}/${id}`),
      await browser.get(`${ROOT}/${id}`),
      await stranger.get(`${ROOT}/${id}`),
      await browser.send('POST', `${ROOT}/${id}`, {}),
      await add(),
      await browser.send('POST', `${ROOT}/${id}/items/removeAll`, {}),
      await browser.get(`/checkout/changeToAnonymousUser/${id}`),
    ]

    expect(answers.map((answer) => answer.status)).toEqual(
      answers.map(() => status)
    )
    expect((await browser.send('POST', '/dev/place-order')).status).toBe(400)
  }
)

test.each([
  [400, 400],
  [500, 500],
  [404, 200],
])(
  'whoever holds a cart that was broken with %i gets %i, and another one by force',
  async (status, answered) => {
    await breakCart(status)
    expect((await browser.send('POST', ROOT, {})).status).toBe(answered)

    const { body } = await browser.get(`${ROOT}?forceNewCart=true`)

    expect(body.orderFormId).not.toBe(id)
    expect((await browser.get(ROOT)).body.orderFormId).toBe(body.orderFormId)
  }
)

test('one cart after the other can be broken, each in its way', async () => {
  const order = (brokenCarts: unknown) =>
    browser.send('POST', '/dev/trouble', { brokenCarts })

  await breakCart()
  expect((await order({ another: 403 })).body.brokenCarts).toEqual({
    [id]: 500,
    another: 403,
  })
  expect((await order({ another: 200 })).status).toBe(400)
  expect((await breakCart('no')).status).toBe(400)
  expect(
    (await createClient(store.url).send('POST', '/dev/break-cart')).status
  ).toBe(404)
})
