import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest, IDLE, isWrite } from './telesales'

const ANA = 'ana@example.com'

let store: DevStore
let olga: Browser

beforeEachTest((itsStore, operator) => {
  store = itsStore
  olga = operator
})

/** How often our service wrote to the session. */
const sessionWrites = () =>
  store.upstreamCalls.filter(
    (call) => isWrite(call) && call.path === '/api/sessions'
  ).length

describe('another app that writes to the session without the sign-in', () => {
  it('takes nobody from the operator who is reading', async () => {
    await olga.start(ANA)
    await olga.chooseRegion()

    expect(await olga.truth()).toMatchObject({ impersonated: null })
    expect(await olga.read()).toMatchObject({
      operator: { email: 'olga@acme.example' },
      customer: { email: ANA, firstName: 'Ana' },
      warning: null,
    })
    expect(await olga.truth()).toMatchObject({ asked: ANA, impersonated: ANA })
  })

  it('costs nobody anything else who is signed in', async () => {
    await olga.start(ANA)
    store.upstreamCalls.length = 0
    await olga.read()
    expect(sessionWrites()).toBe(0)
  })

  it('does not bring back whoever has signed out', async () => {
    await olga.start(ANA)
    await olga.chooseRegion()
    olga.cookies.delete('VtexIdclientAutCookie')
    store.upstreamCalls.length = 0

    expect(await olga.read()).toMatchObject({
      operator: null,
      customer: null,
      warning: 'LEFT_BEHIND',
    })
    expect(sessionWrites()).toBe(0)
  })

  it('does not bring back a sign-in that has ended', async () => {
    await olga.start(ANA)
    await olga.chooseRegion()
    olga.cookies.set('VtexIdclientAutCookie', 'ended')

    expect(await olga.read()).toMatchObject({ operator: null, customer: null })
    expect(await olga.start(ANA)).toMatchObject({ refusal: 'SESSION_EXPIRED' })
  })

  it('changes nothing for a page of another site that asks', async () => {
    await olga.start(ANA)
    await olga.chooseRegion()
    store.upstreamCalls.length = 0
    await olga.withHeaders({ 'sec-fetch-site': 'cross-site' })

    expect(sessionWrites()).toBe(0)
  })

  it.each<[string, (browser: Browser) => Promise<unknown>, object]>([
    ['a start', (it) => it.start('bruno+vip@example.com'), { refusal: null }],
    ['a repair', (it) => it.repair(ANA), { refusal: null }],
    ['an end', (it) => it.end(), { refusal: null, session: IDLE }],
    ['a search', (it) => it.find('bruno'), { refusal: null }],
  ])('does not keep an operator from %s', async (_act, act, answer) => {
    await olga.start(ANA)
    await olga.chooseRegion()

    expect(await act(olga)).toMatchObject(answer)
  })

  // A start makes some twelve calls: it comes before each of them.
  it.each(
    [
      ...[0, 1, 2].map((skip) => ['sessions', skip] as const),
      ...[0, 1, 2, 3, 4, 5].map((skip) => ['checkout', skip] as const),
      ...(['vtexid', 'masterData', 'vbase'] as const).map(
        (api) => [api, 0] as const
      ),
    ].flatMap(([api, skip]) =>
      ['EMPTY', 'MOVE'].map((cart) => [api, skip, cart] as const)
    )
  )('undoes no start that it overtakes: %s %i, %s', async (api, skip, cart) => {
    await olga.addToCart()
    const held = store.trouble.hold({ api, skip, times: 1 })
    const started = olga.start(ANA, cart)

    await Promise.race([held.asked, started.then(held.letGo)])
    await olga.chooseRegion()
    held.letGo()

    expect(await started).toMatchObject({
      refusal: null,
      session: { customer: { email: ANA }, warning: null },
    })
    expect(await olga.read()).toMatchObject({
      customer: { email: ANA },
      warning: null,
    })
  })
})
