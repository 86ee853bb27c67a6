import { afterEach, describe, expect, it } from '@jest/globals'
import type { DevStore } from '../../../dev-store/devStore'
import { CONTEXT } from '../../../tools/ourApp'
import { EMPTY_SESSION } from '../../modules/telesalesSession'
import { REFUSALS } from './schemaRefusals'
import {
  atOnce,
  type Browser,
  beforeEachTest,
  browserAt,
  ELSEWHERE,
  forgetCalls,
  IDLE,
  isWrite,
  type TelesalesAnswer,
} from './telesales'

const NOT_SERVING = { asked: null, impersonated: null, name: null }
const UNINSTALLED = { installed: { 'impersonate-session': false } }

let store: DevStore
let olga: Browser

const produced = new Set<string | null>()

/** What the service may write about people is no email, ever. */
function emailsIn(text: string) {
  return text.match(/[\w.+'-]+(@|%40)[\w-]+\.[a-z]{2,}/gi) ?? []
}

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

afterEach(() => {
  const addresses = store.upstreamCalls.map(
    ({ path, query }) => `${path}?${query}`
  )

  expect(emailsIn(store.service?.log.join('\n') ?? '')).toEqual([])
  expect(emailsIn(addresses.join('\n'))).toEqual([])
})

async function refused(answer: TelesalesAnswer | Promise<TelesalesAnswer>) {
  const { refusal, session, text } = await answer

  produced.add(refusal)
  expect(text).not.toContain('errors')
  return { refusal, session }
}

/** The calls that could change something. */
const writes = () => store.upstreamCalls.filter(isWrite)

describe('a start is refused, and nothing is written,', () => {
  it('to an admin without the role', async () => {
    const otto = browserAt(store)

    await otto.signIn('otto@acme.example')
    expect(await refused(otto.start('ana@example.com'))).toEqual({
      refusal: 'NOT_AN_OPERATOR',
      session: EMPTY_SESSION,
    })
    expect(writes()).toEqual([])
    expect(await otto.truth()).toEqual(NOT_SERVING)
  })

  it('to shoppers, signed in or not', async () => {
    const anonymous = browserAt(store)
    const sam = browserAt(store)

    await sam.signIn('sam@example.com')
    for (const shopper of [anonymous, sam]) {
      const { refusal } = await refused(shopper.start('ana@example.com'))

      expect(refusal).toBe('NOT_AN_OPERATOR')
    }
    expect(writes()).toEqual([])
  })

  it('to an operator whose sign-in cookie is gone', async () => {
    olga.cookies.delete('VtexIdclientAutCookie')
    expect(await refused(olga.start('ana@example.com'))).toEqual({
      refusal: 'SESSION_EXPIRED',
      session: EMPTY_SESSION,
    })
    expect(writes()).toEqual([])
  })

  it('to an operator who signed out in another tab', async () => {
    const { cookies } = olga
    const otherTab = new Map(cookies)

    await olga.get('/dev/sign-out')
    await olga.send('POST', '/api/sessions?items=*', {})
    expect((await refused(olga.start('ana@example.com'))).refusal).toBe(
      'SESSION_EXPIRED'
    )
    for (const [name, value] of otherTab) {
      cookies.set(name, value)
    }
    expect((await refused(olga.start('ana@example.com'))).refusal).toBe(
      'SESSION_EXPIRED'
    )
    expect(writes()).toEqual([])
  })

  it('in a browser that has lost its session', async () => {
    olga.cookies.delete('vtex_session')
    expect((await refused(olga.start('ana@example.com'))).refusal).toBe(
      'SESSION_EXPIRED'
    )
    expect(writes()).toEqual([])
  })

  it.each([401, 403])('when the Session Manager answers %i', async (status) => {
    await olga.trouble({
      api: 'sessions',
      status,
      body: { type: 'Unauthorized', message: 'no' },
    })
    expect((await refused(olga.start('ana@example.com'))).refusal).toBe(
      'SESSION_EXPIRED'
    )
    expect(await olga.read()).toBeNull()
    expect(writes()).toEqual([])
  })

  it.each([
    '',
    'ana',
    'ana@example.com; Domain=evil.example',
    'ana@example.com\r\nSet-Cookie: a=b',
    'ana@example.com, bruno+vip@example.com',
    `${'a'.repeat(250)}@example.com`,
    'x'.repeat(500_000),
  ])('when it is not for one email: %#', async (typed) => {
    expect(await refused(olga.start(typed))).toEqual({
      refusal: 'INVALID_EMAIL',
      session: IDLE,
    })
    expect(writes()).toEqual([])
  })

  it.each(['olga@acme.example', ' OLGA@Acme.Example '])(
    'when it is for the operator themself: %s',
    async (typed) => {
      expect((await refused(olga.start(typed))).refusal).toBe('OWN_EMAIL')
      expect(writes()).toEqual([])
    }
  )

  it('when there is no cart to repair', async () => {
    expect(await refused(olga.repair())).toEqual({
      refusal: 'NOBODY_SERVED',
      session: IDLE,
    })
    expect(writes()).toEqual([])
  })

  it('when the bar names somebody who is not served any more', async () => {
    await olga.start('ana@example.com')
    await olga.start('bruno+vip@example.com')
    await olga.addToCart()
    const before = await olga.orderForm()

    await forgetCalls(store)
    // Her tab has not heard of it.
    expect(await refused(olga.repair('ana@example.com'))).toMatchObject({
      refusal: 'CUSTOMER_CHANGED',
      session: { customer: { email: 'bruno+vip@example.com' }, warning: null },
    })
    expect(writes()).toEqual([])
    expect(await olga.orderForm()).toEqual(before)
  })

  it('until the operator has chosen what the cart begins with', async () => {
    await olga.addToCart()
    expect(await refused(olga.start('ana@example.com', 'ASK'))).toMatchObject({
      refusal: 'CART_CHOICE_NEEDED',
      session: { operator: IDLE.operator, customer: null },
    })
    expect(writes()).toEqual([])
  })

  it('when vtex.impersonate-session is not installed', async () => {
    await olga.trouble(UNINSTALLED)
    expect(await refused(olga.start('ana@example.com'))).toEqual({
      refusal: 'SESSION_APP_MISSING',
      session: EMPTY_SESSION,
    })
    expect(writes()).toEqual([])
  })

  it.each([
    ['a time-out', { delayMs: 60_000 }],
    ['an error', { status: 503 }],
    ['too many requests', { status: 429 }],
    ['HTML', { body: '<h1>Welcome</h1>' }],
    ['an empty answer', { body: '' }],
    ['the wrong JSON', { body: [] }],
    ['namespaces that are none', { body: { namespaces: 'many' } }],
    ['a broken-off answer', { reset: true }],
    ['far too much', { body: 'x'.repeat(1_500_000) }],
  ])('when the Session Manager answers with %s', async (_what, trouble) => {
    await olga.trouble({ api: 'sessions', ...trouble })
    const answer = await olga.start('ana@example.com')

    expect(await refused(answer)).toEqual({
      refusal: 'PLATFORM_UNAVAILABLE',
      session: EMPTY_SESSION,
    })
    expect(answer.tookMs).toBeLessThan(10_000)
    expect(writes()).toEqual([])
  })
})

describe('a start that does not take is undone', () => {
  const refusal = (answer: TelesalesAnswer) => answer.refusal

  afterEach(async () => {
    await olga.noTrouble()
    expect(await olga.truth()).toEqual(NOT_SERVING)
    expect(olga.cookie('vtex-impersonated-customer-email')).toBeUndefined()
  })

  it('when no customer has the email', async () => {
    const { orderFormId } = await olga.orderForm()

    expect(await refused(olga.start('ann@example.com'))).toEqual({
      refusal: 'CUSTOMER_NOT_FOUND',
      session: IDLE,
    })
    expect((await olga.orderForm()).orderFormId).toBe(orderFormId)
  })

  it('before any products move', async () => {
    await olga.addToCart()
    await olga.start('ann@example.com', 'MOVE')
    expect(writes().filter(({ path }) => path.endsWith('/items'))).toEqual([])
  })

  it('when VTEX never loads the profile', async () => {
    await olga.trouble({ profileNullReads: 99 })
    expect((await refused(olga.start('ana@example.com'))).refusal).toBe(
      'CUSTOMER_NOT_LOADED'
    )
  })

  it('when the profiles are down', async () => {
    await olga.trouble({ api: 'profiles', status: 503 })
    expect((await refused(olga.start('ana@example.com'))).refusal).toBe(
      'CUSTOMER_NOT_LOADED'
    )
  })

  it('when the session app is removed in the middle', async () => {
    const held = store.trouble.hold({ api: 'sessions', method: 'PATCH' })
    const answer = olga.start('ana@example.com')

    await held.asked
    await olga.trouble(UNINSTALLED)
    held.letGo()
    expect((await refused(answer)).refusal).toBe('SESSION_APP_MISSING')
  })

  it.each([
    ['a time-out', { delayMs: 60_000 }],
    ['an error', { status: 503 }],
    ['HTML', { body: '<h1>Welcome</h1>' }],
    ['no order form', { body: {} }],
    ['a path for an id', { body: { orderFormId: '../../admin' } }],
    ['a broken-off answer', { reset: true }],
  ])('when checkout answers with %s', async (_what, trouble) => {
    await olga.trouble({ api: 'checkout', ...trouble })
    const answer = await olga.start('ana@example.com')

    expect(await refused(answer)).toEqual({
      refusal: 'PLATFORM_UNAVAILABLE',
      session: IDLE,
    })
    expect(answer.tookMs).toBeLessThan(10_000)
  })

  it.each([
    ['an error', { status: 500 }],
    ['a refusal', { status: 400 }],
    [
      'somebody else’s order form',
      {
        body: { clientProfileData: { email: 'sam@example.com' } },
      },
    ],
    ['nobody’s order form', { body: { clientProfileData: null } }],
  ])('when checkout answers the email with %s', async (_what, trouble) => {
    await olga.trouble({ api: 'checkout', method: 'POST', ...trouble })
    expect(refusal(await olga.start('ana@example.com'))).toBe(
      'PLATFORM_UNAVAILABLE'
    )
  })

  it('when the answer to the write is lost, and the next one an error', async () => {
    const write = { api: 'sessions', method: 'PATCH', times: 1 }

    await olga.trouble({ ...write, reset: true })
    await olga.trouble({ ...write, status: 503 })
    expect(await refused(olga.start('ana@example.com'))).toEqual({
      refusal: 'PLATFORM_UNAVAILABLE',
      session: IDLE,
    })
  })

  it('when the sign-in ends in the middle', async () => {
    await olga.trouble({ api: 'sessions', method: 'PATCH', status: 401 })
    await forgetCalls(store)
    expect((await refused(olga.start('ana@example.com'))).refusal).toBe(
      'SESSION_EXPIRED'
    )
    // Of what was surely not written, nothing is looked for.
    expect(
      store.upstreamCalls
        .filter(({ path }) => path === '/api/sessions')
        .map(({ method }) => method)
    ).toEqual(['GET', 'PATCH'])
  })

  it('when the sign-in ends, whatever else goes wrong', async () => {
    await olga.trouble({ api: 'vbase', status: 503 })
    await olga.trouble({ api: 'sessions', method: 'PATCH', status: 401 })
    expect((await refused(olga.start('ana@example.com', 'ASK'))).refusal).toBe(
      'SESSION_EXPIRED'
    )
  })

  it('when checkout gives an order form but no cookie of it', async () => {
    await olga.trouble({
      api: 'checkout',
      method: 'GET',
      body: { orderFormId: 'abc' },
      times: 1,
    })
    expect((await refused(olga.start('ana@example.com'))).refusal).toBe(
      'PLATFORM_UNAVAILABLE'
    )
  })

  it.each([
    ['to see whether it took', 2],
    ['nor to see what to undo', 4],
  ])('when the session is written but cannot be read, %s', async (_, times) => {
    await olga.trouble({
      api: 'sessions',
      method: 'GET',
      status: 503,
      skip: 1,
      times,
    })
    expect(await refused(olga.start('ana@example.com'))).toEqual({
      refusal: 'PLATFORM_UNAVAILABLE',
      session: IDLE,
    })
  })

  it('to the customer who was served before', async () => {
    await olga.start('ana@example.com')
    const { orderFormId } = await olga.orderForm()
    const { refusal: why, session } = await refused(
      olga.start('ann@example.com')
    )

    expect(why).toBe('CUSTOMER_NOT_FOUND')
    expect(session.customer).toMatchObject({ email: 'ana@example.com' })
    expect((await olga.orderForm()).orderFormId).toBe(orderFormId)
    await olga.end()
  })
})

describe('when VTEX fails in the middle, the truth is told:', () => {
  it('the start can be neither finished nor undone', async () => {
    await olga.trouble({
      api: 'sessions',
      method: 'PATCH',
      status: 503,
      skip: 1,
    })
    await olga.trouble({ api: 'checkout', status: 503 })
    const { refusal, session } = await refused(olga.start('ana@example.com'))

    expect(refusal).toBe('HALF_DONE')
    expect(session.customer).toMatchObject({ email: 'ana@example.com' })
    expect((await olga.truth()).impersonated).toBe('ana@example.com')
  })

  it('the key of a start that did not take cannot be taken back', async () => {
    await olga.trouble({
      api: 'sessions',
      method: 'PATCH',
      status: 503,
      skip: 1,
    })
    expect((await refused(olga.start('ann@example.com'))).refusal).toBe(
      'HALF_DONE'
    )
    expect((await refused(olga.end())).refusal).toBe('PLATFORM_UNAVAILABLE')
    await olga.noTrouble()
    expect((await refused(olga.end())).refusal).toBeNull()
    expect(await olga.truth()).toEqual(NOT_SERVING)
  })

  it('of two starts at once, the one that fails leaves the other alone', async () => {
    const [failed, started] = await atOnce(
      store,
      { api: 'sessions' },
      () => olga.start('ann@example.com'),
      () => olga.start('ana@example.com')
    )

    expect([failed.refusal, started.refusal]).toEqual([
      'CUSTOMER_NOT_FOUND',
      null,
    ])
    expect(started.session.customer?.email).toBe('ana@example.com')
    expect((await olga.truth()).impersonated).toBe('ana@example.com')
  })

  it('what another has written since the start is left alone', async () => {
    const held = store.trouble.hold({ api: 'sessions', method: 'GET', skip: 2 })
    const answer = olga.start('ann@example.com')

    await held.asked
    await olga.send('PATCH', '/api/sessions', {
      public: {
        'vtex-impersonated-customer-email': { value: 'ana@example.com' },
      },
    })
    held.letGo()
    const { refusal, session } = await refused(answer)

    expect(refusal).toBe('CUSTOMER_CHANGED')
    expect(session).toMatchObject({
      customer: { email: 'ana@example.com' },
      warning: 'NOT_STARTED_HERE',
    })
    expect((await olga.truth()).asked).toBe('ana@example.com')
  })

  it('the start was written and nothing answers any more', async () => {
    await olga.trouble({ api: 'sessions', method: 'GET', status: 503, skip: 1 })
    const { refusal, session } = await refused(olga.start('ana@example.com'))

    expect(refusal).toBe('HALF_DONE')
    expect(session).toEqual(EMPTY_SESSION)
  })

  it('every call hangs, and the operator still waits less than 10 s', async () => {
    await olga.trouble({ api: 'sessions', delayMs: 60_000, skip: 1 })
    const answer = await olga.start('ana@example.com')

    expect((await refused(answer)).refusal).toBe('HALF_DONE')
    expect(answer.tookMs).toBeGreaterThan(5000)
    expect(answer.tookMs).toBeLessThan(10_000)
  })

  it('a start may yet happen that VTEX has been asked for', async () => {
    await olga.trouble({ api: 'sessions', method: 'PATCH', delayMs: 60_000 })
    expect((await refused(olga.start('ana@example.com'))).refusal).toBe(
      'HALF_DONE'
    )
  })

  it('an end may yet happen that VTEX has been asked for', async () => {
    await olga.start('ana@example.com')
    await olga.trouble({ api: 'sessions', method: 'PATCH', delayMs: 60_000 })
    expect((await refused(olga.end())).refusal).toBe('HALF_DONE')
  })

  it('an end whose cookie is there again, as another app sets it', async () => {
    const bruno = () =>
      olga.cookies.set(
        'vtex-impersonated-customer-email',
        'bruno+vip@example.com'
      )

    bruno()
    expect((await refused(olga.end())).refusal).toBeNull()
    bruno()
    expect(await refused(olga.end())).toEqual({
      refusal: 'COOKIE_IN_THE_WAY',
      session: IDLE,
    })
    bruno()
    expect((await refused(olga.end())).refusal).toBe('COOKIE_IN_THE_WAY')
    expect(olga.cookie('vtex-impersonated-customer-email')).toBeUndefined()
    // Whom the operator has chosen themself is ended like anybody.
    await olga.start('ana@example.com')
    expect((await refused(olga.end())).refusal).toBeNull()
  })

  it('an end that VTEX answers with errors has not happened', async () => {
    await olga.start('ana@example.com')
    await olga.trouble({ api: 'sessions', status: 503 })
    expect((await refused(olga.end())).refusal).toBe('PLATFORM_UNAVAILABLE')
    await olga.noTrouble()
    expect((await olga.truth()).impersonated).toBe('ana@example.com')
    expect(olga.cookie('vtex-impersonated-customer-email')).toBeDefined()
  })

  it('an end of a session that VTEX refuses to show is none', async () => {
    await olga.start('ana@example.com')
    olga.cookies.delete('vtex-impersonated-customer-email')
    await olga.trouble({ api: 'sessions', status: 403 })
    expect((await refused(olga.end())).refusal).toBe('SESSION_EXPIRED')
    await olga.noTrouble()
    expect((await olga.truth()).impersonated).toBe('ana@example.com')
  })

  it('an end that cannot be written leaves the customer in the bar', async () => {
    await olga.start('ana@example.com')
    await olga.trouble({ api: 'sessions', method: 'PATCH', status: 500 })
    const { refusal, session } = await refused(olga.end())

    expect(refusal).toBe('PLATFORM_UNAVAILABLE')
    expect(session.customer).toMatchObject({ email: 'ana@example.com' })
  })

  it('an end that was written but cannot be seen is half done', async () => {
    await olga.start('ana@example.com')
    await olga.trouble({ api: 'sessions', method: 'GET', skip: 1, status: 503 })
    expect((await refused(olga.end())).refusal).toBe('HALF_DONE')
    await olga.noTrouble()
    expect((await refused(olga.end())).refusal).toBeNull()
    expect(await olga.truth()).toEqual(NOT_SERVING)
  })
})

describe('a fault', () => {
  /** The lines that the service has written about faults meanwhile. */
  async function linesOf(act: () => Promise<unknown>) {
    const log = store.service?.log ?? []

    log.length = 0
    await act()
    return log
      .filter((line) => line.includes('telesales fault'))
      .map((line) => JSON.parse(line))
  }

  it('is logged once, with pseudonyms in place of emails', async () => {
    await olga.trouble({ api: 'checkout', status: 503 })
    const lines = await linesOf(() => olga.start('ana@example.com'))

    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      level: 'error',
      data: {
        operation: 'start',
        refusal: 'PLATFORM_UNAVAILABLE',
        faults: ['checkout.newOrderForm: status 503'],
        operator: expect.stringMatching(/^[\da-f]{32}$/),
        customer: expect.stringMatching(/^[\da-f]{32}$/),
      },
    })
  })

  it.each<[string, () => Promise<unknown>]>([
    ['start', () => olga.start('ana@example.com')],
    ['end', () => olga.end()],
    ['repair', () => olga.repair()],
    ['findCustomers', () => olga.find('ana souza')],
    ['recentCustomers', () => olga.recent(['a'])],
    ['registerCustomer', () => olga.register({ email: 'new@example.com' })],
    ['telesalesSession', () => olga.read()],
    ['telesalesDoctor', () => olga.doctor(true)],
  ])('is logged with what was asked for: %s', async (operation, ask) => {
    const api = operation === 'telesalesSession' ? 'checkout' : 'sessions'

    await olga.orderForm()
    await olga.trouble({ api, status: 503 })
    const [{ data }] = await linesOf(ask)

    expect(data.operation).toBe(operation)
    expect(data.faults[0]).toMatch(/: status 503$/)
  })

  it('that is an email which checkout does not take is named', async () => {
    await olga.trouble({
      api: 'checkout',
      path: 'clientProfileData',
      status: 400,
    })
    const [{ data }] = await linesOf(() => olga.start('ana@example.com'))

    expect(data.faults).toEqual(['checkout.attachCustomer: status 400'])
  })

  it('of the read is no error, of which the runtime would log the request', async () => {
    await olga.start('ana@example.com')
    await olga.trouble({ api: 'sessions', status: 503 })
    const { text } = await olga.graphql(
      `query ($term: String!) {
        telesalesSession ${CONTEXT} {
          operator { email }
        }
        findCustomers(term: $term)
          ${CONTEXT} { refusal }
        telesalesDoctor ${CONTEXT} { status }
      }`,
      { term: 'bruno+vip@example.com' }
    )

    expect(JSON.parse(text)).toEqual({
      data: {
        telesalesSession: null,
        findCustomers: { refusal: 'SEARCH_DOWN' },
        telesalesDoctor: expect.any(Array),
      },
    })
  })
})

describe('the refusals of the schema', () => {
  it('have each been produced, here or where they are at home', () => {
    expect([...produced, ...ELSEWHERE].filter(Boolean).sort()).toEqual(
      [...REFUSALS].sort()
    )
  })
})
