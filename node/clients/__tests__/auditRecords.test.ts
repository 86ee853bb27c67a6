import { describe, expect, it } from '@jest/globals'

import type { KeptEntry } from '../../modules/auditEntry'
import { AuditRecords } from '../auditRecords'
import { handClock } from './handClock'
import { CONTEXT, scriptVtex } from './scriptedVtex'

const vtex = scriptVtex()

let accounts = 0

describe('the audit’s records', () => {
  const ENTRY = {
    action: 'start',
    outcome: 'done',
    previous: null,
    durationMs: 5,
  } as KeptEntry
  const KEPT = { body: { DocumentId: 'd' } }
  const NONE = { body: [] }
  const nextStore = (clock = handClock()) =>
    new AuditRecords({ ...CONTEXT, account: `store-${++accounts}` }, { clock })
  const calls = () =>
    vtex.asked.map(
      ({ method, path }) =>
        `${method} ${path.replace('/api/dataentities/telesales_audit', '')}`
    )

  it('say what is known, and until when', async () => {
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

  it.each([
    ['Ticket 7', 'Ticket 7'],
    ['7 = 3 + 4', '7 = 3 + 4'],
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(1)', `'@SUM(1)`],
    ['＝1', `'＝1`],
  ])('are no formula where they are exported to: %s', async (reason, kept) => {
    vtex.replies = [KEPT, {}, NONE]
    await nextStore().keep({ ...ENTRY, reason }, 30)
    expect(vtex.asked[0].body).toMatchObject({ reason: kept })
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
      sealedId: { type: 'string' },
    })
  })

  it('are deleted every ten seconds when their time is over', async () => {
    const clock = handClock()
    const records = nextStore(clock)

    vtex.replies = [KEPT, {}, NONE]
    await records.keep(ENTRY, 30)
    vtex.asked.length = 0
    clock.pass(9999)
    vtex.replies = [KEPT]
    await records.keep(ENTRY, 30)
    expect(calls()).toEqual(['POST /documents'])
    vtex.asked.length = 0
    clock.pass(1)
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
        _where: 'expiresAt<2026-11-26T12:00:10.000Z',
      },
      headers: { 'rest-range': 'resources=0-99' },
    })
  })

  it('may have been deleted by another process', async () => {
    vtex.replies = [
      KEPT,
      {},
      { body: [{ id: 'a' }, { id: 'b' }] },
      { status: 404 },
      {},
    ]
    await nextStore().keep(ENTRY, 30)
    expect(calls().slice(3)).toEqual([
      'DELETE /documents/a',
      'DELETE /documents/b',
    ])
  })

  it.each([
    [[{ body: [] }], 'keep: malformed'],
    [[{ body: {} }], 'keep: malformed'],
    [[{ status: 503 }], 'keep: status 503'],
    [[KEPT, { status: 403 }], 'schema: status 403'],
    [[KEPT, {}, { body: {} }], 'expired: malformed'],
    [[KEPT, {}, { status: 500 }], 'expired: status 500'],
    [[KEPT, {}, { body: [{ id: 'a' }] }, { status: 500 }], 'delete: status'],
    [
      [KEPT, {}, { body: [{ id: 'a' }, { id: 'b' }] }, { status: 400 }, {}],
      'delete: status 400',
    ],
  ])('are told by %j, which is not asked again', async (replies, what) => {
    vtex.replies = [...replies]
    await expect(nextStore().keep(ENTRY, 30)).rejects.toThrow(
      `auditRecords.${what}`
    )
    expect(vtex.asked).toHaveLength(replies.length)
  })
})
