import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest, isWrite } from './telesales'

const ANA = 'ana@example.com'

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
    staff: 'ceo@example.com, @initech.example sam@example.com',
    excludesOwnDomain: true,
    requiresReason: true,
  }
)

const writes = () => store.upstreamCalls.filter(isWrite)

/** What is in the order form's field for notes. */
async function orderNotes() {
  const { body } = await olga.get('/api/checkout/pub/orderForm')

  return (body.openTextField as unknown as { value: string } | null)?.value
}

describe('the store decides for whom nobody may act', () => {
  it.each([
    'ceo@example.com',
    ' CEO@Example.com ',
    'ceo+private@example.com',
    'peter@initech.example',
    'peter@mail.initech.example',
    'somebody@acme.example',
  ])('%s', async (email) => {
    const { refusal } = await olga.start(email, 'EMPTY', 'T-1')

    expect(refusal).toBe('CUSTOMER_EXCLUDED')
    expect(writes()).toEqual([])
  })

  it.each([ANA, 'bruno+vip@example.com'])(
    'but for others they may: %s',
    async (email) => {
      expect((await olga.start(email, 'EMPTY', 'T-1')).refusal).toBeNull()
    }
  )

  it('also when a link has chosen them', async () => {
    await olga.send(
      'POST',
      '/api/sessions?vtex-impersonated-customer-email=sam@example.com',
      {}
    )
    expect((await olga.truth()).impersonated).toBe('sam@example.com')
    const { refusal, setCookies } = await olga.repair('sam@example.com')

    expect(refusal).toBe('CUSTOMER_EXCLUDED')
    expect(setCookies).toEqual([])
    expect(writes()).toEqual([])
    expect((await olga.end()).refusal).toBeNull()
    expect((await olga.truth()).impersonated).toBeNull()
  })
})

describe('the store wants a reason', () => {
  it.each([undefined, '', '  '])('and refuses without: %j', async (reason) => {
    const { refusal } = await olga.start(ANA, 'EMPTY', reason)

    expect(refusal).toBe('REASON_NEEDED')
    expect(writes()).toEqual([])
  })

  it.each([
    'x'.repeat(101),
    'called as ana@example.com',
    'a\u0000b',
    'a\nb',
    'safe\u202etxt',
    '\u3164',
    '...',
  ])('that can be kept: not %j', async (reason) => {
    const { refusal } = await olga.start(ANA, 'EMPTY', reason)

    expect(refusal).toBe('INVALID_REASON')
    expect(writes()).toEqual([])
  })

  it('and finds it in the order form', async () => {
    const { refusal } = await olga.start(ANA, 'EMPTY', ' Ticket 4711 ')

    expect(refusal).toBeNull()
    expect(await orderNotes()).toBe('Ticket 4711')
  })

  it('and in the one that a repair has made', async () => {
    await olga.start(ANA, 'EMPTY', 'Ticket 4711')
    await olga.send('GET', '/api/checkout/pub/orderForm?forceNewCart=true')
    expect(await orderNotes()).toBeUndefined()
    await olga.repair()
    expect(await orderNotes()).toBe('Ticket 4711')
  })

  it('but not from a link, nor for whom a link has chosen', async () => {
    await olga.start(ANA, 'EMPTY', 'Ticket 4711')
    await olga.send(
      'POST',
      '/api/sessions?vtex-impersonated-customer-email=bruno%2Bvip@example.com',
      {}
    )
    const { refusal, setCookies } = await olga.repair('bruno+vip@example.com')

    expect(refusal).toBe('REASON_NEEDED')
    expect(setCookies).toEqual([])
    await olga.end()
    await olga.start(ANA, 'EMPTY', 'Ticket 4711')
    await olga.send(
      'POST',
      `/api/sessions?telesales-witness=${encodeURIComponent('{"reason":"x"}')}`,
      {}
    )
    await olga.send('GET', '/api/checkout/pub/orderForm?forceNewCart=true')
    await olga.repair()
    expect(await orderNotes()).toBeUndefined()
  })

  it('nor for whom another app has chosen by its cookie', async () => {
    olga.cookies.set('vtex-impersonated-customer-email', ANA)
    await olga.send('POST', '/api/sessions?items=*', {})
    expect((await olga.repair()).refusal).toBe('REASON_NEEDED')
  })

  it('and for whom a link has chosen, once the operator gives one', async () => {
    olga.cookies.set('vtex-impersonated-customer-email', ANA)
    await olga.send('POST', '/api/sessions?items=*', {})
    expect((await olga.repair(ANA, 'for ana@example.com')).refusal).toBe(
      'INVALID_REASON'
    )
    expect((await olga.repair(ANA, ' Ticket 4711 ')).refusal).toBeNull()
    expect(await orderNotes()).toBe('Ticket 4711')
    // It is remembered for the next cart as a start's is.
    await olga.send('GET', '/api/checkout/pub/orderForm?forceNewCart=true')
    await olga.repair(ANA, 'Another one')
    expect(await orderNotes()).toBe('Ticket 4711')
  })

  it('of each customer their own', async () => {
    await olga.start(ANA, 'EMPTY', 'Ticket 4711')
    await olga.start('bruno+vip@example.com', 'EMPTY', 'Ticket 4712')
    expect(await orderNotes()).toBe('Ticket 4712')
    await olga.end()
    await olga.start(ANA, 'EMPTY', 'Ticket 4713')
    expect(await orderNotes()).toBe('Ticket 4713')
  })

  it('and starts with nobody when the order form does not take it', async () => {
    await olga.trouble({
      api: 'checkout',
      path: 'openTextField',
      status: 503,
    })
    const { refusal } = await olga.start(ANA, 'EMPTY', 'Ticket 4711')

    expect(refusal).toBe('PLATFORM_UNAVAILABLE')
    expect((await olga.truth()).impersonated).toBeNull()
  })
})
