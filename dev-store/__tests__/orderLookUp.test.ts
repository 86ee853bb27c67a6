import { expect, test } from '@jest/globals'
import type { Client } from '../client'
import { earlierOrder } from '../emulator/earlierOrders'
import { storePerson } from '../findPerson'
import { beforeEachTest } from './operatorsBrowser'

const ROOT = '/api/oms/pvt/orders'
const OF_ANA = '1499999999001-01'
const OF_BRUNO = '1499999999002-01'

let browser: Client

beforeEachTest((next) => {
  browser = next
})

const lookUp = (orderId: string) => browser.get(`${ROOT}/${orderId}`)
const profileOf = async (orderId: string) =>
  (await lookUp(orderId)).body.clientProfileData

test('an order tells whose it is, by everything but the email', async () => {
  const { status, body } = await lookUp(OF_ANA)

  expect(status).toBe(200)
  expect(body).toMatchObject({
    orderId: OF_ANA,
    sequence: '999001',
    status: expect.any(String),
    creationDate: expect.stringMatching(/^20\d\d-.+(Z|\+00:00)$/),
    items: [
      { name: 'Canvas backpack', quantity: 1 },
      { name: 'Enamel mug', quantity: 2 },
      { name: 'Signed print', quantity: 1 },
    ],
    totals: [{ id: 'Items', value: body.value }],
    clientProfileData: {
      id: 'clientProfileData',
      email: expect.stringMatching(/^[0-9a-f]{32}@ct\.vtex\.com\.br$/),
      firstName: 'Ana',
      lastName: 'Souza',
      documentType: 'cpf',
      document: '12345678909',
      phone: '+5521999990001',
      userProfileId: storePerson('ana@example.com')?.id,
    },
  })
  expect((await profileOf(OF_BRUNO)).firstName).toBe('Bruno')
})

test('the email in an order can be wrapped, or be itself', async () => {
  await browser.send('POST', '/dev/trouble', { orderEmails: 'wrapped' })
  expect((await profileOf(OF_ANA)).email).toMatch(
    /^ana@example\.com-\d{12}b\.ct\.vtex\.com\.br$/
  )

  await browser.send('POST', '/dev/trouble', { orderEmails: 'plain' })
  expect((await profileOf(OF_ANA)).email).toBe('ana@example.com')
})

const OF_CUSTOMER = '/api/oms/user/orders'
const listOf = async (query: string) => {
  const { body } = await browser.get(`${OF_CUSTOMER}?${query}`)
  const list = body.list as unknown as Array<Record<string, unknown>>

  return { ids: list.map(({ orderId }) => orderId), list, body }
}

test('a customer’s orders are listed, page by page, the youngest first', async () => {
  const { body, ids, list } = await listOf(
    'clientEmail=ana@example.com&page=1&per_page=5'
  )

  expect(body.paging).toMatchObject({ total: 9, pages: 2, perPage: 5 })
  expect(list[0]).toMatchObject({
    orderId: '1499999999003-01',
    items: null,
    status: 'window-to-cancel',
    statusDescription: 'Cancellation window',
    totalItems: 1,
    currencyCode: 'USD',
  })
  expect(list.map(({ creationDate }) => String(creationDate))).toEqual(
    list
      .map(({ creationDate }) => String(creationDate))
      .sort()
      .reverse()
  )
  const later = await listOf('clientEmail=ana@example.com&page=2&per_page=5')

  expect([...ids, ...later.ids]).toContain(OF_ANA)
  expect(await listOf('clientEmail=noname@example.com')).toMatchObject({
    ids: [],
  })
})

test('an order is shown as its customer sees it, and as nobody else does', async () => {
  const seen = (email: string) =>
    browser.get(`${OF_CUSTOMER}/${OF_ANA}?clientEmail=${email}`)

  expect((await seen('ana@example.com')).body).toMatchObject({
    orderId: OF_ANA,
    packageAttachment: { packages: [{ trackingNumber: 'BR123456789' }] },
  })
  expect((await seen('sam@example.com')).status).toBe(404)
  expect((await browser.get(OF_CUSTOMER)).status).toBe(400)
})

test('an order that was just placed is found', async () => {
  await browser.send('PATCH', '/api/sessions', {
    public: {
      'vtex-impersonated-customer-email': { value: 'ana@example.com' },
    },
  })

  const path = '/api/checkout/pub/orderForm'
  const { orderFormId } = (await browser.get(path)).body

  await browser.send('POST', `${path}/${orderFormId}/items`, {
    orderItems: [{ id: '2', quantity: 2 }],
  })

  const placed = (await browser.send('POST', '/dev/place-order')).body
  const { body } = await lookUp(String(placed.orderId))

  expect(body).toMatchObject({
    orderId: placed.orderId,
    value: 2400,
    clientProfileData: { firstName: 'Ana' },
  })
})

test('thousands of earlier orders are found, of marketplaces too, and some have lost their profile', async () => {
  const orders = Array.from({ length: 2000 }, (_, index) =>
    earlierOrder(`${1_400_000_000_000 + index}-01`)
  ).flatMap((order) => order ?? [])
  const lost = orders.filter(({ isProfileLost }) => isProfileLost)

  expect(orders).toHaveLength(1995)
  expect(lost.length).toBeGreaterThan(100)
  expect((await profileOf(lost[0].orderId)).userProfileId).toBeNull()
  expect((await lookUp('1400000000123-01')).status).toBe(200)
  expect((await lookUp('MKP-700123456-01')).status).toBe(200)
})

test('an order that there is not is not found', async () => {
  const { status, body } = await lookUp('1400000009999-01')

  expect([status, body]).toEqual([
    404,
    {
      error: {
        code: 'OMS007',
        message: 'Order Not Found',
        exception: null,
      },
    },
  ])
})

test('only an operator may look, and only with the right to', async () => {
  await browser.send('POST', '/dev/trouble', { mayNot: ['viewOrders'] })
  expect((await lookUp(OF_ANA)).status).toBe(403)
  expect(
    (await browser.get(`${OF_CUSTOMER}?clientEmail=ana@example.com`)).status
  ).toBe(403)
  await browser.send('DELETE', '/dev/trouble')

  await browser.signIn('otto@acme.example')
  expect((await lookUp(OF_ANA)).status).toBe(403)
  await browser.signIn('ana@example.com')
  expect((await lookUp(OF_ANA)).status).toBe(401)
})

test('the Orders API can be in trouble', async () => {
  await browser.send('POST', '/dev/trouble', { api: 'orders', times: 1 })

  expect((await lookUp(OF_ANA)).status).toBe(503)
  expect((await lookUp(OF_ANA)).status).toBe(200)
})
