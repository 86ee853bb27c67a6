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

const ROOT = '/api/checkout/pub/orderForm'

let store: DevStore
let browser: Client

beforeAll(async () => {
  store = await startDevStore({ service: false })
})

afterAll(() => store.stop())

beforeEach(() => {
  browser = createClient(store.url)
})

async function cart() {
  return (await browser.send('POST', ROOT, {})).body
}

async function attach(profile: unknown) {
  const { orderFormId } = await cart()

  return browser.send(
    'POST',
    `${ROOT}/${orderFormId}/attachments/clientProfileData`,
    profile
  )
}

async function buy(id: string) {
  const { orderFormId } = await cart()

  return browser.send('POST', `${ROOT}/${orderFormId}/items`, {
    orderItems: [{ id, quantity: 2, seller: '1' }],
  })
}

test('a browser keeps its cart until it asks for another', async () => {
  const first = await cart()

  expect((await cart()).orderFormId).toBe(first.orderFormId)
  expect(
    (await browser.get(`${ROOT}?forceNewCart=true`)).body.orderFormId
  ).not.toBe(first.orderFormId)
})

test('the cart cookie is written the way VTEX writes it', async () => {
  const { setCookies } = await browser.get(ROOT)

  expect(setCookies[0]).toMatch(
    /^checkout\.vtex\.com=__ofid=[0-9a-f]{32}; expires=[^;]+ GMT; domain=localhost; path=\/; samesite=lax; httponly$/
  )
})

test("a known customer's email becomes theirs without telling who they are", async () => {
  const { body, setCookies } = await attach({ email: 'ana@example.com' })

  expect(body.userProfileId).toEqual(expect.any(String))
  expect(body.clientProfileData).toMatchObject({
    email: 'ana@example.com',
    firstName: null,
    document: null,
  })
  expect(setCookies.join()).toContain('CheckoutOrderFormOwnership=')
})

test('an email nobody has belongs to no profile', async () => {
  const { body } = await attach({ email: 'nobody@example.com' })

  expect(body.userProfileId).toBeNull()
})

test('what was sent before stays when only the email changes', async () => {
  await attach({ email: 'ana@example.com', firstName: 'Ana' })

  const { body } = await attach({ email: 'bruno+vip@example.com' })

  expect(body.clientProfileData).toMatchObject({
    email: 'bruno+vip@example.com',
    firstName: 'Ana',
  })
})

test.each(['', 'nonsense', '[]', '{"email":"nobody"}'])(
  'the profile %j is refused',
  async (profile) => {
    expect((await attach(profile)).status).toBe(400)
  }
)

test('a product is put into the cart, more of it the second time', async () => {
  await buy('2')

  const { body } = await buy('2')

  expect(body.items).toMatchObject([{ id: '2', quantity: 4, price: 1800 }])
  expect(body.value).toBe(7200)
})

test('the cart has the prices of whoever looks', async () => {
  await buy('2')
  await browser.signIn('ana@example.com')

  expect((await buy('2')).body.items[0].price).toBe(1200)
})

test('a cart goes to the customer when a product is put into it', async () => {
  await browser.signIn('olga@acme.example')
  await browser.send('PATCH', '/api/sessions', {
    public: {
      'vtex-impersonated-customer-email': { value: 'ana@example.com' },
    },
  })

  const { clientProfileData, userType } = (await buy('1')).body

  expect(clientProfileData.email).toBe('ana@example.com')
  expect(userType).toBe('callCenterOperator')
})

test("a cart becomes the operator's own when they act for nobody (known issue 1066571)", async () => {
  await browser.signIn('olga@acme.example')

  expect((await buy('1')).body.clientProfileData.email).toBe(
    'olga@acme.example'
  )
})

test('an item in the cart becomes more, and is taken out', async () => {
  await buy('1')

  const { orderFormId } = (await buy('2')).body
  const update = async (orderItems: unknown) =>
    browser.send('POST', `${ROOT}/${orderFormId}/items/update`, { orderItems })

  const { body } = await update([
    { index: 0, quantity: 0 },
    { index: 1, quantity: 5 },
  ])

  expect(body.items).toMatchObject([{ id: '2', quantity: 5 }])
  expect((await update([{ index: 1, quantity: 1 }])).status).toBe(400)
  expect((await update([{ index: 0, quantity: -1 }])).status).toBe(400)
  expect((await update(undefined)).status).toBe(400)
  expect((await cart()).items).toEqual(body.items)
})

test('a cart has the marketing data of the session, or what was sent', async () => {
  await browser.send('POST', '/api/sessions?utm_source=mail&utmi_cp=x', {})

  const { orderFormId, marketingData } = (await buy('1')).body
  const send = (sent: unknown) =>
    browser.send(
      'POST',
      `${ROOT}/${orderFormId}/attachments/marketingData`,
      sent
    )

  expect(marketingData).toMatchObject({ utmSource: 'mail', utmiCampaign: 'x' })
  expect((await send({ utmCampaign: 'may' })).body.marketingData).toEqual({
    ...marketingData,
    utmSource: null,
    utmiCampaign: null,
    utmCampaign: 'may',
  })
  expect((await send({ utmSource: 1 })).status).toBe(400)
  expect((await send({ utmSource: null })).body.marketingData).toBeNull()
})

test('a note about the order is kept until it is emptied, and only a text is one', async () => {
  const { orderFormId, openTextField } = await cart()
  const write = (sent: unknown) =>
    browser.send(
      'POST',
      `${ROOT}/${orderFormId}/attachments/openTextField`,
      sent
    )

  expect(openTextField).toBeNull()
  expect((await write({ value: 'Ticket 12' })).body.openTextField).toEqual({
    value: 'Ticket 12',
  })
  expect((await write({ value: 12 })).status).toBe(400)
  expect((await write({})).status).toBe(400)
  expect((await cart()).openTextField).toEqual({ value: 'Ticket 12' })
  expect((await write({ value: null })).body.openTextField).toBeNull()
})

test('a known customer is masked for everybody but the cart’s owner and themself', async () => {
  await attach({
    email: 'ana@example.com',
    firstName: 'Ana',
    lastName: 'Souza',
    document: '12345678989',
    phone: null,
  })

  const { orderFormId, ...own } = await cart()
  const path = `${ROOT}/${orderFormId}`

  await browser.send('POST', `${path}/attachments/shippingData`, {
    address: { city: 'Rio', geoCoordinates: [1, 2] },
  })

  const stranger = createClient(store.url)
  const masked = (await stranger.get(path)).body

  expect(own).toMatchObject({
    canEditData: true,
    clientProfileData: { firstName: 'Ana', document: '12345678989' },
  })
  expect(masked).toMatchObject({
    canEditData: false,
    clientProfileData: {
      email: 'ana@example.com',
      firstName: 'A*a',
      lastName: 'S***a',
      document: '***89',
      phone: null,
    },
    shippingData: { address: { city: 'R*o', geoCoordinates: [1, 2] } },
  })

  stranger.cookies.set('CheckoutOrderFormOwnership', 'of-another-cart')
  expect((await stranger.get(path)).body.canEditData).toBe(false)

  await stranger.signIn('ana@example.com')
  expect((await stranger.get(path)).body).toMatchObject({
    canEditData: true,
    clientProfileData: { firstName: 'Ana' },
    shippingData: { address: { city: 'Rio' } },
  })
})

test('an email can be masked as well', async () => {
  await browser.send('POST', '/dev/trouble', { maskedEmails: true })

  const { body } = await attach({ email: 'ana@example.com' })

  expect(body.clientProfileData.email).toBe('a**@example.com')
  expect((await cart()).clientProfileData.email).toBe('ana@example.com')
  await browser.send('DELETE', '/dev/trouble')
})

test('checkout can fill in what it knows of a customer, as a mask', async () => {
  await browser.send('POST', '/dev/trouble', { fillsInProfiles: true })
  await attach({ email: 'ana@example.com' })
  expect(await cart()).toMatchObject({
    canEditData: false,
    clientProfileData: {
      email: 'ana@example.com',
      firstName: 'A*a',
      lastName: 'S***a',
      phone: '***01',
    },
  })
  await browser.signIn('ana@example.com')
  await buy('1')
  expect(await cart()).toMatchObject({
    canEditData: true,
    clientProfileData: { firstName: 'Ana', lastName: 'Souza' },
  })
  await browser.send('DELETE', '/dev/trouble')
})

test('a cart made anonymous keeps its items and nothing personal', async () => {
  await attach({ email: 'ana@example.com', firstName: 'Ana' })

  const { orderFormId } = (await buy('2')).body
  const answer = await browser.get(
    `/checkout/changeToAnonymousUser/${orderFormId}`
  )

  expect([answer.status, answer.headers.get('location')]).toEqual([
    302,
    '/checkout/#/orderform',
  ])

  const anonymous = await cart()

  expect(anonymous.orderFormId).not.toBe(orderFormId)
  expect(anonymous).toMatchObject({
    items: [{ id: '2' }],
    clientProfileData: null,
    userProfileId: null,
    canEditData: true,
  })
  expect(
    (await browser.get('/checkout/changeToAnonymousUser/none')).status
  ).toBe(404)
})

test('a placed order leaves an empty cart', async () => {
  await buy('1')
  await browser.send('POST', '/dev/place-order')

  expect((await cart()).items).toEqual([])
})

test('a profile is found by email, masked, and empty when nobody has it', async () => {
  const path = '/api/checkout/pub/profiles?email='
  const ana = await browser.get(`${path}ana@example.com`)
  const nobody = await browser.get(`${path}nobody@example.com`)

  expect(ana.body.userProfile).toMatchObject({ firstName: 'A***' })
  expect(nobody.status).toBe(200)
  expect(nobody.body).toMatchObject({ userProfileId: null, userProfile: null })
})

describe('what proves whose a cart is', () => {
  const OWNERSHIP = 'CheckoutOrderFormOwnership'
  const open = async (value: string) => {
    const { orderFormId } = await cart()

    return browser.send(
      'POST',
      `${ROOT}/${orderFormId}/attachments/openTextField`,
      { value }
    )
  }

  test('is empty at first, and changes with the profile and the address', async () => {
    await cart()

    const seen = [browser.cookie(OWNERSHIP)]

    await attach({ email: 'ana@example.com' })
    seen.push(browser.cookie(OWNERSHIP))

    const { orderFormId } = await cart()

    await browser.send(
      'POST',
      `${ROOT}/${orderFormId}/attachments/shippingData`,
      { address: {} }
    )
    seen.push(browser.cookie(OWNERSHIP))
    await buy('1')
    seen.push(browser.cookie(OWNERSHIP))
    expect(seen[0]).toBe('')
    expect(new Set(seen).size).toBe(3)
    expect(seen[3]).toBe(seen[2])
  })

  test('can change with everything, and be wanted for it', async () => {
    await browser.send('POST', '/dev/trouble', { checksOwnership: true })
    expect((await open('one')).status).toBe(200)

    const first = browser.cookie(OWNERSHIP)

    expect((await open('two')).status).toBe(200)
    browser.cookies.set(OWNERSHIP, String(first))
    expect((await open('three')).status).toBe(403)
    await browser.send('DELETE', '/dev/trouble')
  })
})

describe('a cart’s prices', () => {
  const priceOf = ({ body }: { body: Json }) => body.items[0].price

  test('are of the trade policy that a call names', async () => {
    expect((await buy('2')).body.salesChannel).toBe('1')

    const { orderFormId } = await cart()
    const answer = await browser.send(
      'POST',
      `${ROOT}/${orderFormId}/items?sc=2`,
      { orderItems: [{ id: '1', quantity: 1, seller: '1' }] }
    )

    expect(answer.body.salesChannel).toBe('2')
    expect(priceOf(answer)).toBe(1620)
    // A look changes nothing.
    expect((await browser.get(`${ROOT}/${orderFormId}?sc=1`)).body.value).toBe(
      answer.body.value
    )
  })

  test('can stay those of the trade policy in which it began', async () => {
    await browser.send('POST', '/dev/trouble', { keepsSalesChannel: true })

    const { body } = await browser.get(`${ROOT}?forceNewCart=true&sc=2`)

    await browser.send('POST', `${ROOT}/${body.orderFormId}/items?sc=1`, {
      orderItems: [{ id: '2', quantity: 1, seller: '1' }],
    })
    expect((await cart()).salesChannel).toBe('2')
    await browser.send('DELETE', '/dev/trouble')
  })

  test('are nobody’s when no session comes with a product (known issue 1335123)', async () => {
    await browser.signIn('ana@example.com')

    const session = String(browser.cookie('vtex_session'))

    browser.cookies.delete('vtex_session')
    await buy('2')
    browser.cookies.set('vtex_session', session)
    expect((await cart()).items[0].price).toBe(1800)
    await buy('2')
    expect((await cart()).items[0].price).toBe(1200)
  })
})

test('products are added and changed by a PATCH, as vtex.checkout-graphql does it', async () => {
  const { orderFormId } = await cart()
  const patch = (orderItems: unknown) =>
    browser.send('PATCH', `${ROOT}/${orderFormId}/items`, { orderItems })

  await patch([{ id: 1, quantity: 1, seller: '1' }])

  const { body } = await patch([
    { index: 0, quantity: 3 },
    { id: 2, quantity: 1, seller: '1' },
  ])

  expect(body.items).toMatchObject([
    { id: '1', quantity: 3, uniqueId: expect.any(String) },
    { id: '2', quantity: 1 },
  ])
  expect(body.totalizers).toEqual([
    { id: 'Items', name: 'Items Total', value: body.value },
  ])
  expect(body.paymentData).toMatchObject({ payments: [] })
  expect((await patch([{ index: 7, quantity: 1 }])).status).toBe(400)
  expect((await patch([{ quantity: 1 }])).status).toBe(400)
  expect((await patch(undefined)).status).toBe(400)
})

test('a cart can get the operator’s data whenever their session comes along', async () => {
  await browser.signIn('olga@acme.example')
  await browser.send('POST', '/dev/trouble', { fillsInOperator: true })
  expect((await cart()).clientProfileData.email).toBe('olga@acme.example')
  await attach({ email: 'ana@example.com' })
  expect((await cart()).clientProfileData.email).toBe('ana@example.com')
  await buy('1')
  expect((await cart()).clientProfileData.email).toBe('olga@acme.example')
  await browser.send('DELETE', '/dev/trouble')
})
