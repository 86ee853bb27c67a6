import { expect, test } from '@jest/globals'
import { type Client, createClient, type Json } from '../client'
import type { DevStore } from '../devStore'
import { beforeEachTest } from './operatorsBrowser'

const ROOT = '/api/checkout/pub/orderForm'
const PAYMENTS = [{ paymentSystem: '2', value: 2400, referenceValue: 2400 }]

let store: DevStore
let browser: Client

beforeEachTest((next, now) => {
  browser = next
  store = now
})

const cart = async () => (await browser.get(ROOT)).body

/** A cart of Ana's, which Olga fills, with all that an order needs. */
async function readyToPay(): Promise<Json> {
  await browser.send('PATCH', '/api/sessions?items=*', {
    public: {
      'vtex-impersonated-customer-email': { value: 'ana@example.com' },
    },
  })

  const { orderFormId } = await cart()

  await browser.send('POST', `${ROOT}/${orderFormId}/items`, {
    orderItems: [{ id: '2', quantity: 2 }],
  })
  await browser.send(
    'POST',
    `${ROOT}/${orderFormId}/attachments/openTextField`,
    { value: 'Ticket 12' }
  )

  return (
    await browser.send(
      'POST',
      `${ROOT}/${orderFormId}/attachments/paymentData`,
      { payments: PAYMENTS }
    )
  ).body
}

function begin({ orderFormId }: Json, changes = {}) {
  return browser.send('POST', `${ROOT}/${orderFormId}/transaction`, {
    referenceId: orderFormId,
    value: 2400,
    referenceValue: 2400,
    interestValue: 0,
    ...changes,
  })
}

const pay = (url: unknown) => browser.send('POST', String(url), PAYMENTS)
const callBack = (group: unknown, by = browser) =>
  by.send('POST', `/api/checkout/pub/gatewayCallback/${group}`)
const errorOf = ({ status, body }: { status: number; body: Json }) => [
  status,
  body.error?.code,
]

test('an order is placed by checkout’s documented calls, with the operator and the note', async () => {
  const before = await readyToPay()
  const { status, body } = await begin(before)

  expect(status).toBe(200)
  expect(body).toMatchObject({
    orderFormId: before.orderFormId,
    value: 2400,
    merchantTransactions: [{ merchantName: 'acme', payments: PAYMENTS }],
    gatewayCallbackTemplatePath: `/checkout/gatewayCallback/${body.orderGroup}/{messageCode}`,
  })
  expect((await pay(body.receiverUri)).status).toBe(201)
  expect((await callBack(body.orderGroup)).status).toBe(204)

  const orderId = `${body.orderGroup}-01`
  const operator = {
    id: 'CallCenterOperatorAttachment',
    email: 'olga@acme.example',
    userName: 'olga@acme.example',
  }

  expect((await browser.get(`/api/oms/pvt/orders/${orderId}`)).body).toEqual(
    expect.objectContaining({
      openTextField: { value: 'Ticket 12' },
      callCenterOperatorData: operator,
    })
  )
  expect(
    (
      await browser.get(
        '/api/oms/user/orders?clientEmail=ana@example.com&per_page=1'
      )
    ).body.list
  ).toMatchObject([{ orderId, totalValue: 2400 }])
  expect(await cart()).toMatchObject({ items: [], clientProfileData: null })
})

test('the page of the callback goes on to the order, or back to the payment', async () => {
  const { body } = await begin(await readyToPay())
  const page = (code: string) =>
    browser.get(`/checkout/gatewayCallback/${body.orderGroup}/${code}`)

  await pay(body.receiverUri)

  const failed = await page('Error')
  const paid = await page('Success')

  expect(failed.headers.get('location')).toBe('/checkout/#/payment')
  expect(paid.status).toBe(302)
  expect(paid.headers.get('location')).toBe(
    `/checkout/orderPlaced/?og=${body.orderGroup}`
  )
})

test('whoever placed an order may see it, and nobody else', async () => {
  const { body } = await begin(await readyToPay())
  const path = `/api/checkout/pub/orders/order-group/${body.orderGroup}`

  await pay(body.receiverUri)
  await callBack(body.orderGroup)
  expect((await browser.get(path)).body).toMatchObject([
    { orderGroup: body.orderGroup, email: 'ana@example.com' },
  ])
  expect((await createClient(store.url).get(path)).status).toBe(404)
  await browser.send('DELETE', '/dev/orders')
  expect((await browser.get(path)).status).toBe(404)
})

test('what is not whole, not paid or not one’s own is no order', async () => {
  const orderForm = await readyToPay()

  expect(errorOf(await begin(orderForm, { value: 1 }))).toEqual([
    400,
    'CHK0016',
  ])
  expect(errorOf(await begin(orderForm, { referenceId: 'other' }))).toEqual([
    400,
    'ORD002',
  ])

  const { body } = await begin(orderForm)

  expect((await callBack(body.orderGroup)).status).toBe(500)
  await pay(body.receiverUri)
  expect(
    (await callBack(body.orderGroup, createClient(store.url))).status
  ).toBe(403)
  expect((await browser.get(ROOT)).body.orderFormId).toBe(orderForm.orderFormId)
})

test('the operator’s email gets into the cart on the way, as often as was asked for', async () => {
  const { orderFormId } = await readyToPay()
  const send = (email: string) =>
    browser.send(
      'POST',
      `${ROOT}/${orderFormId}/attachments/clientProfileData`,
      { email, expectedOrderFormSections: [] }
    )

  await browser.send('POST', '/dev/trouble', { operatorsEmailOnTheWay: 1 })
  expect((await send('ana@example.com')).body.clientProfileData).toMatchObject({
    email: 'olga@acme.example',
  })

  const { clientProfileData } = (await send('ana@example.com')).body

  expect(clientProfileData.email).toBe('ana@example.com')
  expect(clientProfileData).not.toHaveProperty('expectedOrderFormSections')
})
