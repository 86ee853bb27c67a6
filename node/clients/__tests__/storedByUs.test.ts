import './asOurApp'

import { afterEach, describe, expect, it, jest } from '@jest/globals'

import type { AuditEntry } from '../../modules/auditEntry'
import { AppSettingsClient } from '../appSettingsClient'
import { AuditRecords } from '../auditRecords'
import { inTime } from '../inTime'
import { ParkedCarts } from '../parkedCarts'
import { CONTEXT, scriptVtex } from './scriptedVtex'

const ANA = 'ana@example.com'
const WEEK_MS = 7 * 24 * 60 * 60 * 1000
const NOON_MS = Date.UTC(2026, 10, 26, 12)

const vtex = scriptVtex()
const carts = new ParkedCarts(CONTEXT)

let accounts = 0

afterEach(() => {
  jest.restoreAllMocks()
})

/** The file of the cart that was asked for last. */
const file = () => vtex.asked.pop()?.path.split('/').pop()

describe('a parked cart', () => {
  it('is kept under a hash, for a week', async () => {
    vtex.replies = [{ body: [{ path: 'x' }] }]
    const before = Date.now()

    await carts.park(ANA, 'abc')
    const [{ body, method, path }] = vtex.asked

    expect(method).toBe('PUT')
    expect(path).toMatch(/\/parked-carts\/files\/[\da-f]{64}\.json$/)
    expect(body).toEqual({ orderFormId: 'abc', parkedAt: expect.any(Number) })
    expect((body as { parkedAt: number }).parkedAt).toBeGreaterThanOrEqual(
      before
    )
  })

  it('is the same however the email is written, in this account', async () => {
    const other = new ParkedCarts({ ...CONTEXT, account: 'globex' })
    const files = []

    vtex.replies = [{ status: 404 }]
    for (const [client, email] of [
      [carts, ANA],
      [carts, ' ANA@Example.com'],
      [carts, 'sam@example.com'],
      [other, ANA],
    ] as const) {
      await client.find(email)
      files.push(file())
    }
    expect(files[1]).toBe(files[0])
    expect(new Set(files).size).toBe(3)
  })

  it.each([
    ['young', 1, 'abc'],
    ['too old', 0, null],
  ])('is found while it is young: %s', async (_, youngerMs, found) => {
    jest.spyOn(Date, 'now').mockReturnValue(NOON_MS)
    vtex.replies = [
      { body: { orderFormId: 'abc', parkedAt: NOON_MS - WEEK_MS + youngerMs } },
    ]
    expect(await carts.find(ANA)).toBe(found)
  })

  it('is none where nothing was kept', async () => {
    vtex.replies = [{ status: 404 }]
    expect(await carts.find(ANA)).toBeNull()
  })

  it.each([[[]], [{}], [{ parkedAt: 'today' }], ['<h1>Sorry</h1>']])(
    'is not known by %j',
    async (body) => {
      vtex.replies = [{ body }]
      await expect(carts.find(ANA)).rejects.toThrow(
        'parkedCarts.find: malformed'
      )
    }
  )

  it.each([[{}], ['<h1>Sorry</h1>']])('is not kept by %j', async (body) => {
    vtex.replies = [{ body }]
    await expect(carts.park(ANA, 'abc')).rejects.toThrow(
      'parkedCarts.park: malformed'
    )
  })

  it('is deleted as soon as it goes on', async () => {
    vtex.replies = [{ status: 204 }]
    await carts.forget(ANA)
    expect(vtex.asked).toMatchObject([{ method: 'DELETE' }])
  })

  it.each([
    [{ status: 500 }, 'status 500'],
    [{ status: 403 }, 'status 403'],
    [{ hangsUp: true }, 'network'],
  ])('is asked for once, and told why not: %j', async (reply, what) => {
    vtex.replies = [reply]
    for (const [name, ask] of [
      ['find', () => carts.find(ANA)],
      ['park', () => carts.park(ANA, 'abc')],
      ['forget', () => carts.forget(ANA)],
    ] as const) {
      vtex.asked.length = 0
      await expect(ask()).rejects.toThrow(`parkedCarts.${name}: ${what}`)
      expect(vtex.asked).toHaveLength(1)
    }
  })
})

describe('an answer of the runtime’s own clients', () => {
  it('is waited for no longer than an operator would', async () => {
    const never = new Promise(() => {})

    await expect(inTime('vbase.get', never)).rejects.toMatchObject({
      message: 'vbase.get: timeout',
      isPending: true,
    })
  })

  it('is given as it came', async () => {
    expect(await inTime('vbase.get', Promise.resolve('it'))).toBe('it')
  })
})

describe('the audit’s records', () => {
  const ENTRY = {
    action: 'start',
    outcome: 'done',
    previous: null,
    durationMs: 5,
  } as AuditEntry
  const KEPT = { body: { DocumentId: 'd' } }
  const NONE = { body: [] }
  const nextStore = () =>
    new AuditRecords({ ...CONTEXT, account: `store-${++accounts}` })
  const calls = () =>
    vtex.asked.map(
      ({ method, path }) =>
        `${method} ${path.replace('/api/dataentities/telesales_audit', '')}`
    )

  it('say what is known, and until when', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(NOON_MS)
    vtex.replies = [KEPT, {}, NONE]
    await nextStore().keep(ENTRY, 30)
    expect(vtex.asked[0]).toMatchObject({
      method: 'POST',
      path: '/api/dataentities/telesales_audit/documents',
      params: { _schema: 'v1' },
      headers: { vtexidclientautcookie: 'our-own-token' },
    })
    expect(vtex.asked[0].body).toEqual({
      action: 'start',
      outcome: 'done',
      durationMs: 5,
      at: '2026-11-26T12:00:00.000Z',
      expiresAt: '2026-12-26T12:00:00.000Z',
    })
  })

  it('get a schema once, by which they can be searched', async () => {
    const records = nextStore()

    vtex.replies = [KEPT, { status: 304 }, NONE, KEPT]
    await records.keep(ENTRY, 30)
    await records.keep(ENTRY, 30)
    expect(calls()).toEqual([
      'POST /documents',
      'PUT /schemas/v1',
      'GET /search',
      'POST /documents',
    ])
    const schema = vtex.asked[1].body as {
      properties: Record<string, object>
      'v-indexed': string[]
    }

    expect(vtex.asked[1].params).toEqual({})
    for (const field of schema['v-indexed']) {
      expect(schema.properties[field]).toMatchObject({ type: 'string' })
    }
    expect(schema['v-indexed']).toEqual(
      expect.arrayContaining(['at', 'expiresAt', 'operator', 'customer'])
    )
    expect(schema.properties).toMatchObject({
      durationMs: { type: 'integer' },
      reason: { type: 'string' },
      servedSeconds: { type: 'integer' },
    })
  })

  it('are deleted once a minute when their time is over', async () => {
    const records = nextStore()
    const clock = jest.spyOn(Date, 'now').mockReturnValue(NOON_MS)

    vtex.replies = [KEPT, {}, NONE]
    await records.keep(ENTRY, 30)
    vtex.asked.length = 0
    clock.mockReturnValue(NOON_MS + 59_999)
    vtex.replies = [KEPT]
    await records.keep(ENTRY, 30)
    expect(calls()).toEqual(['POST /documents'])
    vtex.asked.length = 0
    clock.mockReturnValue(NOON_MS + 60_000)
    vtex.replies = [KEPT, { body: [{ id: 'a/b' }, null, { id: '' }] }, {}]
    await records.keep(ENTRY, 30)
    expect(calls()).toEqual([
      'POST /documents',
      'GET /search',
      'DELETE /documents/a%2Fb',
    ])
    expect(vtex.asked[1]).toMatchObject({
      params: {
        _schema: 'v1',
        _fields: 'id',
        _where: 'expiresAt<2026-11-26T12:01:00.000Z',
      },
      headers: { 'rest-range': 'resources=0-49' },
    })
  })

  it.each([
    [[{ body: [] }], 'keep: malformed'],
    [[{ body: {} }], 'keep: malformed'],
    [[{ status: 503 }], 'keep: status 503'],
    [[KEPT, { status: 403 }], 'schema: status 403'],
    [[KEPT, {}, { body: {} }], 'expired: malformed'],
    [[KEPT, {}, { status: 500 }], 'expired: status 500'],
    [[KEPT, {}, { body: [{ id: 'a' }] }, { status: 500 }], 'delete: status'],
  ])('are told by %j, which is not asked again', async (replies, what) => {
    vtex.replies = [...replies]
    await expect(nextStore().keep(ENTRY, 30)).rejects.toThrow(
      `auditRecords.${what}`
    )
    expect(vtex.asked).toHaveLength(replies.length)
  })
})

describe('what the store has set', () => {
  const nextStore = () =>
    new AppSettingsClient({ ...CONTEXT, workspace: `w-${++accounts}` })

  it('is asked for once, of this app', async () => {
    vtex.replies = [{ status: 500 }]
    await expect(nextStore().current()).rejects.toThrow(
      'appSettings.read: status 500'
    )
    expect(vtex.asked).toHaveLength(1)
    expect(vtex.asked[0].path).toMatch(
      /\/apps\/vtex\.telesales-toolbar\/settings$/
    )
  })

  it('is read anew, and not from the runtime’s memory', async () => {
    const store = nextStore()
    const clock = jest.spyOn(Date, 'now').mockReturnValue(NOON_MS)

    vtex.replies = [{ body: { startsPerMinute: 7 } }]
    expect((await store.current()).startsPerMinute).toBe(7)
    vtex.replies = [{ body: { startsPerMinute: 8 } }]
    clock.mockReturnValue(NOON_MS + 60_000)
    expect((await store.current()).startsPerMinute).toBe(8)
  })
})
