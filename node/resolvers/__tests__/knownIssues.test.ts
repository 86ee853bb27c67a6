import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from '@jest/globals'

import { type DevStore, startDevStore } from '../../../dev-store/devStore'
import type { KnownIssue } from '../../../dev-store/emulator/knownIssues'
import { BUSY_STORE, browserAt, FAST } from './telesales'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const FIRST_NAMES: Record<string, string> = { [OLGA]: 'Olga', [ANA]: 'Ana' }
const ASKED = 'vtex-impersonated-customer-email'
const ORDER_FORM = '/api/checkout/pub/orderForm'

/** What an operator has to begin and to end an impersonation with. */
interface Toolbar {
  start(email: string): Promise<unknown>
  end(): Promise<unknown>
}

let store: DevStore
let olga: ReturnType<typeof browserAt>

beforeAll(async () => {
  store = await startDevStore({ settings: BUSY_STORE, ...FAST })
})

afterAll(() => store.stop())

beforeEach(async () => {
  await openBrowser()
  await olga.noTrouble()
  await olga.send('DELETE', '/dev/vbase')
})

async function openBrowser() {
  olga = browserAt(store)
  await olga.signIn(OLGA)
}

const switchIssue = (issue: KnownIssue, isOn: boolean) =>
  olga.trouble({ knownIssues: { [issue]: isOn } })

const ours: Toolbar = {
  start: (email) => olga.start(email, 'MOVE'),
  end: () => olga.end(),
}

const askFor = (value: string) =>
  olga.send('POST', '/api/sessions?items=', { public: { [ASKED]: { value } } })

/**
 * The calls of vtex.store-graphql's `impersonate` and `depersonify`, in its
 * order. It does not send the Session Manager the cookie with the email.
 *
 * @see https://github.com/vtex-apps/store-graphql, node/resolvers/session
 */
const official: Toolbar = {
  async start(email) {
    await askFor(email)
    const held = olga.cookie('checkout.vtex.com')?.replace('__ofid=', '')
    const { body: cart } = await olga.send(
      'POST',
      `${ORDER_FORM}/${held ?? ''}`,
      { expectedOrderFormSections: ['items'] }
    )
    const profile = cart.clientProfileData

    if (String(profile?.email) !== email) {
      await olga.send(
        'POST',
        `${ORDER_FORM}/${cart.orderFormId}/attachments/clientProfileData`,
        { ...profile, email }
      )
    }
    olga.cookies.set(ASKED, email)
  },
  async end() {
    olga.cookies.delete(ASKED)
    await askFor('')
    olga.cookies.delete('checkout.vtex.com')
    await olga.send('POST', `${ORDER_FORM}/`)
  },
}

/** Checkout fills in whom it knows by email, which the dev store leaves out. */
async function fillIn() {
  const { clientProfileData } = await olga.orderForm()
  const firstName = FIRST_NAMES[clientProfileData?.email ?? '']

  if (firstName) {
    await olga.claimCart({ firstName })
  }
}

async function placeOrder() {
  const { body, status } = await olga.send('POST', '/dev/place-order')

  expect(status).toBe(201)
  return body as unknown as {
    orderId: string
    email: string | null
    items: unknown[]
    marketingData: { utmSource: string | null } | null
  }
}

/** A page is opened by a link from a campaign, or one that names a customer. */
const followLink = (key: string, value: string) =>
  olga.send(
    'POST',
    `/api/sessions?${key}=${encodeURIComponent(value)}&items=*`,
    {}
  )

/** Whom VTEX serves, whose the cart is, and whose its order becomes. */
async function outcome() {
  const { impersonated } = await olga.truth()
  const { clientProfileData } = await olga.orderForm()
  const { email, items, marketingData } = await placeOrder()

  return {
    served: impersonated,
    cart: clientProfileData?.email ?? null,
    firstName: clientProfileData?.firstName ?? null,
    order: email,
    items,
    source: marketingData?.utmSource ?? null,
  }
}

/** How a story ends while VTEX has the defect, and while it has not. */
async function withAndWithout(issue: KnownIssue, story: () => Promise<void>) {
  const endOf = async (isOn: boolean) => {
    await openBrowser()
    await switchIssue(issue, isOn)
    await story()
    return outcome()
  }

  return { withIssue: await endOf(true), without: await endOf(false) }
}

/** The cart has become the operator's, which is said, and can be mended. */
async function isRepaired() {
  expect((await olga.read()).warning).toBe('CART_OF_OPERATOR')
  expect(await olga.repair()).toMatchObject({
    refusal: null,
    session: { customer: { email: ANA }, warning: null },
  })
  expect((await olga.read()).warning).toBeNull()
  expect(await outcome()).toMatchObject({
    served: ANA,
    cart: ANA,
    order: ANA,
    items: [{ id: '1', quantity: 2 }],
  })
}

describe('1003545: the cart after an order', () => {
  async function buyTwice({ start }: Toolbar) {
    await start(ANA)
    await olga.addToCart()
    await placeOrder()
    await olga.addToCart()
  }

  it('becomes the operator’s with the official pair, and so does its order', async () => {
    const { withIssue, without } = await withAndWithout(1003545, () =>
      buyTwice(official)
    )

    expect(withIssue).toMatchObject({ served: ANA, cart: OLGA, order: OLGA })
    expect(without).toMatchObject({ served: ANA, cart: ANA, order: ANA })
  })

  it('is Ana’s by a repair that loses nothing, while it is empty', async () => {
    await switchIssue(1003545, true)
    await ours.start(ANA)
    await olga.addToCart()
    await placeOrder()

    expect(await olga.read()).toMatchObject({
      warning: 'CART_OF_OPERATOR',
      isRepairSafe: true,
    })
    await olga.addToCart()
    expect(await olga.read()).toMatchObject({ isRepairSafe: false })
  })

  it('is announced here, and one repair makes it Ana’s', async () => {
    await switchIssue(1003545, true)
    await buyTwice(ours)
    await isRepaired()
  })
})

describe('1066571: a product put into the cart before the start', () => {
  async function shopFirst({ start }: Toolbar) {
    await olga.addToCart()
    await fillIn()
    await start(ANA)
  }

  it('leaves the operator’s name beside Ana’s email with the official pair', async () => {
    const { withIssue, without } = await withAndWithout(1066571, () =>
      shopFirst(official)
    )

    expect(withIssue).toMatchObject({
      served: ANA,
      cart: ANA,
      firstName: 'Olga',
    })
    expect(without).toMatchObject({ served: ANA, cart: ANA, firstName: null })
  })

  it('moves here without anything of the operator', async () => {
    await switchIssue(1066571, true)
    await shopFirst(ours)
    expect((await olga.read()).warning).toBeNull()
    expect(JSON.stringify(await olga.orderForm())).not.toMatch(/olga/i)
    expect(await outcome()).toMatchObject({
      served: ANA,
      cart: ANA,
      order: ANA,
      items: [{ id: '1', quantity: 2 }],
    })
  })
})

describe('947563: a cart begun by “Order again”', () => {
  async function orderAgain({ start }: Toolbar) {
    await start(ANA)
    await olga.addToCart()
    const { orderId } = await placeOrder()

    await olga.send('POST', '/dev/order-again', { orderId })
  }

  it('is the operator’s with the official pair, and so is its order', async () => {
    const { withIssue, without } = await withAndWithout(947563, () =>
      orderAgain(official)
    )

    expect(withIssue).toMatchObject({ served: ANA, cart: OLGA, order: OLGA })
    expect(without).toMatchObject({ served: ANA, cart: ANA, order: ANA })
  })

  it('is announced here, and one repair makes it Ana’s', async () => {
    await switchIssue(947563, true)
    await orderAgain(ours)
    await isRepaired()
  })
})

describe('442267: a cart whose session becomes somebody else’s', () => {
  async function serveAnother({ start }: Toolbar) {
    await start(ANA)
    await olga.addToCart()
    await fillIn()
    await followLink(ASKED, BRUNO)
    await olga.addToCart()
  }

  it('stays Ana’s with the official pair, and keeps her name when Bruno is started', async () => {
    const { withIssue, without } = await withAndWithout(442267, () =>
      serveAnother(official)
    )

    expect(withIssue).toMatchObject({ served: BRUNO, cart: ANA, order: ANA })
    expect(without).toMatchObject({ served: BRUNO, cart: BRUNO, order: BRUNO })

    const restarted = await withAndWithout(442267, async () => {
      await serveAnother(official)
      await official.start(BRUNO)
    })

    expect(restarted).toMatchObject({
      withIssue: { cart: BRUNO, firstName: 'Ana' },
      without: { cart: BRUNO, firstName: null },
    })
  })

  it('is announced here, and one repair makes it Bruno’s alone', async () => {
    await switchIssue(442267, true)
    await serveAnother(ours)
    expect(await olga.read()).toMatchObject({
      customer: { email: BRUNO },
      warning: 'NOT_STARTED_HERE',
    })
    expect(await olga.repair(BRUNO)).toMatchObject({
      refusal: null,
      session: { customer: { email: BRUNO }, warning: null },
    })
    expect((await olga.read()).warning).toBeNull()
    // Ana's products wait for her next call.
    const brunos = await olga.orderForm()

    expect(JSON.stringify(brunos)).not.toMatch(/\bana\b/i)
    expect(brunos.items).toEqual([])
    await olga.addToCart()
    expect(await outcome()).toMatchObject({
      served: BRUNO,
      cart: BRUNO,
      order: BRUNO,
    })
  })
})

describe('534838: the campaign that brought Ana', () => {
  const sourceInSession = async () => {
    const { body } = await olga.get('/api/sessions?items=public.utm_source')

    return body.namespaces.public?.utm_source?.value || null
  }

  async function serveOneThenTheOther({ start, end }: Toolbar) {
    await start(ANA)
    await followLink('utm_source', 'anas-mail')
    await olga.addToCart()
    await end()
    await start(BRUNO)
    await olga.addToCart()
  }

  it('gets Bruno’s order with the official pair', async () => {
    const { withIssue, without } = await withAndWithout(534838, () =>
      serveOneThenTheOther(official)
    )

    expect(withIssue).toMatchObject({ order: BRUNO, source: 'anas-mail' })
    expect(without).toMatchObject({ order: BRUNO, source: null })
  })

  it('is forgotten here by an end, and by a switch', async () => {
    await switchIssue(534838, true)
    await serveOneThenTheOther(ours)
    expect(await sourceInSession()).toBeNull()
    expect(await outcome()).toMatchObject({ order: BRUNO, source: null })

    await openBrowser()
    await serveOneThenTheOther({ ...ours, end: async () => undefined })
    expect(await sourceInSession()).toBeNull()
    expect(await outcome()).toMatchObject({ order: BRUNO, source: null })
  })
})

describe('885011: of several new public values only one is kept', () => {
  it('takes nothing of what is written here: one begins alike with no other', async () => {
    await switchIssue(885011, true)
    expect((await olga.start(ANA)).refusal).toBeNull()
    expect(await olga.read()).toMatchObject({
      customer: { email: ANA },
      warning: null,
      servedSeconds: expect.any(Number),
    })

    await followLink('utm_source', 'anas-mail')
    await followLink('utm_campaign', 'may')
    expect((await olga.start(BRUNO)).refusal).toBeNull()
    await olga.addToCart()
    expect((await olga.read()).warning).toBeNull()
    expect(await outcome()).toMatchObject({
      served: BRUNO,
      order: BRUNO,
      source: null,
    })
  })
})

describe('a session that a page has dropped, as it does for another binding', () => {
  it('leaves Ana to be confirmed, with her cart, or ended', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.get('/api/sessions/invalidToken?items=*')
    expect((await olga.truth()).impersonated).toBeNull()

    // The page begins its session as any page does.
    await olga.send('POST', '/api/sessions?items=*', {})
    expect(await olga.read()).toMatchObject({
      customer: { email: ANA },
      warning: 'NOT_STARTED_HERE',
    })
    expect((await olga.repair()).refusal).toBeNull()
    expect((await olga.read()).warning).toBeNull()
    expect(await outcome()).toMatchObject({
      served: ANA,
      order: ANA,
      items: [{ id: '1', quantity: 2 }],
    })
  })
})
