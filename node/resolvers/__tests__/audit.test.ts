import { createHmac } from 'node:crypto'

import { beforeEach, describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { addCrowd } from '../../../dev-store/people'
import { textOf } from '../../../tools/sourceFiles'
import {
  atOnce,
  type Browser,
  beforeEachTest,
  browserAt,
  forgetCalls,
} from './telesales'

const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const OLGA = 'olga@acme.example'
const SALT = 'only the store knows'
const DAY_MS = 24 * 60 * 60 * 1000

let store: DevStore
let olga: Browser

beforeEachTest(
  (now, operator) => {
    store = now
    olga = operator
  },
  0,
  {
    startsPerMinute: 1000,
    auditSalt: SALT,
    keepsAuditRecords: true,
    auditRetentionDays: 30,
  }
)

beforeEach(async () => {
  if (store.service) {
    store.service.log.length = 0
  }
  await olga.send('DELETE', '/dev/audit')
})

/** As an auditor finds it out: docs/AUDIT.md. */
function pseudonym(email: string) {
  return createHmac('sha256', `acme:${SALT}`)
    .update(email)
    .digest('hex')
    .slice(0, 32)
}

/** The lines that the audit has written since the test began. */
function lines(): Array<Record<string, unknown>> {
  return (store.service?.log ?? [])
    .filter((line) => line.includes('telesales audit'))
    .map((line) => JSON.parse(line).data)
}

/** The records, of which there are so many. */
async function records(count: number): Promise<Array<Record<string, string>>> {
  await store.time?.settled()
  const { body } = await olga.get('/dev/audit')
  const found = body as unknown as Array<Record<string, string>>

  expect(found).toHaveLength(count)
  return found
}

describe('the audit has one line for', () => {
  it('a start: who, for whom, why, in which cart', async () => {
    await olga.start(ANA, 'EMPTY', 'Ticket 4711')
    const { orderFormId } = await olga.orderForm()

    expect(lines()).toEqual([
      {
        message: 'telesales audit',
        action: 'start',
        outcome: 'done',
        operator: pseudonym(OLGA),
        customer: pseudonym(ANA),
        previous: null,
        reason: 'Ticket 4711',
        note: null,
        parts: null,
        orderFormId,
        durationMs: expect.any(Number),
        servedSeconds: null,
      },
    ])
  })

  it('a start by id, by whom it was', async () => {
    const [{ id }] = (await olga.find(ANA)).customers

    await olga.startById(id)
    expect(lines()).toMatchObject([
      { action: 'start', outcome: 'done', customer: pseudonym(ANA) },
    ])
  })

  it('a switch: from whom, and for how long it was', async () => {
    await olga.start(ANA)
    await olga.start(BRUNO)
    expect(lines().pop()).toMatchObject({
      action: 'switch',
      customer: pseudonym(BRUNO),
      previous: pseudonym(ANA),
      servedSeconds: expect.any(Number),
    })
  })

  it('an end: of whom, for how long, and which cart was left', async () => {
    await olga.start(ANA)
    const { orderFormId } = await olga.orderForm()

    await olga.end()
    expect(lines()).toHaveLength(2)
    expect(lines().pop()).toMatchObject({
      action: 'end',
      outcome: 'done',
      operator: pseudonym(OLGA),
      customer: pseudonym(ANA),
      orderFormId,
      servedSeconds: expect.any(Number),
    })
  })

  it('a repair', async () => {
    await olga.start(ANA)
    await olga.send('GET', '/api/checkout/pub/orderForm?forceNewCart=true')
    await olga.repair()
    const { orderFormId } = await olga.orderForm()

    expect(lines().pop()).toMatchObject({
      action: 'repair',
      outcome: 'done',
      customer: pseudonym(ANA),
      previous: null,
      orderFormId,
    })
  })

  it('the confirmation of whom a link has chosen', async () => {
    await olga.start(ANA)
    await olga.send(
      'POST',
      `/api/sessions?vtex-impersonated-customer-email=${encodeURIComponent(BRUNO)}`,
      {}
    )
    await olga.repair(BRUNO)
    expect(lines().pop()).toMatchObject({
      action: 'repair',
      customer: pseudonym(BRUNO),
      previous: pseudonym(ANA),
      servedSeconds: null,
    })
  })

  it('a registration', async () => {
    await olga.register({ email: 'new@example.com' })
    expect(lines()).toMatchObject([
      {
        action: 'register',
        outcome: 'done',
        operator: pseudonym(OLGA),
        customer: pseudonym('new@example.com'),
      },
    ])
  })

  it.each<[string, () => Promise<unknown>, object]>([
    [
      'of an unknown customer',
      () => olga.start('nobody@example.com'),
      {
        action: 'start',
        outcome: 'CUSTOMER_NOT_FOUND',
        customer: pseudonym('nobody@example.com'),
      },
    ],
    [
      'of no email',
      () => olga.start('ana'),
      { action: 'start', outcome: 'INVALID_EMAIL', customer: null },
    ],
    [
      'of a switch',
      async () => {
        await olga.start(ANA)
        await olga.start('nobody@example.com')
      },
      {
        action: 'switch',
        outcome: 'CUSTOMER_NOT_FOUND',
        previous: pseudonym(ANA),
      },
    ],
    [
      'of a repair',
      () => olga.repair(),
      { action: 'repair', outcome: 'NOBODY_SERVED', customer: null },
    ],
    [
      'of another site',
      () => olga.withHeaders({ 'sec-fetch-site': 'cross-site' }),
      { action: 'register', outcome: 'CROSS_SITE', operator: pseudonym(OLGA) },
    ],
    [
      'of a search',
      async () => {
        await olga.trouble({ api: 'masterData', status: 503 })
        await olga.find('ana souza')
      },
      {
        action: 'search',
        outcome: 'SEARCH_DOWN',
        operator: pseudonym(OLGA),
        customer: null,
      },
    ],
    [
      'that VTEX has caused',
      async () => {
        await olga.trouble({ api: 'checkout', status: 503 })
        await olga.start(ANA)
      },
      { action: 'start', outcome: 'PLATFORM_UNAVAILABLE' },
    ],
  ])('a refusal %s', async (_of, act, line) => {
    await act()
    expect(lines().pop()).toMatchObject(line)
  })

  it('a refusal of whoever is no operator, but no record of them', async () => {
    const sam = browserAt(store)

    await sam.signIn('sam@example.com')
    await sam.start(ANA)
    expect(lines()).toMatchObject([
      { action: 'start', outcome: 'NOT_AN_OPERATOR', operator: null },
    ])
    await olga.start(ANA)
    expect(await records(1)).toHaveLength(1)
  })

  it('whom a link has made somebody serve, once', async () => {
    await olga.send(
      'POST',
      `/api/sessions?vtex-impersonated-customer-email=${ANA}`,
      {}
    )
    await olga.read()
    await olga.read()
    expect(lines()).toMatchObject([
      {
        action: 'elsewhere',
        outcome: 'done',
        operator: pseudonym(OLGA),
        customer: pseudonym(ANA),
        servedSeconds: null,
      },
    ])
  })

  it('an end of a cart that was left behind, and whose it was', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await olga.send('PATCH', '/api/sessions', {
      public: { 'vtex-impersonated-customer-email': { value: '' } },
    })
    olga.cookies.delete('vtex-impersonated-customer-email')
    await olga.end()
    expect(lines().pop()).toMatchObject({
      action: 'end',
      outcome: 'done',
      operator: pseudonym(OLGA),
      customer: pseudonym(ANA),
    })
  })

  it('a link each time that it chooses the same customer', async () => {
    const follow = async () => {
      await olga.send(
        'POST',
        `/api/sessions?vtex-impersonated-customer-email=${ANA}`,
        {}
      )
      await olga.read()
    }

    await follow()
    await olga.end()
    await olga.read()
    await follow()
    expect(lines().map(({ action }) => action)).toEqual([
      'elsewhere',
      'end',
      'elsewhere',
    ])
  })

  it('no link, while a start is under way that another tab looks at', async () => {
    const tab = browserAt(store)

    const held = store.trouble.hold({ api: 'checkout', method: 'POST' })
    const started = olga.start(ANA)

    await held.asked
    for (const [name, value] of olga.cookies) {
      tab.cookies.set(name, value)
    }
    await tab.read()
    held.letGo()
    await started
    expect(lines().map(({ action }) => action)).toEqual(['start'])
  })

  it('another operator who goes on in the same browser', async () => {
    const omar = 'operator-1@acme.example'
    const elsewhere = browserAt(store)
    const signIn = 'VtexIdclientAutCookie'

    addCrowd({ operators: 1, customers: 0 })
    await elsewhere.signIn(omar)
    await olga.start(ANA)
    olga.cookies.set(signIn, elsewhere.cookie(signIn) ?? '')
    await olga.send('POST', '/api/sessions', {})
    expect((await olga.read()).warning).toBe('NOT_STARTED_HERE')
    await olga.start(ANA)
    expect(lines()).toMatchObject([
      { action: 'start', operator: pseudonym(OLGA) },
      { action: 'elsewhere', operator: pseudonym(omar) },
      { action: 'start', operator: pseudonym(omar) },
    ])
  })

  it('a customer whom another app has chosen by its cookie', async () => {
    olga.cookies.set('vtex-impersonated-customer-email', ANA)
    await olga.send('POST', '/api/sessions?items=*', {})
    await olga.read()
    expect(lines()).toMatchObject([
      { action: 'elsewhere', customer: pseudonym(ANA), previous: null },
    ])
  })

  it.each([
    ['has no role', { value: OLGA }, 'false'],
    ['is not signed in', { value: '' }, 'true'],
  ])('nobody whom somebody serves who %s', async (_, admin, canImpersonate) => {
    await olga.trouble({
      api: 'sessions',
      method: 'GET',
      body: {
        id: 'x',
        namespaces: {
          authentication: { adminUserEmail: admin },
          impersonate: {
            canImpersonate: { value: canImpersonate },
            storeUserEmail: { value: ANA },
          },
        },
      },
    })
    await olga.read()
    expect(lines()).toEqual([])
  })

  it('an end of whom a link has chosen, of whom nobody knows since when', async () => {
    await olga.start(BRUNO)
    await olga.end()
    await olga.send(
      'POST',
      `/api/sessions?vtex-impersonated-customer-email=${ANA}`,
      {}
    )
    await olga.end()
    expect(lines().pop()).toMatchObject({
      action: 'end',
      customer: pseudonym(ANA),
      servedSeconds: null,
    })
  })

  it('an end of whom the browser holds, and whom a link has chosen since', async () => {
    await olga.start(BRUNO)
    await olga.send(
      'POST',
      `/api/sessions?vtex-impersonated-customer-email=${ANA}`,
      {}
    )
    await olga.read()
    await olga.end()
    expect(lines()).toMatchObject([
      { action: 'start', customer: pseudonym(BRUNO) },
      {
        action: 'elsewhere',
        customer: pseudonym(ANA),
        previous: pseudonym(BRUNO),
      },
      { action: 'end', customer: pseudonym(BRUNO) },
    ])
  })

  it('an end in a browser that was closed meanwhile, of nobody from elsewhere', async () => {
    await olga.start(ANA)
    // It is no cookie that outlives the browser.
    olga.cookies.delete('vtex-impersonated-customer-email')
    expect((await olga.read()).warning).toBeNull()
    await store.time?.pass(60_000)
    await olga.end()
    expect(lines()).toMatchObject([
      { action: 'start', customer: pseudonym(ANA) },
      { action: 'end', customer: pseudonym(ANA), servedSeconds: 60 },
    ])
  })

  it('an end of whom VTEX has stopped to serve by itself', async () => {
    await olga.start(ANA)
    await olga.send('PATCH', '/api/sessions', {
      public: { 'vtex-impersonated-customer-email': { value: '' } },
    })
    await olga.end()
    expect(lines().pop()).toMatchObject({
      action: 'end',
      customer: pseudonym(ANA),
    })
  })

  it('a search of an admin who may not', async () => {
    const otto = browserAt(store)

    await otto.signIn('otto@acme.example')
    expect(await otto.find('ana')).toMatchObject({
      customers: [],
      refusal: null,
    })
    expect(lines()).toMatchObject([
      {
        action: 'search',
        outcome: 'NOT_AN_OPERATOR',
        operator: pseudonym('otto@acme.example'),
      },
    ])
  })

  it('a click on a double click, and none for a look', async () => {
    const start = () => olga.start(ANA)

    await atOnce(store, { api: 'sessions' }, start, start)
    await olga.read()
    await olga.find('ana')
    expect(lines()).toHaveLength(1)
  })

  it('nothing that was so already', async () => {
    await olga.end()
    expect(lines()).toEqual([])
    await olga.start(ANA, 'EMPTY', 'first')
    await olga.start(ANA, 'EMPTY', 'second')
    expect(lines()).toMatchObject([{ action: 'start', reason: 'first' }])
  })
})

describe('a sign-in that VTEX ID does not know', () => {
  const FORGED = 'VtexIdclientAutCookie'
  const EMAIL = 'vtex-impersonated-customer-email'
  const follow = () => olga.send('POST', `/api/sessions?${EMAIL}=${ANA}`, {})
  /** A cart of Ana’s, in a browser that says nothing of her. */
  const leaveCart = async () => {
    await olga.start(ANA)
    await olga.addToCart()
    olga.cookies.delete(EMAIL)
    await olga.send('PATCH', '/api/sessions', {
      public: { [EMAIL]: { value: '' } },
    })
  }
  const forge = () => olga.cookies.set(FORGED, 'forged')
  const parked = () =>
    store.upstreamCalls.filter(({ path }) => path.startsWith('/vbase/'))

  it('keeps no cart that was left behind, and has no line', async () => {
    await leaveCart()
    forge()
    await forgetCalls(store)
    const before = lines().length

    expect(await olga.end()).toMatchObject({
      refusal: 'SESSION_EXPIRED',
      session: { warning: 'LEFT_BEHIND' },
      setCookies: [],
    })
    expect(parked()).toEqual([])
    expect(lines()).toHaveLength(before)
    expect((await olga.orderForm()).items).toHaveLength(1)
  })

  it('ends, and keeps the cart in nobody’s name', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    forge()
    await forgetCalls(store)
    expect((await olga.end()).refusal).toBeNull()
    expect((await olga.truth()).impersonated).toBeNull()
    expect(olga.cookie(EMAIL)).toBeUndefined()
    expect(parked()).toEqual([])
    expect(lines().pop()).toMatchObject({
      action: 'end',
      outcome: 'done',
      operator: null,
      customer: pseudonym(ANA),
    })
  })

  it('keeps no cart by an end, though the session remembers the operator', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    forge()
    await olga.trouble({
      api: 'sessions',
      method: 'GET',
      body: {
        id: 'x',
        namespaces: {
          authentication: { adminUserEmail: { value: OLGA } },
          impersonate: { canImpersonate: { value: 'true' } },
        },
      },
    })
    await forgetCalls(store)
    expect((await olga.end()).refusal).toBeNull()
    expect(parked()).toEqual([])
    expect(lines().pop()).toMatchObject({ action: 'end', operator: null })
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a start', () => olga.start(ANA)],
    ['a repair', () => olga.repair()],
    ['a registration', () => olga.register({ email: 'new@example.com' })],
    ['a search', () => olga.find('ana souza')],
    [
      'another site’s start',
      () => olga.withHeaders({ 'sec-fetch-site': 'cross-site' }),
    ],
  ])('names nobody in the audit: %s', async (_act, act) => {
    await olga.start(ANA)
    forge()
    const before = lines().length

    await act()
    const written = lines().slice(before)

    expect(written).not.toEqual([])
    expect(written).not.toContainEqual(
      expect.objectContaining({ operator: pseudonym(OLGA) })
    )
    await records(1)
  })

  it('does not use up the one line about whom a link has chosen', async () => {
    const signIn = olga.cookie(FORGED) ?? ''

    await follow()
    forge()
    await olga.read()
    expect(lines()).toEqual([])
    olga.cookies.set(FORGED, signIn)
    await olga.read()
    expect(lines()).toMatchObject([
      { action: 'elsewhere', operator: pseudonym(OLGA) },
    ])
  })

  it('is one, as long as VTEX ID does not say', async () => {
    await leaveCart()
    await olga.trouble({ api: 'vtexid', path: 'credential', status: 500 })
    await forgetCalls(store)
    expect((await olga.end()).refusal).toBe('PLATFORM_UNAVAILABLE')
    expect(parked()).toEqual([])
    expect(lines().pop()).toMatchObject({ action: 'end', operator: null })
  })

  it('asks after no cart that is kept for a customer', async () => {
    forge()
    await forgetCalls(store)
    await olga.start(ANA, 'ASK')
    await olga.start(ANA, 'RESUME')
    expect(parked()).toEqual([])
  })
})

describe('a pseudonym', () => {
  it('is the same however the email is written', async () => {
    await olga.start('ANA@Example.com ')
    await olga.end()
    await olga.start(ANA)
    expect(new Set(lines().map(({ customer }) => customer))).toEqual(
      new Set([pseudonym(ANA)])
    )
  })

  it('also names people in what is said of faults', async () => {
    await olga.trouble({ api: 'checkout', status: 503 })
    await olga.start(ANA)
    expect(store.service?.log.join('\n')).toMatch(
      new RegExp(`telesales fault.*${pseudonym(ANA)}`)
    )
  })

  it('leaves no email in the log', async () => {
    await olga.start(ANA)
    await olga.start(BRUNO)
    await olga.end()
    expect(store.service?.log.join('\n')).not.toMatch(/@example|%40|bruno/)
  })
})

describe('a record in Master Data', () => {
  it('says the same, and when it is to be deleted', async () => {
    await olga.start(ANA, 'EMPTY', 'Ticket 4711')
    const [{ at, expiresAt, id, ...record }] = await records(1)
    const [{ message, ...line }] = lines()
    const { note, parts, previous, servedSeconds, ...said } = line

    // Of what is not known there is nothing.
    expect([note, parts, previous, servedSeconds]).toEqual(Array(4).fill(null))
    expect(record).toEqual(said)
    expect(id).toBeDefined()
    expect(message).toBe('telesales audit')
    expect(Date.parse(expiresAt) - Date.parse(at)).toBe(30 * DAY_MS)
  })

  it('can be removed by no operator', async () => {
    await olga.start(ANA)
    const [{ id }] = await records(1)
    const { status } = await olga.send(
      'DELETE',
      `/api/dataentities/telesales_audit/documents/${id}`
    )

    expect(status).toBe(403)
    expect(await records(1)).toHaveLength(1)
  })

  it('is found as the manual says', async () => {
    await olga.start(ANA)
    await olga.start(BRUNO)
    await records(2)
    const [, query] =
      /```\s+(GET [\s\S]*?)\s+```/.exec(textOf('docs/AUDIT.md')) ?? []
    const path = query.replace(/^GET |\s*\n\s*(?=&)/g, '')
    const day = (offset: number) =>
      new Date((store.time?.now() ?? 0) + offset * DAY_MS)
        .toISOString()
        .slice(0, 10)
    const answer = await olga.get(
      encodeURI(
        path
          .replace('<pseudonym>', pseudonym(ANA))
          .replace('2026-11-24', day(0))
          .replace('2026-11-25', day(1))
      )
    )

    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject([
      { action: 'start', outcome: 'done', operator: pseudonym(OLGA) },
    ])
  })

  it('that cannot be kept delays nobody, and is told in the log', async () => {
    await olga.trouble({ api: 'audit', status: 500 })
    const { refusal } = await olga.start(ANA)

    expect(refusal).toBeNull()
    expect(lines()).toHaveLength(1)
    await store.time?.settled()
    const line = store.service?.log.find((it) => it.includes('auditRecords'))

    expect(JSON.parse(line ?? '{}').data.operation).toBe('audit')
  })
})
