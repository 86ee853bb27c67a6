import { beforeEach, describe, expect, it } from '@jest/globals'

import { askAsService } from '../../../dev-store/askAsService'
import { CREDENTIAL } from '../../../dev-store/credential'
import type { DevStore } from '../../../dev-store/devStore'
import {
  type Browser,
  beforeEachTest,
  browserAt,
  forgetCalls,
  isWrite,
} from './telesales'

const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'

let store: DevStore
let olga: Browser

beforeEachTest(
  (now, operator) => {
    store = now
    olga = operator
  },
  0,
  { keepsAuditRecords: true, auditSalt: 'x' }
)

// Neither records nor looks of the tests before.
beforeEach(async () => {
  await olga.send('DELETE', '/dev/audit')
  await store.time?.pass(2 * 60 * 60 * 1000)
})

/** What was audited, once all is kept. */
async function records() {
  await store.time?.settled()
  const { body } = await olga.get('/dev/audit')

  return body as unknown as Array<Record<string, unknown>>
}

const looks = async () =>
  (await records()).filter(({ action }) => action === 'looked')
const idOf = async (term: string) => (await olga.find(term)).customers[0].id

describe('a note of a call', () => {
  it('is kept with the end, and seen by whoever serves them next', async () => {
    await olga.start(ANA, 'EMPTY', 'T-1')
    expect((await olga.end('Calls back on Friday')).refusal).toBeNull()
    expect((await records()).at(-1)).toMatchObject({
      action: 'end',
      outcome: 'done',
      note: 'Calls back on Friday',
    })
    await olga.start(ANA)
    const { notes } = await olga.card(['NOTES'])

    expect(notes).toMatchObject({
      refusal: null,
      notes: [
        { text: 'Calls back on Friday', action: 'end', isOwn: true },
        { text: 'T-1', action: 'start', isOwn: true },
      ],
    })
    expect(notes?.notes[0].at).toBeGreaterThan(0)
  })

  it('is nowhere that the customer sees', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    const { orderFormId } = await olga.orderForm()

    await olga.end('Was rude')
    const { body } = await olga.get(
      `/api/checkout/pub/orderForm/${orderFormId}`
    )

    expect(JSON.stringify(body)).not.toContain('Was rude')
  })

  it.each(['ana@example.com', 'x'.repeat(101), 'a\u202eb'])(
    'is not taken, and nothing is ended: %s',
    async (note) => {
      await olga.start(ANA)
      expect(await olga.end(note)).toMatchObject({
        refusal: 'INVALID_NOTE',
        session: { customer: { email: ANA } },
      })
      expect((await olga.truth()).impersonated).toBe(ANA)
    }
  )

  it.each([
    [
      'orderAgain',
      (note: string) => olga.orderAgain('1499999999001-01', ANA, note),
    ],
    [
      'deliverTo',
      (note: string) => olga.deliverTo({ addressId: 'ana-office', note }),
    ],
  ])(
    'is kept by what loads the page anew before the end: %s',
    async (action, act) => {
      await olga.start(ANA)
      expect(await act('Ask ana@example.com')).toMatchObject({
        refusal: 'INVALID_NOTE',
        session: { customer: { email: ANA } },
      })
      expect((await act('Calls back on Friday')).refusal).toBeNull()
      expect(
        (await records()).filter(({ note }) => note !== undefined)
      ).toMatchObject([
        { action, outcome: 'done', note: 'Calls back on Friday' },
      ])
      expect((await olga.card(['NOTES'])).notes?.notes).toMatchObject([
        { text: 'Calls back on Friday', action, isOwn: true },
      ])
    }
  )

  it('is kept with the switch that ends the call, as the one’s whom it was with', async () => {
    await olga.start(ANA)
    expect(
      await olga.start(BRUNO, 'EMPTY', 'T-2', 'Ask ana@example.com')
    ).toMatchObject({
      refusal: 'INVALID_NOTE',
      session: { customer: { email: ANA } },
    })
    await olga.start(BRUNO, 'EMPTY', 'T-2', 'Calls back on Friday')
    expect((await records()).at(-1)).toMatchObject({
      action: 'switch',
      outcome: 'done',
      reason: 'T-2',
      note: 'Calls back on Friday',
    })
    expect((await olga.card(['NOTES'])).notes?.notes).toMatchObject([
      { text: 'T-2', action: 'switch' },
    ])
    await olga.start(ANA)
    expect((await olga.card(['NOTES'])).notes?.notes).toMatchObject([
      { text: 'Calls back on Friday', action: 'switch', isOwn: true },
    ])
    expect((await olga.card(['CALLS'])).calls?.calls).toMatchObject([
      { note: null, customer: { email: 'b***@example.com' } },
      {
        note: 'Calls back on Friday',
        customer: { email: 'a***@example.com' },
      },
    ])
  })

  it('is kept by a start with whom one serves already', async () => {
    await olga.start(ANA)
    await olga.start(ANA, 'EMPTY', undefined, 'Calls back on Friday')
    expect((await olga.card(['NOTES'])).notes?.notes).toMatchObject([
      { text: 'Calls back on Friday', action: 'start', isOwn: true },
    ])
  })

  it('is nobody’s where no call ends with the start', async () => {
    await olga.start(ANA, 'EMPTY', undefined, 'Calls back on Friday')
    expect((await records()).at(-1)).toMatchObject({ action: 'start' })
    expect((await records()).at(-1)?.note).toBeUndefined()
  })

  it.each(['=1+1', "'=1+1", "''=1+1"])(
    'is shown as it was typed, though no spreadsheet shall take it for a formula: %s',
    async (note) => {
      await olga.start(ANA)
      await olga.end(note)
      expect((await records()).at(-1)?.note).toBe(`'${note}`)
      await olga.start(ANA)
      expect((await olga.card(['NOTES'])).notes?.notes[0].text).toBe(note)
    }
  )
})

describe('the notes of a customer', () => {
  it('are the last five, the youngest first, and no other customer’s', async () => {
    await olga.start(BRUNO, 'EMPTY', 'Bruno’s')
    await olga.end()
    for (const reason of ['1', '2', '3', '4', '5', '6']) {
      await olga.start(ANA, 'EMPTY', reason)
      await olga.end()
    }
    await olga.start(ANA)
    await store.time?.settled()
    const { notes } = await olga.card(['NOTES'])

    expect(notes?.notes.map(({ text }) => text)).toEqual([
      '6',
      '5',
      '4',
      '3',
      '2',
    ])
  })

  it('are not told before a start', async () => {
    await olga.start(ANA, 'EMPTY', 'T-1')
    await olga.end()
    const id = await idOf(ANA)

    await forgetCalls(store)
    expect((await olga.card(['NOTES'], id)).notes).toEqual({
      refusal: null,
      notes: [],
    })
    expect(
      store.upstreamCalls.filter(({ path }) =>
        path.endsWith('telesales_audit/search')
      )
    ).toEqual([])
  })

  it('are another operator’s, too, which is said', async () => {
    await olga.start(ANA, 'EMPTY', 'T-1')
    await olga.end()
    await store.time?.settled()
    const [{ id: _id, ...record }] = await records()

    await olga.send('DELETE', '/dev/audit')
    await keep({ ...record, operator: 'another' })
    await olga.start(ANA)
    expect((await olga.card(['NOTES'])).notes?.notes).toMatchObject([
      { text: 'T-1', isOwn: false },
    ])
  })

  it('are none once they have expired', async () => {
    await olga.start(ANA, 'EMPTY', 'T-1')
    await olga.end()
    await store.time?.settled()
    const [{ id: _id, ...record }] = await records()

    await olga.send('DELETE', '/dev/audit')
    await keep({ ...record, expiresAt: '2024-02-29T00:00:00.000Z' })
    await olga.start(ANA)
    expect((await olga.card(['NOTES'])).notes?.notes).toEqual([])
  })

  it('cost one call besides those that say who is asking', async () => {
    await olga.start(ANA)
    await forgetCalls(store)
    await olga.card(['NOTES'])
    // For the audit, nobody waits.
    const calls = store.upstreamCalls.filter(
      (call) => !isWrite(call) && !call.query.includes('expiresAt%3C')
    )

    expect(calls.map(({ path }) => path).sort()).toEqual([
      '/api/dataentities/telesales_audit/search',
      '/api/sessions',
      '/api/vtexid/credential/validate',
    ])
  })

  it('are said to be unknown when Master Data does not answer', async () => {
    await olga.start(ANA)
    await store.time?.settled()
    await olga.trouble({
      api: 'audit',
      method: 'GET',
      path: '/search',
      status: 500,
    })
    expect((await olga.card(['NOTES'])).notes).toEqual({
      refusal: 'PLATFORM_UNAVAILABLE',
      notes: [],
    })
  })
})

describe('the calls of an operator', () => {
  it('are told with nobody served: with whom, how long they were, and what was ordered', async () => {
    await olga.start(ANA)
    await olga.addToCart()
    await store.time?.pass(60_000)
    const { body } = await olga.send('POST', '/dev/place-order')

    await store.time?.pass(60_000)
    await olga.end('Done')
    await store.time?.settled()
    const { calls, refusal } = await olga.card(['CALLS'])

    expect(refusal).toBeNull()
    expect(calls).toMatchObject({
      refusal: null,
      calls: [
        {
          orderIds: [body.orderId],
          note: 'Done',
          customer: { id: await idOf(ANA), email: 'a***@example.com' },
        },
      ],
    })
    expect(calls?.calls[0].servedSeconds).toBeGreaterThanOrEqual(120)
  })

  it('are told of a switch, too, and lead back to each', async () => {
    await olga.start(ANA)
    await olga.start(BRUNO)
    await olga.end()
    await store.time?.settled()
    const { calls } = await olga.card(['CALLS'])
    const [bruno, ana] = calls?.calls ?? []

    expect(ana.customer?.name).toBe('Ana Souza')
    await olga.startById(bruno.customer?.id)
    expect((await olga.truth()).impersonated).toBe(BRUNO)
    await olga.startById(ana.customer?.id)
    expect((await olga.truth()).impersonated).toBe(ANA)
  })

  it('leave nothing in a record that names whom they were with', async () => {
    const id = await idOf(ANA)

    await olga.start(ANA)
    await olga.end()
    const [start, end] = await records()

    expect(start.sealedId).toBeUndefined()
    expect(end.sealedId).toEqual(expect.any(String))
    expect(JSON.stringify(end)).not.toContain(id)
    expect(JSON.stringify(end)).not.toContain('ana@')
  })

  it('are with nobody known by an id that the service has not sealed', async () => {
    await olga.start(ANA)
    await olga.end()
    const [, { id: _id, ...end }] = await records()

    await olga.send('DELETE', '/dev/audit')
    await keep({ ...end, sealedId: await idOf(ANA) })
    expect((await olga.card(['CALLS'])).calls?.calls).toMatchObject([
      { customer: null, orderIds: [] },
    ])
  })

  it('take three steps in a row at most, with what was ordered meanwhile', async () => {
    await olga.start(ANA)
    await olga.end()
    await store.time?.settled()
    for (const api of ['sessions', 'audit', 'masterData', 'orders']) {
      await olga.trouble({ api, delayMs: 300 })
    }
    await olga.trouble({ api: 'vtexid', path: '/credential', delayMs: 300 })
    const { calls, tookMs } = await olga.card(['CALLS'])

    expect(calls?.calls).toMatchObject([{ customer: { name: 'Ana Souza' } }])
    expect(tookMs).toBeLessThanOrEqual(900)
  })

  it('are told without their orders to whoever may see none', async () => {
    await olga.start(ANA)
    await olga.end()
    await store.time?.settled()
    await olga.trouble({ api: 'orders', status: 403 })
    expect((await olga.card(['CALLS'])).calls).toMatchObject({
      refusal: null,
      calls: [{ customer: { name: 'Ana Souza' }, orderIds: [] }],
    })
  })

  it('are no other operator’s', async () => {
    await olga.start(ANA)
    await olga.end()
    await store.time?.settled()
    const [start, { id: _id, ...end }] = await records()

    expect(start.action).toBe('start')
    await olga.send('DELETE', '/dev/audit')
    await keep({ ...end, operator: 'another' })
    expect((await olga.card(['CALLS'])).calls?.calls).toEqual([])
  })
})

describe('a look at a customer', () => {
  it('is audited once each call, with what the card shows', async () => {
    await olga.start(ANA)
    const shown = ['ORDERS', 'CART']

    await olga.card(['CART'], undefined, undefined, { shown })
    await olga.card(['ORDERS'], undefined, undefined, { shown })
    expect(await looks()).toMatchObject([
      { action: 'looked', outcome: 'done', parts: 'ORDERS CART' },
    ])
    await olga.end()
    await olga.start(ANA)
    await olga.card(['CART'])
    expect(await looks()).toMatchObject([
      { parts: 'ORDERS CART' },
      { parts: 'CART' },
    ])
  })

  it('is audited by what was asked for, whatever is said to be shown', async () => {
    await olga.start(ANA)
    await olga.card(['NOTES'], undefined, undefined, { shown: ['CART'] })
    await olga.card(['ORDERS', 'CART'], undefined, undefined, { shown: [] })
    await olga.card(['ORDERS', 'NOTES'])
    expect(await looks()).toMatchObject([
      { parts: 'CART NOTES' },
      { parts: 'ORDERS' },
    ])
  })

  it('is audited once before a start, too, and again after an hour', async () => {
    const id = await idOf(ANA)

    await olga.card(['CART'], id)
    await olga.card(['CART'], id)
    expect(await looks()).toHaveLength(1)
    await store.time?.pass(61 * 60 * 1000)
    await olga.card(['CART'], id)
    expect(await looks()).toHaveLength(2)
  })

  it('is none of a customer where an operator’s own calls are asked for', async () => {
    await olga.card(['CALLS'])
    expect(await looks()).toEqual([])
  })

  it('by a stranger is not audited', async () => {
    const id = await idOf(ANA)

    await browserAt(store).card(['CART'], id)
    expect(await looks()).toEqual([])
  })
})

/** A record as another process has kept it. */
async function keep(record: Record<string, unknown>) {
  await askAsService(
    store.emulatorUrl,
    'POST',
    'http://acme.vtexcommercestable.com.br/api/dataentities/telesales_audit/documents?_schema=v1',
    {
      body: JSON.stringify(record),
      headers: { VtexIdclientAutCookie: CREDENTIAL },
    }
  )
}
