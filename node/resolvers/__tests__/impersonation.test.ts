import { describe, expect, it } from '@jest/globals'
import type { DevStore } from '../../../dev-store/devStore'
import { CONTEXT } from '../../../tools/ourApp'
import { EMPTY_SESSION } from '../../modules/telesalesSession'
import {
  type Browser,
  beforeEachTest,
  browserAt,
  forgetCalls,
  IDLE,
  isWrite,
} from './telesales'

const COOKIE = 'vtex-impersonated-customer-email'

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

describe('who is operating', () => {
  it('is Olga, who has the telesales role', async () => {
    expect(await olga.read()).toEqual(IDLE)
    expect(store.upstreamCalls).toHaveLength(1)
  })

  it('is nobody when Otto, without the role, is signed in, and why is said', async () => {
    const otto = browserAt(store)

    await otto.signIn('otto@acme.example')
    expect(await otto.read()).toEqual({
      ...EMPTY_SESSION,
      refusal: 'NOT_AN_OPERATOR',
    })
  })

  it('is nobody for shoppers, at no cost', async () => {
    const anonymous = browserAt(store)
    const sam = browserAt(store)

    await sam.signIn('sam@example.com')
    await forgetCalls(store)
    expect(await anonymous.read()).toEqual(EMPTY_SESSION)
    expect(await sam.read()).toEqual(EMPTY_SESSION)
    expect(store.upstreamCalls).toEqual([])
  })

  it('is nobody when a shopper forges an admin’s sign-in', async () => {
    const sam = browserAt(store)

    await sam.signIn('sam@example.com')
    sam.cookies.set('VtexIdclientAutCookie', 'forged')
    expect(await sam.read()).toEqual({
      ...EMPTY_SESSION,
      refusal: 'SESSION_EXPIRED',
    })
    expect((await sam.start('ana@example.com')).refusal).not.toBeNull()
    expect(await sam.truth()).toMatchObject({ asked: null, impersonated: null })
  })

  it('is never kept in a cache', async () => {
    const { headers } = await olga.readRaw()

    expect(headers.get('cache-control')).toContain('no-store')
  })
})

describe('a start', () => {
  it('makes the operator the customer, in the session and the cart', async () => {
    const { refusal, session } = await olga.start('ana@example.com')

    expect(refusal).toBeNull()
    expect(session).toEqual({
      operator: IDLE.operator,
      customer: expect.objectContaining({
        email: 'ana@example.com',
        firstName: 'Ana',
        lastName: 'Souza',
        document: expect.any(String),
        phone: expect.any(String),
      }),
      warning: null,
      servedSeconds: expect.any(Number),
      isRepairSafe: false,
      refusal: null,
    })
    expect(await olga.truth()).toEqual({
      asked: 'ana@example.com',
      impersonated: 'ana@example.com',
      name: 'Ana',
    })
    expect(await olga.read()).toEqual(session)
    const { clientProfileData, items } = await olga.orderForm()

    expect(clientProfileData).toMatchObject({ email: 'ana@example.com' })
    expect(items).toEqual([])
  })

  it('tells the page of its cookies, in case the store keeps them back', async () => {
    const { cookies } = await olga.start('ana@example.com')
    const id = olga.cookie('checkout.vtex.com')?.replace('__ofid=', '')

    expect(cookies).toEqual({
      documentCookies: expect.arrayContaining([
        expect.stringMatching(
          /^vtex-impersonated-customer-email=ana@example\.com;/
        ),
      ]),
      orderFormPath: `/api/checkout/pub/orderForm/${id}`,
    })
    // Nothing is new, so there is nothing to keep back.
    expect((await olga.start('ana@example.com')).cookies).toBeNull()
    expect((await olga.end()).cookies).toEqual({
      documentCookies: expect.arrayContaining([
        expect.stringMatching(/^vtex-impersonated-customer-email=;/),
      ]),
      orderFormPath: '/api/checkout/pub/orderForm?forceNewCart=true',
    })
  })

  it('takes three steps in a row at most', async () => {
    for (const api of ['sessions', 'checkout', 'apps', 'vbase']) {
      await olga.trouble({ api, delayMs: 300 })
    }
    // VTEX's session apps ask VTEX ID as well, which is no step of ours.
    await olga.trouble({ api: 'vtexid', path: '/credential', delayMs: 300 })
    const { tookMs } = await olga.start('ana@example.com')

    // The store's settings may be known already.
    expect(
      store.upstreamCalls.filter(({ path }) => !path.startsWith('/apps/'))
    ).toHaveLength(6)
    expect(tookMs).toBe(900)
  })

  it('tells checkout of no session when it makes the cart, and never of a sign-in', async () => {
    const session = String(olga.cookie('vtex_session'))

    await olga.start('ana@example.com')
    const asked = store.upstreamCalls
      .filter(({ path }) => path.startsWith('/api/checkout'))
      .map(({ headers }) => JSON.stringify(headers))

    expect(asked).toHaveLength(2)
    expect(asked[0]).not.toContain(session)
    for (const headers of asked) {
      expect(headers).not.toContain('VtexId')
    }
  })

  it('tells the browser the customer’s segment, order form and email', async () => {
    const { setCookies } = await olga.start('bruno+vip@example.com')
    const named = (name: string) =>
      setCookies.filter(
        (line) => line.startsWith(`${name}=`) && !/=;/.test(line)
      )

    expect(named('checkout.vtex.com')).toHaveLength(1)
    expect(named('checkout.vtex.com')[0]).toMatch(/; Domain=localhost(;|$)/)
    expect(named('CheckoutOrderFormOwnership')).toHaveLength(1)
    expect(named(COOKIE)).toEqual([
      `${COOKIE}=bruno+vip@example.com; Path=/; Secure; SameSite=Lax`,
    ])
  })

  it('changes the segment, so that the customer’s prices are shown', async () => {
    const before = olga.cookie('vtex_segment')

    await olga.start('ana@example.com')
    expect(olga.cookie('vtex_segment')).not.toBe(before)
  })

  it.each([
    ['  ana@example.com\t', 'Ana'],
    ['ANA@Example.com', 'Ana'],
    ['bruno+vip@example.com', 'Bruno'],
  ])('works with "%s"', async (typed, firstName) => {
    const { refusal, session } = await olga.start(typed)

    expect(refusal).toBeNull()
    expect(session.customer).toMatchObject({ firstName })
  })

  it('works for a customer without name, document or phone', async () => {
    const { refusal, session } = await olga.start('noname@example.com')

    expect(refusal).toBeNull()
    expect(session.customer).toEqual({
      id: expect.any(String),
      email: 'noname@example.com',
      firstName: null,
      lastName: null,
      document: null,
      documentReadAloud: null,
      phone: null,
      phoneReadAloud: null,
    })
  })

  it('gives nobody else’s profile to the customer’s order form', async () => {
    const orderFormId = await olga.claimCart({
      email: 'sam@example.com',
      firstName: 'Sam',
      document: '999',
      phone: '1',
    })

    await olga.start('ana@example.com')
    const { orderFormId: ownId, ...orderForm } = await olga.orderForm()

    expect(ownId).not.toBe(orderFormId)
    expect(JSON.stringify(orderForm)).not.toMatch(/sam|999/i)
  })

  it('of the customer already served changes nothing', async () => {
    await olga.start('ana@example.com')
    const { orderFormId } = await olga.orderForm()

    await forgetCalls(store)
    const { refusal, session } = await olga.start('ana@example.com')

    expect(refusal).toBeNull()
    expect(session.customer).toMatchObject({ firstName: 'Ana' })
    expect(store.upstreamCalls.filter(isWrite)).toEqual([])
    expect((await olga.orderForm()).orderFormId).toBe(orderFormId)
  })

  it('is made again when the browser holds another customer’s cart', async () => {
    await olga.start('ana@example.com')
    const anas = new Map(olga.cookies)

    await olga.start('bruno+vip@example.com')
    for (const [name, value] of anas) {
      if (name !== 'vtex_session' && name !== 'vtex_segment') {
        olga.cookies.set(name, value)
      }
    }
    expect((await olga.start('bruno+vip@example.com')).refusal).toBeNull()
    expect((await olga.orderForm()).clientProfileData).toMatchObject({
      email: 'bruno+vip@example.com',
    })
    expect(olga.cookie(COOKIE)).toBe('bruno+vip@example.com')
  })

  it('and an end in one document leave nothing of the customer', async () => {
    const segment = olga.cookie('vtex_segment')

    await olga.graphql(`mutation {
      startImpersonation(customerEmail: "ana@example.com")
        ${CONTEXT} { refusal }
      endImpersonation ${CONTEXT} { refusal }
    }`)
    expect((await olga.truth()).impersonated).toBeNull()
    expect(olga.cookie('vtex_segment')).toBe(segment)
    expect(olga.cookie(COOKIE)).toBeUndefined()
    expect(olga.cookie('__Host-telesales')).toMatch(/^\./)
    expect((await olga.orderForm()).clientProfileData).toBeNull()
  })

  it('stays begun, should another in the same document be refused', async () => {
    const { body } = await olga.graphql(`mutation {
      first: startImpersonation(customerEmail: "ana@example.com")
        ${CONTEXT} { refusal }
      second: startImpersonation(customerEmail: "nobody@example.com")
        ${CONTEXT} { refusal session { customer { email } warning } }
    }`)

    expect(body.data?.second).toEqual({
      refusal: 'CUSTOMER_NOT_FOUND',
      session: { customer: { email: 'ana@example.com' }, warning: null },
    })
    expect((await olga.read()).warning).toBeNull()
  })

  it('survives VTEX’s empty profile at first', async () => {
    await olga.trouble({ profileNullReads: 2 })
    const { refusal, session } = await olga.start('ana@example.com')

    expect(refusal).toBeNull()
    expect(session.customer).toMatchObject({ firstName: 'Ana' })
  })

  it.each(['tokens', 'document'])(
    'works when VTEX answers a write with %s',
    async (sessionsPatchAnswers) => {
      await olga.trouble({ sessionsPatchAnswers })
      expect((await olga.start('ana@example.com')).refusal).toBeNull()
      expect((await olga.end()).refusal).toBeNull()
    }
  )

  it('survives one failed call to the Session Manager', async () => {
    await olga.trouble({ api: 'sessions', status: 503, times: 1 })
    expect((await olga.start('ana@example.com')).refusal).toBeNull()
  })
})

describe('an end', () => {
  it('leaves nothing of the customer in session, cookies or cart', async () => {
    await olga.start('ana@example.com')
    const { orderFormId } = await olga.orderForm()
    const file = (method: string) =>
      expect.stringMatching(new RegExp(`^${method} .*/parked-carts/`))

    await forgetCalls(store)
    const { refusal, session } = await olga.end()

    await store.time?.settled()
    expect(refusal).toBeNull()
    expect(session).toEqual(IDLE)
    expect(
      store.upstreamCalls.map(({ method, path }) => `${method} ${path}`).sort()
    ).toEqual([
      `GET /api/checkout/pub/orderForm/${orderFormId}`,
      ...['GET /api/sessions', 'GET /api/sessions'],
      // It is kept though it is empty: a page may still be adding to it.
      ...[file('GET'), file('GET')],
      'PATCH /api/sessions',
      'POST /api/vtexid/credential/validate',
      file('PUT'),
    ])
    expect(await olga.truth()).toEqual({
      asked: null,
      impersonated: null,
      name: null,
    })
    expect(JSON.stringify([...olga.cookies])).not.toContain('ana@')
    const orderForm = await olga.orderForm()

    expect(orderForm.orderFormId).not.toBe(orderFormId)
    expect(orderForm.clientProfileData).toBeNull()
  })

  it('can be asked for twice', async () => {
    await olga.start('ana@example.com')
    await olga.end()
    const { orderFormId } = await olga.orderForm()
    const { refusal, session } = await olga.end()

    expect(refusal).toBeNull()
    expect(session).toEqual(IDLE)
    expect((await olga.orderForm()).orderFormId).toBe(orderFormId)
  })

  it('leaves a shopper’s cart and session alone', async () => {
    const sam = browserAt(store)

    await sam.signIn('sam@example.com')
    const { orderFormId } = await sam.orderForm()
    const { refusal, session } = await sam.end()

    expect(refusal).toBeNull()
    expect(session).toEqual(EMPTY_SESSION)
    expect((await sam.orderForm()).orderFormId).toBe(orderFormId)
  })

  it('works when the operator’s sign-in has ended', async () => {
    await olga.start('ana@example.com')
    olga.cookies.delete('VtexIdclientAutCookie')
    expect((await olga.end()).refusal).toBeNull()
    expect((await olga.truth()).impersonated).toBeNull()
  })

  it.each([{ delayMs: 60_000 }, { hangUp: true }, { status: 500 }])(
    'works while VTEX ID does not say whose the sign-in is: %j',
    async (how) => {
      await olga.start('ana@example.com')
      await olga.addToCart()
      await olga.trouble({ api: 'vtexid', path: 'credential', ...how })
      expect(await olga.end()).toMatchObject({
        refusal: null,
        notice: 'CART_PARKED',
      })
      expect((await olga.truth()).impersonated).toBeNull()
    }
  )

  it('ends what was begun elsewhere, too', async () => {
    await olga.send('PATCH', '/api/sessions', {
      public: { [COOKIE]: { value: 'ana@example.com' } },
    })
    expect((await olga.truth()).impersonated).toBe('ana@example.com')
    expect((await olga.end()).refusal).toBeNull()
    expect((await olga.truth()).impersonated).toBeNull()
  })
})
