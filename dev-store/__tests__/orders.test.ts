import { expect, test } from '@jest/globals'
import { type Client, createClient, type Json } from '../client'
import type { DevStore } from '../devStore'
import { beforeEachTest } from './operatorsBrowser'

const ROOT = '/api/checkout/pub/orderForm'
const KEY = 'vtex-impersonated-customer-email'

let store: DevStore
let browser: Client

beforeEachTest((next, now) => {
  browser = next
  store = now
})

const cart = async (by = browser) => (await by.get(ROOT)).body

function actFor(email: string, by = browser) {
  return by.send('PATCH', '/api/sessions?items=*', {
    public: { [KEY]: { value: email } },
  })
}

async function put(id: string, by = browser) {
  const { orderFormId } = await cart(by)

  return by.send('POST', `${ROOT}/${orderFormId}/items`, {
    orderItems: [{ id, quantity: 2 }],
  })
}

const place = (by = browser) => by.send('POST', '/dev/place-order')
const orders = async (by = browser): Promise<Json[]> =>
  (await by.get('/dev/orders')).body as unknown as Json[]
const again = (orderId: unknown) =>
  browser.send('POST', '/dev/order-again', { orderId })
const emailOfCart = async () => (await cart()).clientProfileData?.email
const knownIssue = (number: string, is = true) =>
  browser.send('POST', '/dev/trouble', { knownIssues: { [number]: is } })

test('an order keeps its items, its customer and the operator behind it', async () => {
  await actFor('ana@example.com')
  await put('2')

  const before = await cart()
  const { status, body } = await place()

  expect(status).toBe(201)
  expect(body).toMatchObject({
    orderId: expect.stringMatching(/^\d{13}-01$/),
    email: 'ana@example.com',
    value: 2400,
    items: [{ id: '2', quantity: 2, price: 1200 }],
    callCenterOperatorData: { email: 'olga@acme.example' },
  })

  const after = await cart()

  expect(after.orderFormId).not.toBe(before.orderFormId)
  expect(after).toMatchObject({ items: [], clientProfileData: null })
})

test('an order keeps the note that was in its cart', async () => {
  await actFor('ana@example.com')
  await put('2')

  const { orderFormId } = await cart()

  await browser.send(
    'POST',
    `${ROOT}/${orderFormId}/attachments/openTextField`,
    { value: 'Ticket 12' }
  )

  const { body } = await place()
  const path = `/api/oms/pvt/orders/${body.orderId}`

  expect(body.openTextField).toEqual({ value: 'Ticket 12' })
  expect((await browser.get(path)).body.openTextField).toEqual({
    value: 'Ticket 12',
  })
  expect((await cart()).openTextField).toBeNull()
  expect(
    (await browser.get('/api/oms/pvt/orders/1499999999001-01')).body
      .openTextField
  ).toBeNull()
})

test("a shopper's order has no operator", async () => {
  await browser.signIn('sam@example.com')
  await put('1')

  expect((await place()).body).toMatchObject({
    email: 'sam@example.com',
    callCenterOperatorData: null,
  })
})

test('an empty cart cannot be ordered, nor one cart twice', async () => {
  await put('1')

  const { orderFormId } = await cart()
  const held = browser.cookie('checkout.vtex.com') ?? ''

  expect((await place()).status).toBe(201)
  expect((await place()).status).toBe(400)
  browser.cookies.set('checkout.vtex.com', held)
  expect((await place()).status).toBe(400)
  expect((await browser.get(`${ROOT}/${orderFormId}`)).status).toBe(404)
})

test('everybody finds their own orders only, and orders them again', async () => {
  await actFor('bruno+vip@example.com')
  await put('3')

  const { orderId } = (await place()).body

  expect((await orders()).map((order) => order.orderId)).toContain(orderId)
  expect((await again(orderId)).body).toMatchObject({
    orderFormId: (await cart()).orderFormId,
    items: [{ id: '3', quantity: 2 }],
    clientProfileData: { email: 'bruno+vip@example.com' },
  })

  await actFor('noname@example.com')
  expect(await orders()).toEqual([])
  expect((await again(orderId)).status).toBe(404)
  await actFor('')
  expect(await orders()).toEqual([])
})

test('the cart after an order becomes the customer’s again, unless known issue 1003545 gives it to the operator', async () => {
  await actFor('ana@example.com')
  await put('1')
  await place()
  await put('1')
  expect(await emailOfCart()).toBe('ana@example.com')

  await knownIssue('1003545')
  await place()
  expect(await emailOfCart()).toBe('olga@acme.example')
  await put('1')
  expect(await emailOfCart()).toBe('olga@acme.example')
})

test("an order ordered again carries the operator's email with known issue 947563", async () => {
  await actFor('ana@example.com')
  await put('1')

  const { orderId } = (await place()).body

  await knownIssue('947563')
  await again(orderId)
  expect(await emailOfCart()).toBe('olga@acme.example')
})

test('a cart filled before impersonating stays nobody’s without known issue 1066571', async () => {
  await knownIssue('1066571', false)
  await put('1')
  expect((await cart()).clientProfileData).toBeNull()

  await actFor('ana@example.com')
  await put('1')
  expect(await emailOfCart()).toBe('ana@example.com')
})

test('a cart goes from one customer to the next only without known issue 442267', async () => {
  await actFor('ana@example.com')
  await put('1')

  const { orderFormId } = await cart()

  await browser.send(
    'POST',
    `${ROOT}/${orderFormId}/attachments/shippingData`,
    {
      address: { city: 'Rio' },
    }
  )
  await actFor('noname@example.com')
  await put('1')
  expect(await emailOfCart()).toBe('ana@example.com')

  await knownIssue('442267', false)
  await put('1')
  expect(await cart()).toMatchObject({
    clientProfileData: { email: 'noname@example.com' },
    shippingData: null,
  })
})

test("a customer's UTMs stay in the session and come into the next cart, unless known issue 534838 is off", async () => {
  const source = async () => {
    await browser.get(`${ROOT}?forceNewCart=true`)

    return (await put('1')).body.marketingData?.utmSource
  }

  await actFor('ana@example.com')
  await browser.send('POST', '/api/sessions?utm_source=anas-mail', {})
  expect(await source()).toBe('anas-mail')
  await actFor('')
  expect(await source()).toBe('anas-mail')

  await knownIssue('534838', false)
  await actFor('ana@example.com')
  expect(await source()).toBe('anas-mail')
  await actFor('')
  expect(await source()).toBeUndefined()
})

test.each([{ 1: true }, { 1003545: 'yes' }, [1003545], true])(
  'the known issues %j are refused with a sentence',
  async (knownIssues) => {
    const { status, body } = await browser.send('POST', '/dev/trouble', {
      knownIssues,
    })

    expect(status).toBe(400)
    expect(body.message).toContain('"knownIssues" must be')
  }
)

test('a token that expired is found out at the next write, with its cookie still there', async () => {
  await actFor('ana@example.com')
  await browser.send('POST', '/dev/expire-admin')
  expect(browser.cookie('VtexIdclientAutCookie')).toBeDefined()

  const { namespaces } = (
    await browser.send('POST', '/api/sessions?items=*', {})
  ).body

  expect(namespaces.authentication.adminUserEmail.value).toBe('')
  expect(namespaces.impersonate).toBeUndefined()
})

test('operators who work at the same time order for their own customers only', async () => {
  const customers = [
    'ana@example.com',
    'bruno+vip@example.com',
    'noname@example.com',
    'sam@example.com',
  ]
  const calls = Array.from({ length: 24 }, async (_, index) => {
    const by = createClient(store.url)
    const email = customers[index % customers.length]

    await by.signIn('olga@acme.example')
    await actFor(email, by)
    await Promise.all([put('1', by), put('2', by)])

    const { body } = await place(by)
    const listed = await orders(by)

    expect(body.email).toBe(email)
    expect(listed.every((order) => String(order.email) === email)).toBe(true)
  })

  await Promise.all(calls)
})
