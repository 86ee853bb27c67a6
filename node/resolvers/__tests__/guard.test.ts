import { beforeEach, describe, expect, it } from '@jest/globals'

import { createClient } from '../../../dev-store/client'
import { createCookieJar } from '../../../dev-store/cookieJar'
import type { DevStore } from '../../../dev-store/devStore'
import { TOOK_MS } from '../../../dev-store/time/virtualTime'
import { readOperation } from '../../../tools/contract'
import {
  atOnce,
  type Browser,
  beforeEachTest,
  browserAt,
  forgetCalls,
  isWrite,
} from './telesales'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

/** With which method, to which path, and what. */
type Sent = [method: string, path: string, body: object]

/** The cart gets somebody's email, and a name. */
const claimCart = (email: string) =>
  olga.claimCart({ email, firstName: 'Somebody', document: '555' })

/** A page is opened by a link that asks VTEX for a customer. */
const followLinkFor = (email: string) =>
  olga.send(
    'POST',
    `/api/sessions?vtex-impersonated-customer-email=${encodeURIComponent(email)}&items=*`,
    {}
  )

/** A repair keeps the other's cart for them, and gives Bruno an empty one. */
async function repairForBruno() {
  expect(await olga.repair(BRUNO)).toMatchObject({
    refusal: null,
    notice: 'CART_PARKED',
  })
  expect(await olga.orderForm()).toMatchObject({
    clientProfileData: { email: BRUNO },
    items: [],
  })
}

/** Another app, or a page of VTEX's own, chooses a customer by its cookie. */
async function setCookieFor(email: string) {
  olga.cookies.set('vtex-impersonated-customer-email', email)
  await olga.send('POST', '/api/sessions?items=*', {})
}

describe('the operator is warned', () => {
  it.each([
    ['CART_OF_OPERATOR', OLGA, null, [{ id: '1', quantity: 2 }]],
    // What is another customer's stays theirs.
    ['CART_OF_ANOTHER', 'sam@example.com', 'CART_PARKED', []],
  ])('%s, and one button repairs it', async (warning, owner, kept, own) => {
    await olga.start(ANA)
    await olga.addToCart()
    await claimCart(owner)
    const wrong = await olga.orderForm()

    expect((await olga.read()).warning).toBe(warning)
    const { notice, refusal, session } = await olga.repair()

    expect([notice, refusal]).toEqual([kept, null])
    expect(session).toMatchObject({
      customer: { email: ANA, firstName: 'Ana' },
      warning: null,
    })
    const { clientProfileData, items, orderFormId } = await olga.orderForm()

    expect(orderFormId).not.toBe(wrong.orderFormId)
    expect(clientProfileData).toMatchObject({ email: ANA })
    expect(JSON.stringify(clientProfileData)).not.toMatch(/Somebody|555/)
    expect(items).toMatchObject(own)
    expect((await olga.read()).warning).toBeNull()
  })

  it('of Ana’s cart, that a late answer brought back, and Bruno gets nothing of it', async () => {
    const cookies = ['checkout.vtex.com', 'CheckoutOrderFormOwnership']

    await olga.start(ANA)
    await olga.addToCart()
    const anas = cookies.map((name) => [name, String(olga.cookie(name))])

    await olga.start(BRUNO)
    for (const [name, value] of anas) {
      olga.cookies.set(name, value)
    }
    expect((await olga.read()).warning).toBe('CART_OF_ANOTHER')
    await repairForBruno()
    expect((await olga.start(ANA, 'RESUME')).notice).toBe('CART_RESUMED')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '1', quantity: 2 },
    ])
  })

  it('of a customer whom a link has chosen, and can confirm them', async () => {
    await olga.addToCart()
    await followLinkFor(ANA)
    const { customer, warning } = await olga.read()

    expect(customer).toMatchObject({ email: ANA })
    expect(warning).toBe('NOT_STARTED_HERE')
    expect(await olga.repair()).toMatchObject({
      refusal: null,
      notice: 'ITEMS_MOVED',
    })
    expect((await olga.read()).warning).toBeNull()
    const { clientProfileData, items } = await olga.orderForm()

    expect(clientProfileData).toMatchObject({ email: ANA })
    expect(JSON.stringify(clientProfileData)).not.toContain('olga')
    expect(items).toHaveLength(1)
  })

  it('of a customer whom another app has chosen, and can confirm them', async () => {
    await olga.addToCart()
    await setCookieFor(ANA)
    expect(await olga.read()).toMatchObject({
      customer: { email: ANA },
      warning: 'NOT_STARTED_HERE',
    })
    const { refusal, session } = await olga.repair()

    expect([refusal, session.warning]).toEqual([null, null])
    expect((await olga.read()).warning).toBeNull()
    expect(await olga.orderForm()).toMatchObject({
      clientProfileData: { email: ANA },
      items: [{ id: '1', quantity: 2 }],
    })
  })

  it.each([1, 99_999_999_999_999])(
    'also when the link says that they began here: %s',
    async (startedAtMs) => {
      const witness = {
        customerEmail: ANA,
        operatorEmail: OLGA,
        startedAtMs,
        reason: null,
        seal: '',
      }
      const query = new URLSearchParams({
        'vtex-impersonated-customer-email': ANA,
        'telesales-witness': JSON.stringify(witness),
      })

      await olga.send('POST', `/api/sessions?${query}&items=*`, {})
      // Another host of the domain sets VTEX's own cookie, too.
      olga.cookies.set('vtex-impersonated-customer-email', ANA)
      expect((await olga.read()).warning).toBe('NOT_STARTED_HERE')
      expect((await olga.repair()).session.warning).toBeNull()
      expect((await olga.read()).warning).toBeNull()
    }
  )

  it('or can start with them, as with anybody', async () => {
    await setCookieFor(ANA)
    const { refusal, session } = await olga.start(ANA)

    expect([refusal, session.warning]).toEqual([null, null])
  })

  it('of one whom a link has chosen, and who gets nothing of Ana’s', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    olga.cookies.delete('vtex-impersonated-customer-email')
    await followLinkFor(BRUNO)
    await repairForBruno()
    await olga.start(ANA, 'RESUME')
    expect((await olga.orderForm()).items).toHaveLength(1)
  })

  it('and who gets nothing of a cart that checkout alone calls Ana’s', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    olga.cookies.delete('vtex-impersonated-customer-email')
    await olga.send('PATCH', '/api/sessions', {
      public: {
        'vtex-impersonated-customer-email': { value: '' },
        'telesales-witness': { value: '' },
      },
    })
    await followLinkFor(BRUNO)
    expect((await olga.repair(BRUNO)).notice).toBe('CART_PARKED')
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('of one whom a link has chosen, and who takes nothing with them', async () => {
    await followLinkFor(ANA)
    expect(await olga.repair()).toMatchObject({ refusal: null, notice: null })
  })

  it('still, when VTEX only seems to take that they were confirmed', async () => {
    await followLinkFor(ANA)
    await olga.trouble({ api: 'sessions', method: 'PATCH', body: {} })
    const { refusal, setCookies } = await olga.repair()

    expect(refusal).toBe('PLATFORM_UNAVAILABLE')
    expect(setCookies).toEqual([])
  })

  it('still, and Ana stays in the browser, when VTEX does not take that', async () => {
    await olga.start(ANA)
    await followLinkFor(BRUNO)
    await olga.trouble({ api: 'sessions', method: 'PATCH', status: 503 })
    expect(await olga.repair(BRUNO)).toMatchObject({
      refusal: 'PLATFORM_UNAVAILABLE',
      setCookies: [],
    })
  })

  it('still, when what a confirmation wrote could not be taken back', async () => {
    await followLinkFor(ANA)
    const down = { api: 'sessions', skip: 1, status: 503 }

    await olga.trouble({ ...down, method: 'GET', times: 2 })
    await olga.trouble({ ...down, method: 'PATCH' })
    const { refusal, session } = await olga.repair()

    expect([refusal, session.warning]).toEqual([
      'HALF_DONE',
      'NOT_STARTED_HERE',
    ])
  })

  it('still, when VTEX did not take that they were confirmed', async () => {
    await followLinkFor(ANA)
    await olga.trouble({ api: 'sessions', method: 'PATCH', status: 503 })
    const { refusal, setCookies } = await olga.repair()

    expect(refusal).toBe('PLATFORM_UNAVAILABLE')
    expect(setCookies).toEqual([])
    await olga.noTrouble()
    expect((await olga.read()).warning).toBe('NOT_STARTED_HERE')
  })

  it.each([
    ['twice', { times: 2 }],
    ['any more', {}],
  ])('or nobody is served, when VTEX does not answer %s', async (_, often) => {
    await olga.addToCart()
    await setCookieFor(ANA)
    await olga.trouble({ api: 'sessions', skip: 1, reset: true, ...often })
    expect((await olga.repair()).refusal).toBe('HALF_DONE')
    await olga.noTrouble()
    expect(await olga.read()).toMatchObject({ customer: null, warning: null })
    expect(await olga.orderForm()).toMatchObject({
      clientProfileData: { email: OLGA },
      items: [{ id: '1', quantity: 2 }],
    })
  })

  it('of a customer whom a link has put in another’s place', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await followLinkFor(BRUNO)
    expect(await olga.read()).toMatchObject({
      customer: { email: BRUNO },
      warning: 'NOT_STARTED_HERE',
    })
    expect((await olga.end()).refusal).toBeNull()
    expect(await olga.truth()).toMatchObject({ impersonated: null })
    expect((await olga.orderForm()).clientProfileData).toBeNull()
  })

  it('when the cart cannot be looked at', async () => {
    await olga.start(ANA)
    await olga.orderForm()
    await olga.trouble({ api: 'checkout', status: 503 })
    expect(await olga.read()).toMatchObject({
      customer: { email: ANA },
      warning: 'CART_UNKNOWN',
    })
  })

  it('when they have signed out and the cart stayed behind', async () => {
    await olga.start(ANA)
    await olga.get('/dev/sign-out')
    await forgetCalls(store)
    expect(await olga.read()).toEqual({
      operator: null,
      customer: null,
      warning: 'LEFT_BEHIND',
      servedSeconds: null,
      isRepairSafe: false,
      refusal: null,
    })
    expect(store.upstreamCalls).toEqual([])
    expect((await olga.end()).refusal).toBeNull()
    expect((await olga.read()).warning).toBeNull()
    expect((await olga.orderForm()).clientProfileData).toBeNull()
  })

  it('when another admin, without the role, has taken the browser over', async () => {
    await olga.start(ANA)
    const held = olga.cookies

    await olga.signIn('otto@acme.example')
    held.set('vtex-impersonated-customer-email', ANA)
    expect(await olga.read()).toMatchObject({
      operator: null,
      customer: null,
      warning: 'LEFT_BEHIND',
    })
  })

  it('when the session has forgotten them, and can start anew', async () => {
    await olga.start(ANA)
    olga.cookies.delete('vtex-impersonated-customer-email')
    await olga.send('PATCH', '/api/sessions', {
      public: { 'vtex-impersonated-customer-email': { value: '' } },
    })
    olga.cookies.set('vtex-impersonated-customer-email', ANA)
    expect((await olga.read()).warning).toBe('LEFT_BEHIND')
    expect(await olga.start(ANA)).toMatchObject({
      refusal: null,
      session: { customer: { email: ANA }, warning: null },
    })
  })

  it('by a start that changes nothing, too', async () => {
    await olga.start(ANA)
    await claimCart('sam@example.com')
    expect((await olga.start(ANA)).session.warning).toBe('CART_OF_ANOTHER')
  })

  it('of a customer’s cart that came back after the end', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    const anas = new Map(olga.cookies)

    await olga.end()
    for (const name of ['checkout.vtex.com', 'CheckoutOrderFormOwnership']) {
      olga.cookies.set(name, String(anas.get(name)))
    }
    expect((await olga.read()).warning).toBe('LEFT_BEHIND')
    const { choices } = await olga.start(BRUNO, 'ASK')

    expect(choices).not.toContain('MOVE')
    expect((await olga.end()).refusal).toBeNull()
    expect((await olga.read()).warning).toBeNull()
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('of one that came back, and can leave it at once', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    const anas = new Map(olga.cookies)

    await olga.end()
    for (const name of ['checkout.vtex.com', 'CheckoutOrderFormOwnership']) {
      olga.cookies.set(name, String(anas.get(name)))
    }
    expect(await olga.end()).toMatchObject({
      refusal: null,
      notice: 'CART_PARKED',
      session: { warning: null },
    })
    expect((await olga.orderForm()).items).toEqual([])
    await olga.start(ANA, 'RESUME')
    expect((await olga.orderForm()).items).toHaveLength(1)
  })

  it('of one that came back though checkout does not say whose it is', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    const anas = String(olga.cookie('checkout.vtex.com'))

    await olga.trouble({ maskedEmails: true })
    await olga.end()
    olga.cookies.set('checkout.vtex.com', anas)
    expect((await olga.read()).warning).toBe('LEFT_BEHIND')
    expect((await olga.end()).session.warning).toBeNull()
    expect((await olga.orderForm()).items).toEqual([])
    expect((await olga.start(ANA, 'RESUME')).notice).toBe('CART_RESUMED')
  })

  it('not of a cart of their own', async () => {
    await olga.addToCart()
    await claimCart(OLGA)
    expect((await olga.read()).warning).toBeNull()
  })

  it('not when checkout has forgotten the order form', async () => {
    await olga.start(ANA)
    olga.cookies.set('checkout.vtex.com', '__ofid=forgotten')
    expect((await olga.read()).warning).toBeNull()
  })

  it('in one step, however much is compared', async () => {
    await olga.start(ANA)
    await olga.trouble({ api: 'sessions', delayMs: 300 })
    await olga.trouble({ api: 'checkout', delayMs: 300 })
    await forgetCalls(store)
    const { headers } = await olga.readRaw()

    expect(store.upstreamCalls).toHaveLength(2)
    expect(headers.get(TOOK_MS)).toBe('300')
  })
})

describe('a repair', () => {
  it('of nothing changes nothing', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await forgetCalls(store)
    expect(await olga.repair()).toMatchObject({ notice: null, refusal: null })
    expect(store.upstreamCalls.filter(isWrite)).toEqual([])
    expect(
      store.upstreamCalls.filter(({ query }) => query.includes('forceNewCart'))
    ).toEqual([])
  })

  it('brings back what is in the cart that the customer was given', async () => {
    await olga.addToCart('2', 1)
    const own = String(olga.cookie('checkout.vtex.com'))

    await olga.start(ANA, 'MOVE')
    await olga.addToCart('1', 1)
    olga.cookies.set('checkout.vtex.com', own)
    await claimCart(OLGA)
    expect((await olga.repair()).notice).toBe('ITEMS_MOVED')
    expect((await olga.orderForm()).items).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ id: '1', quantity: 1 }),
        // And not twice, though it is in both.
        expect.objectContaining({ id: '2', quantity: 1 }),
      ])
    )
    await olga.end()
    await olga.start(ANA, 'RESUME')
    expect((await olga.orderForm()).items).toHaveLength(2)
  })

  it('takes with it what a page adds meanwhile', async () => {
    await olga.start(ANA)
    await olga.addToCart('1', 1)
    await claimCart(OLGA)
    const held = store.trouble.hold({ api: 'checkout', path: 'forceNewCart' })
    const repaired = olga.repair()

    await store.time?.stalled(1)
    await olga.addToCart('2', 1)
    held.letGo()
    expect((await repaired).refusal).toBeNull()
    expect((await olga.orderForm()).items).toHaveLength(2)
  })

  it('of a masked cart is none where an order has begun the next one', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.trouble({ maskedEmails: true })
    await olga.send('POST', '/dev/place-order', {})
    await olga.addToCart('2', 1)
    olga.cookies.delete('CheckoutOrderFormOwnership')
    expect((await olga.read()).warning).toBeNull()
    expect((await olga.end()).notice).toBe('CART_PARKED')
    expect((await olga.start(ANA, 'RESUME')).notice).toBe('CART_RESUMED')
    expect((await olga.orderForm()).items).toMatchObject([
      { id: '2', quantity: 1 },
    ])
  })

  it('that lacks the products of nobody known says so', async () => {
    await olga.addToCart()
    const own = String(olga.cookie('checkout.vtex.com'))

    await olga.start(ANA)
    await olga.trouble({ maskedEmails: true })
    olga.cookies.set('checkout.vtex.com', own)
    await claimCart('bruno+vip@example.com')
    olga.cookies.delete('CheckoutOrderFormOwnership')
    expect((await olga.read()).warning).toBe('CART_UNKNOWN')
    expect(await olga.repair()).toMatchObject({
      refusal: null,
      notice: 'CART_NOT_PARKED',
    })
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('for whom a link has chosen takes no cart, even if it is theirs', async () => {
    await olga.addToCart()
    await claimCart(ANA)
    const before = await olga.orderForm()

    await followLinkFor(ANA)
    expect((await olga.repair()).refusal).toBeNull()
    const { clientProfileData, items, orderFormId } = await olga.orderForm()

    expect(orderFormId).not.toBe(before.orderFormId)
    expect(JSON.stringify(clientProfileData)).not.toMatch(/Somebody|555/)
    expect(items).toHaveLength(1)
  })

  it('for somebody whom VTEX has not loaded is refused', async () => {
    await olga.trouble({ profileNullReads: 99 })
    await followLinkFor(ANA)
    await forgetCalls(store)
    expect((await olga.repair()).refusal).toBe('CUSTOMER_NOT_LOADED')
    expect(store.upstreamCalls.filter(isWrite)).toEqual([])
  })
})

describe('a repair that does not work', () => {
  it.each([
    ['no new order form', { method: 'GET', path: 'forceNewCart' }],
    ['no email in it', { method: 'POST', path: 'clientProfileData' }],
    ['not that email in it', { path: 'clientProfileData', status: 400 }],
    ['no items in it', { method: 'PATCH', path: '/items' }],
  ])('loses nothing: %s', async (_what, call) => {
    await olga.start(ANA)
    await olga.addToCart()
    await claimCart(OLGA)
    const before = await olga.orderForm()

    await olga.trouble({ api: 'checkout', status: 500, ...call })
    expect(await olga.repair()).toMatchObject({
      refusal: 'PLATFORM_UNAVAILABLE',
      session: { customer: { email: ANA } },
    })
    await olga.noTrouble()
    expect(await olga.orderForm()).toEqual(before)
    expect((await olga.read()).warning).toBe('CART_OF_OPERATOR')
  })
})

describe('an operator whose sign-in has expired', () => {
  beforeEach(async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.send('POST', '/dev/expire-admin')
  })

  it('hears so with a warning, before they try to repair', async () => {
    await claimCart(OLGA)
    expect(await olga.read()).toMatchObject({
      operator: { email: OLGA },
      customer: { email: ANA },
      warning: 'CART_OF_OPERATOR',
      refusal: 'SESSION_EXPIRED',
    })
  })

  it('is asked for no more where nothing is wrong', async () => {
    await forgetCalls(store)
    expect(await olga.read()).toMatchObject({ warning: null, refusal: null })
    expect(store.upstreamCalls.map(({ path }) => path)).not.toContainEqual(
      expect.stringContaining('vtexid')
    )
  })

  it('hears of the cart all the same when nobody knows of the sign-in', async () => {
    await claimCart(OLGA)
    await olga.trouble({ api: 'vtexid', status: 503 })
    expect(await olga.read()).toMatchObject({
      warning: 'CART_OF_OPERATOR',
      refusal: null,
    })
  })
})

describe('two clicks at once', () => {
  it('on Start give one impersonation and one cart', async () => {
    const start = () => olga.start(ANA)
    const [one, other] = await atOnce(store, { api: 'sessions' }, start, start)
    const asked = store.upstreamCalls.map(
      ({ method, query }) => `${method} ${query}`
    )

    expect(one.refusal).toBeNull()
    expect(other.setCookies).toEqual(one.setCookies)
    expect(asked.filter((it) => it.startsWith('PATCH'))).toHaveLength(1)
    expect(asked.filter((it) => it.includes('forceNewCart'))).toHaveLength(1)
  })

  it('by ids that differ by case are for two customers', async () => {
    const ids = ['abc-1', 'ABC-1']
    const [one, other] = ids.map((id) => () => olga.startById(id))

    await atOnce(store, { api: 'sessions' }, one, other)
    const asked = store.upstreamCalls.map(({ path, query }) => path + query)

    expect(
      ids.map((id) => asked.some((address) => address.includes(id)))
    ).toEqual([true, true])
  })

  it('for two customers end with one of them, in all three places', async () => {
    const answers = await atOnce(
      store,
      { api: 'sessions' },
      () => olga.start(ANA),
      () => olga.start(BRUNO)
    )
    const { impersonated } = await olga.truth()

    expect(
      store.upstreamCalls.filter(({ method }) => method === 'PATCH')
    ).toHaveLength(2)
    expect(answers.map(({ refusal }) => refusal)).toEqual([null, null])
    expect(impersonated).toBe(BRUNO)
    const { customer } = await olga.read()

    expect(customer?.email).toBe(BRUNO)
  })

  it('give nothing to a browser with the same session and no sign-in', async () => {
    const thief = browserAt(store)
    const session = olga.cookie('vtex_session') ?? ''

    thief.cookies.set('vtex_session', session)
    const [own, stolen] = await atOnce(
      store,
      { api: 'sessions' },
      () => olga.start(ANA),
      () => thief.start(ANA)
    )

    expect(own.refusal).toBeNull()
    expect(stolen).toMatchObject({
      refusal: 'SESSION_EXPIRED',
      session: { operator: null, customer: null },
    })
    expect(stolen.setCookies).toEqual([])
  })

  it('on Repair in another tab leave the cart that a start resumes', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.end()
    const tab = browserAt(store)

    for (const [name, value] of olga.cookies) {
      tab.cookies.set(name, value)
    }
    const [started, repaired] = await atOnce(
      store,
      { api: 'checkout', method: 'POST' },
      () => olga.start(ANA, 'RESUME'),
      () => tab.repair()
    )

    expect(started.notice).toBe('CART_RESUMED')
    expect(repaired).toMatchObject({ refusal: null, setCookies: [] })
    expect((await olga.orderForm()).items).toHaveLength(1)
  })

  it('in two browsers give each its own impersonation, and cart', async () => {
    const other = browserAt(store)

    await other.signIn(OLGA)
    await atOnce(
      store,
      { api: 'sessions', times: 2 },
      () => olga.start(ANA),
      () => other.start(ANA)
    )
    expect([
      (await olga.truth()).impersonated,
      (await other.truth()).impersonated,
    ]).toEqual([ANA, ANA])
    expect(olga.cookie('checkout.vtex.com')).not.toBe(
      other.cookie('checkout.vtex.com')
    )
  })
})

describe('an end', () => {
  it('that VTEX takes note of and does not carry out is none', async () => {
    await olga.start(ANA)
    await olga.trouble({ api: 'sessions', method: 'PATCH', body: {} })
    expect(await olga.end()).toMatchObject({
      refusal: 'PLATFORM_UNAVAILABLE',
      session: { customer: { email: ANA } },
    })
    expect(olga.cookie('vtex-impersonated-customer-email')).toBeDefined()
  })

  it.each(['acme.myvtex.com', 'myvtex.com'])(
    'is for good, though another host has set a cookie for %s',
    async (domain) => {
      const host = 'acme.myvtex.com'
      const client = createClient(`https://${host}`, store.answer)
      const jar = createCookieJar(host)
      const send = async (...[method, path, body]: Sent) => {
        const { body: answer, setCookies } = await client.send(
          method,
          path,
          body,
          { cookie: jar.header(), 'sec-fetch-site': 'same-origin' }
        )

        for (const line of setCookies) {
          jar.set(line)
        }
        return answer
      }
      const impersonated = async () => {
        const { namespaces } = await send('POST', '/api/sessions?items=*', {})

        return namespaces.impersonate?.storeUserEmail?.value || null
      }

      await client.signIn(OLGA)
      for (const [name, value] of client.cookies) {
        jar.set(`${name}=${value}; Path=/`)
      }
      jar.set(`vtex-impersonated-customer-email=${BRUNO}; Domain=${domain}`)
      expect(await impersonated()).toBe(BRUNO)
      await send('POST', '/_v/private/graphql/v1', {
        query: readOperation('endImpersonation'),
      })
      expect(await impersonated()).toBeNull()
    }
  )

  it('removes the cookies that another host has set for all of the domain', async () => {
    const client = createClient('https://acme.myvtex.com', store.answer)
    const tab = browserAt(store, {}, client)

    await tab.signIn(OLGA)
    for (const act of [() => tab.start(ANA), () => tab.end()]) {
      const { cookies, setCookies } = await act()
      const removed = setCookies.filter((line) => line.includes('; Max-Age=0'))

      for (const domain of ['acme.myvtex.com', 'myvtex.com']) {
        const line = `vtex-impersonated-customer-email=; Domain=${domain}; Path=/`

        expect(removed).toContainEqual(expect.stringContaining(line))
        expect(cookies?.documentCookies).toContainEqual(
          expect.stringContaining(line)
        )
      }
      expect(removed).toContainEqual(
        expect.stringContaining('checkout.vtex.com=; Domain=myvtex.com; Path=/')
      )
    }
  })

  it('forgets the campaign that brought the customer', async () => {
    await olga.start(ANA)
    await olga.send('POST', '/api/sessions?utm_source=call&utmi_cp=x', {})
    await olga.end()
    const { body } = await olga.get(
      '/api/sessions?items=public.utm_source,public.utmi_cp'
    )

    expect(JSON.stringify(body.namespaces)).not.toMatch(/call|"x"/)
  })
})
