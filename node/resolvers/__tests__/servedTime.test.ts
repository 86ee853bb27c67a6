import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest } from './telesales'

const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const KEY = 'telesales-witness'

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

/** What the session keeps of how the operator began. */
async function witness() {
  const { body } = await olga.get(`/api/sessions?items=public.${KEY}`)

  return String(body.namespaces.public?.[KEY]?.value ?? '')
}

/** Writes something else in its place, as anybody may who has the session. */
function pretend(value: unknown) {
  return olga.send('PATCH', '/api/sessions', { public: { [KEY]: { value } } })
}

describe('for how long a customer has been served', () => {
  it('is not known while nobody is', async () => {
    expect(await olga.servedSeconds()).toBeNull()
  })

  it('is counted from the start, by the service’s clock', async () => {
    await olga.start(ANA)
    expect(JSON.parse(await witness())).toMatchObject({
      startedAtMs: (store.time?.now() ?? 0) + 1,
    })
    await store.time?.pass(3_600_999)
    expect(await olga.servedSeconds()).toBe(3600)
  })

  it('is not begun anew by starting with the same customer', async () => {
    await olga.start(ANA)
    await store.time?.pass(3_600_000)
    await olga.start(ANA)
    expect(await olga.servedSeconds()).toBe(3600)
  })

  it('begins anew with a switch', async () => {
    await olga.start(ANA)
    await store.time?.pass(3_600_000)
    await olga.start(BRUNO)
    await store.time?.pass(5000)
    expect(await olga.servedSeconds()).toBe(5)
  })

  it('goes on when a switch was refused', async () => {
    await olga.start(ANA)
    const before = await witness()

    await store.time?.pass(3_600_000)
    await olga.start('nobody@example.com')
    expect(await witness()).toBe(before)
    expect(await olga.servedSeconds()).toBe(3600)
  })

  it('begins when a customer whom a link chose is confirmed', async () => {
    await olga.send(
      'POST',
      `/api/sessions?vtex-impersonated-customer-email=${ANA}`,
      {}
    )
    expect(await olga.servedSeconds()).toBeNull()
    await olga.repair()
    expect(await olga.servedSeconds()).toBe(0)
  })

  it('is forgotten by an end', async () => {
    await olga.start(ANA)
    await olga.end()
    expect(await olga.servedSeconds()).toBeNull()
    await olga.send(
      'POST',
      `/api/sessions?vtex-impersonated-customer-email=${ANA}`,
      {}
    )
    expect(await olga.servedSeconds()).toBeNull()
  })

  it.each<[string, (own: string) => unknown]>([
    ['a text', () => 'yesterday'],
    ['a number', () => 1000],
    ['what is no witness', () => '{"customerEmail":"ana@example.com"}'],
    ['an earlier time', (own) => own.replace(/(?<="startedAtMs":)\d/, '0.1')],
    ['another operator', (own) => own.replace(/olga/g, 'omar')],
  ])('is not known when somebody has written %s', async (_what, forged) => {
    await olga.start(ANA)
    await pretend(forged(await witness()))
    expect(await olga.read()).toMatchObject({
      servedSeconds: null,
      warning: 'NOT_STARTED_HERE',
    })
  })
})
