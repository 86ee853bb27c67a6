import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from '@jest/globals'
import { type Client, createClient, type Json } from '../client'
import { type DevStore, startDevStore } from '../devStore'

const KEY = 'vtex-impersonated-customer-email'
const ORDER_FORM = '/api/checkout/pub/orderForm'
const BRUNOS_ID = '5d2c8e10-7a3b-4c64-8f01-000000000012'

let store: DevStore
let olga: Client

beforeAll(async () => {
  store = await startDevStore({ service: false })
})

afterAll(() => store.stop())

beforeEach(async () => {
  olga = createClient(store.url, store.answer)
  await olga.send('DELETE', '/dev/trouble')
  await trouble({ installed: { 'storefront-permissions': true } })
  await olga.signIn('olga@acme.example')
})

const trouble = (order: object) => olga.send('POST', '/dev/trouble', order)

const write = (values: Record<string, string>) =>
  olga.send('PATCH', '/api/sessions', {
    public: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, { value }])
    ),
  })

async function said(): Promise<Json> {
  const { body } = await olga.get('/api/sessions?items=*')
  const bare = Object.entries(body.namespaces).map(([name, values]) => [
    name,
    Object.fromEntries(
      Object.entries(values).map(([key, { value }]) => [key, value])
    ),
  ])

  return Object.fromEntries(bare)
}

/** A cart with a product, which the session knows of. */
async function shop(): Promise<string> {
  const { body } = await olga.get(ORDER_FORM)
  const id = String(body.orderFormId)

  await olga.send('POST', `${ORDER_FORM}/${id}/items`, {
    orderItems: [{ id: '1', quantity: 2, seller: '1' }],
  })
  await write({})

  return id
}

const cart = async (id: string) =>
  (await olga.get(`${ORDER_FORM}/${id}`)).body as unknown as {
    items: unknown[]
    clientProfileData: unknown
    marketingData: unknown
    shippingData: unknown
  }

describe('the B2B Suite', () => {
  test('is not there unless it is installed', async () => {
    await trouble({ installed: { 'storefront-permissions': false } })
    await write({ [KEY]: 'ana@example.com' })
    expect(await said()).not.toHaveProperty('storefront-permissions')
  })

  test('says of which organisation whoever is acted for is', async () => {
    await write({ [KEY]: 'ana@example.com' })

    const { 'storefront-permissions': ana } = await said()

    expect(ana).toMatchObject({
      storeUserEmail: 'ana@example.com',
      organization: 'hospital',
      costcenter: 'cardiology',
    })
    await write({ [KEY]: 'bruno+vip@example.com' })
    expect((await said())['storefront-permissions']).toMatchObject({
      organization: 'bakery',
      hash: expect.not.stringMatching(String(ana.hash)),
    })
    await write({ [KEY]: 'noname@example.com' })
    expect((await said())['storefront-permissions']).toMatchObject({
      storeUserEmail: 'noname@example.com',
      organization: '',
      hash: '',
    })
    await write({ [KEY]: '' })
    expect((await said())['storefront-permissions']).toMatchObject({
      storeUserEmail: '',
      hash: '',
    })
  })

  test('writes them into the order form that the session names, of whomever it is', async () => {
    const id = await shop()

    await write({ [KEY]: 'ana@example.com' })
    await olga.get(`${ORDER_FORM}?forceNewCart=true`)
    // A service writes without that cookie.
    olga.cookies.delete('checkout.vtex.com')
    await write({ [KEY]: 'bruno+vip@example.com' })
    expect((await said()).checkout.orderFormId).toBe(id)
    expect(await cart(id)).toMatchObject({
      clientProfileData: { email: 'bruno+vip@example.com', firstName: 'Bruno' },
      marketingData: { utmCampaign: 'bakery', utmMedium: 'ovens' },
      shippingData: { address: { city: 'São Paulo' } },
      items: [{ id: '1', quantity: 2 }],
    })
  })

  test('runs twice, and empties that cart when told to, as the organisation changes', async () => {
    const id = await shop()
    const items = async () => (await cart(id)).items

    await trouble({ clearCart: true })
    await write({ [KEY]: 'ana@example.com' })
    expect(await items()).toEqual([])

    await shop()
    // Of the same organisation, then of none.
    await write({ [KEY]: 'ana@example.com' })
    await write({ [KEY]: 'nobody@example.com' })
    await write({ [KEY]: '' })
    expect(await items()).toHaveLength(1)
    await write({ [KEY]: 'ana@example.com' })
    expect(await items()).toEqual([])
  })

  test('goes by its own impersonation first, which is a shopper’s', async () => {
    await write({ [KEY]: 'ana@example.com', impersonate: BRUNOS_ID })
    expect(await said()).toMatchObject({
      profile: { email: 'ana@example.com' },
      'storefront-permissions': { storeUserEmail: 'ana@example.com' },
    })

    const sam = createClient(store.url, store.answer)
    const shopper = 'VtexIdclientAutCookie_acme'

    await sam.signIn('sam@example.com')
    olga.cookies.set(shopper, sam.cookie(shopper) ?? '')
    await write({ [KEY]: 'ana@example.com', impersonate: BRUNOS_ID })
    expect(await said()).toMatchObject({
      authentication: {
        adminUserEmail: 'olga@acme.example',
        storeUserEmail: 'sam@example.com',
      },
      impersonate: { storeUserEmail: 'ana@example.com' },
      profile: { email: 'bruno+vip@example.com' },
      'storefront-permissions': { storeUserEmail: 'bruno+vip@example.com' },
    })
    await write({ impersonate: '' })
    expect((await said()).profile.email).toBe('ana@example.com')
  })

  test('can fail, and be asked to leave', async () => {
    await trouble({ api: 'storefrontPermissions' })
    await write({ [KEY]: 'ana@example.com' })
    expect((await said())['storefront-permissions']).toBeUndefined()
    await olga.send('DELETE', '/dev/trouble')
    await trouble({ installed: { 'storefront-permissions': true } })
    await write({})
    expect((await said())['storefront-permissions'].organization).toBe(
      'hospital'
    )
    await write({ removeB2B: 'true' })
    expect((await said())['storefront-permissions'].storeUserEmail).toBe('')
  })
})
