import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { EMPTY_SESSION } from '../../modules/telesalesSession'
import {
  type Browser,
  beforeEachTest,
  browserAt,
  forgetCalls,
  isWrite,
} from './telesales'

const ANA = 'ana@example.com'
const OLGA = 'olga@acme.example'

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

const writes = () =>
  store.upstreamCalls
    .filter(isWrite)
    .map(({ method, path }) => `${method} ${path}`)

/** What the Session Manager is to say of whoever reads. */
function sessionSays(impersonate: unknown, others: object = {}) {
  return olga.trouble({
    api: 'sessions',
    method: 'GET',
    body: {
      id: 'x',
      namespaces: {
        authentication: { adminUserEmail: { value: OLGA } },
        impersonate,
        ...others,
      },
    },
  })
}

async function everythingIsRefused(who: Browser, why: string | null) {
  const { customers, refusal } = await who.find('ana')

  expect([
    (await who.start(ANA)).refusal,
    (await who.repair()).refusal,
  ]).toEqual([why, why])
  expect(
    (await who.startById('5d2c8e10-0000-4000-8000-000000000001')).refusal
  ).toBe(why)
  expect((await who.register({ email: 'new@example.com' })).refusal).toBe(why)
  expect([customers, refusal]).toEqual([[], null])
  expect((await who.read()).operator).toBeNull()
  expect(writes()).toEqual([])
}

describe('who VTEX does not say may impersonate, may not', () => {
  it.each<[unknown]>([
    ['false'],
    ['TRUE'],
    ['True'],
    ['TRUE '],
    [' true'],
    ['true\n'],
    ['1'],
    ['yes'],
    [1],
    [true],
    [{}],
    [{ value: 'true' }],
    [['true']],
    [[]],
    [''],
    [null],
  ])('canImpersonate: %j', async (value) => {
    await sessionSays({ canImpersonate: { value } })
    await everythingIsRefused(olga, 'NOT_AN_OPERATOR')
  })

  it.each<[string, unknown]>([
    ['no value', { canImpersonate: {} }],
    ['a bare text', { canImpersonate: 'true' }],
    ['a list', { canImpersonate: [{ value: 'true' }] }],
  ])('canImpersonate with %s', async (_shape, impersonate) => {
    await sessionSays(impersonate)
    const { operator } = await olga.read()

    expect(operator).toBeNull()
    expect((await olga.start(ANA)).refusal).toMatch(
      /^(SESSION_APP_MISSING|NOT_AN_OPERATOR)$/
    )
    expect(writes()).toEqual([])
  })

  it.each([
    [{ value: ['globex'] }],
    [{ value: { name: 'globex' } }],
    [{ value: 7 }],
    [{ value: false }],
    ['globex'],
    [['acme']],
  ])('the account: %j', async (account) => {
    await sessionSays({ canImpersonate: { value: 'true' }, account })
    await everythingIsRefused(olga, 'NOT_AN_OPERATOR')
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'true'],
    ['a list', [{ canImpersonate: { value: 'true' } }]],
    [
      'a prototype',
      JSON.parse('{"__proto__":{"canImpersonate":{"value":"true"}}}'),
    ],
  ])('the namespace is %s', async (_shape, impersonate) => {
    await sessionSays(impersonate)
    await everythingIsRefused(olga, 'SESSION_APP_MISSING')
  })

  it.each<[string, object]>([
    ['public', { public: { canImpersonate: { value: 'true' } } }],
    ['constructor', { constructor: { canImpersonate: { value: 'true' } } }],
    ['profile', { profile: { canImpersonate: { value: 'true' } } }],
  ])('what a visitor may write proves nothing: %s', async (_where, others) => {
    await sessionSays({ canImpersonate: { value: 'false' } }, others)
    await everythingIsRefused(olga, 'NOT_AN_OPERATOR')
  })
})

describe('an admin of another account', () => {
  it('has no role here', async () => {
    const zoe = browserAt(store)

    await zoe.signIn('zoe@globex.example')
    await forgetCalls(store)
    await everythingIsRefused(zoe, 'NOT_AN_OPERATOR')
  })

  it('has none, should VTEX’s session app take their own for ours', async () => {
    const zoe = browserAt(store)

    await zoe.trouble({ impersonateIgnoresAccount: true })
    await zoe.signIn('zoe@globex.example')
    await forgetCalls(store)
    await everythingIsRefused(zoe, 'NOT_AN_OPERATOR')
  })
})

describe('a role that is taken away', () => {
  it('between the look and the write ends with nobody served', async () => {
    await olga.trouble({ revokedRoles: [OLGA] })
    const { refusal, session, setCookies } = await olga.start(ANA)

    expect(refusal).toBe('NOT_AN_OPERATOR')
    expect(session).toEqual(EMPTY_SESSION)
    expect(setCookies).toEqual([])
    expect(await olga.truth()).toEqual({
      asked: null,
      impersonated: null,
      name: null,
    })
  })

  it('does not keep anybody from ending', async () => {
    await olga.start(ANA)
    await olga.trouble({ revokedRoles: [OLGA] })
    expect((await olga.end()).refusal).toBeNull()
    expect((await olga.truth()).impersonated).toBeNull()
  })
})

describe('a forged cookie', () => {
  it.each([
    ['an admin’s sign-in', 'VtexIdclientAutCookie', 'forged'],
    ['a session', 'vtex_session', 'eyJhbGciOiJub25lIn0.e30.'],
    ['a customer', 'vtex-impersonated-customer-email', ANA],
  ])('as of %s gives a shopper nothing', async (_whose, name, value) => {
    const sam = browserAt(store)

    await sam.signIn('sam@example.com')
    sam.cookies.set(name, value)
    await forgetCalls(store)
    expect((await sam.start('bruno+vip@example.com')).refusal).toMatch(
      /^(NOT_AN_OPERATOR|SESSION_EXPIRED)$/
    )
    expect((await sam.repair()).refusal).toMatch(
      /^(NOT_AN_OPERATOR|SESSION_EXPIRED)$/
    )
    expect((await sam.find('ana')).customers).toEqual([])
    expect((await sam.read()).operator).toBeNull()
    expect(writes()).toEqual([])
  })

  it('in place of an operator’s own is worth nothing', async () => {
    await olga.start(ANA)
    await forgetCalls(store)
    olga.cookies.set('VtexIdclientAutCookie', 'forged')
    for (const { refusal } of [
      await olga.start('bruno+vip@example.com'),
      await olga.startById('5d2c8e10'),
      await olga.repair(),
      await olga.register({ email: 'new@example.com' }),
    ]) {
      expect(refusal).toBe('SESSION_EXPIRED')
    }
    expect((await olga.find('ana')).customers).toEqual([])
    expect(writes()).toEqual([])
  })

  it('of another admin does not act as the operator whom the session remembers', async () => {
    const otto = browserAt(store)

    await otto.signIn('otto@acme.example')
    olga.cookies.set(
      'VtexIdclientAutCookie',
      otto.cookie('VtexIdclientAutCookie') ?? ''
    )
    await forgetCalls(store)
    expect((await olga.start(ANA)).refusal).toBe('SESSION_EXPIRED')
    expect(writes()).toEqual([])
  })

  it('of her own as a shopper does not act as the operator that she is', async () => {
    await olga.trouble({
      api: 'vtexid',
      path: 'credential',
      body: { user: OLGA, account: 'acme', audience: 'webstore' },
    })
    expect((await olga.start(ANA)).refusal).toBe('SESSION_EXPIRED')
    expect(writes()).toEqual([])
  })

  it.each([{ status: 500 }, { status: 403 }, { hangUp: true }, { body: {} }])(
    'cannot be told from a real one while VTEX ID does not say: %j',
    async (how) => {
      await olga.trouble({ api: 'vtexid', path: 'credential', ...how })
      expect((await olga.start(ANA)).refusal).toBe('PLATFORM_UNAVAILABLE')
      expect(writes()).toEqual([])
    }
  )

  it('of a customer does not park the operator’s cart as theirs', async () => {
    await olga.send('POST', '/api/checkout/pub/orderForm/x/items', {})
    olga.cookies.set('vtex-impersonated-customer-email', ANA)
    await olga.end()
    expect((await olga.start(ANA, 'ASK')).choices).toEqual([])
  })
})
