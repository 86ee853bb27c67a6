import { describe, expect, it } from '@jest/globals'

import { createClient } from '../../../dev-store/client'
import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest, browserAt } from './telesales'

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

const HERE = { COOKIES: 'HOLDS', HOST: 'DOUBTFUL', ACTIVATION: 'HOLDS' }
const NOTHING_FROM = {
  SIGN_IN: 'NOT_LOOKED_AT',
  SESSION: 'NOT_LOOKED_AT',
  SESSION_APP: 'NOT_LOOKED_AT',
  ROLE: 'NOT_LOOKED_AT',
  INTENT: 'NOT_LOOKED_AT',
}
const ALL_WELL = {
  SIGN_IN: 'HOLDS',
  SESSION: 'HOLDS',
  SESSION_APP: 'HOLDS',
  ROLE: 'HOLDS',
  INTENT: 'HOLDS',
}

describe('why somebody does not see the bar', () => {
  it('an operator has every link', async () => {
    expect(await olga.doctor(true)).toEqual({ ...HERE, ...ALL_WELL })
  })

  it('on the store’s own domain it may not have been asked for', async () => {
    expect(await olga.doctor()).toMatchObject({ ACTIVATION: 'DOUBTFUL' })
    expect(await olga.doctor(false)).toEqual({
      ...HERE,
      ACTIVATION: 'BROKEN',
      ...NOTHING_FROM,
    })
  })

  it.each([
    ['acme.myvtex.com', 'HOLDS'],
    ['test--acme.MyVTEX.com', 'HOLDS'],
    ['acme.myvtex.com:8443', 'HOLDS'],
    ['www.acme.example', 'DOUBTFUL'],
    ['myvtex.com', 'DOUBTFUL'],
    ['acme.myvtex.com.evil.example', 'DOUBTFUL'],
  ])(
    'the bar has to be asked for, or has not, at %s: %s',
    async (host, state) => {
      const client = createClient(`http://${host}`, store.answer)
      const there = browserAt(store, {}, client)

      await there.signIn('olga@acme.example')
      expect(await there.doctor()).toMatchObject({
        HOST: state,
        ACTIVATION: state,
      })
    }
  )

  it.each<[string, Record<string, string>, string]>([
    ['another site’s', { 'sec-fetch-site': 'cross-site' }, 'BROKEN'],
    ['no known', { 'sec-fetch-site': '', origin: '' }, 'DOUBTFUL'],
  ])('the store takes its page for %s page', async (_, headers, state) => {
    const there = browserAt(store, headers, olga)

    expect(await there.doctor(true)).toEqual({
      ...HERE,
      ...ALL_WELL,
      INTENT: state,
    })
  })

  it('cookies do not arrive', async () => {
    olga.cookies.clear()
    expect(await olga.doctor(true)).toMatchObject({
      COOKIES: 'BROKEN',
      HOST: 'NOT_LOOKED_AT',
      ROLE: 'NOT_LOOKED_AT',
    })
  })

  it('nobody is signed in, or not any more', async () => {
    const broken = { ...HERE, ...NOTHING_FROM, SIGN_IN: 'BROKEN' }

    await olga.get('/dev/sign-out')
    await olga.send('POST', '/api/sessions?items=*', {})
    expect(await olga.doctor(true)).toEqual(broken)
    olga.cookies.set('VtexIdclientAutCookie', 'old')
    expect(await olga.doctor(true)).toEqual(broken)
  })

  it('the sign-in has ended, though the session remembers the admin', async () => {
    await olga.send('POST', '/dev/expire-admin', {})
    expect(await olga.doctor(true)).toEqual({
      ...HERE,
      ...NOTHING_FROM,
      SIGN_IN: 'BROKEN',
    })
  })

  it('nobody knows what the sign-in is worth, while VTEX ID is down', async () => {
    await olga.trouble({ api: 'vtexid', status: 503 })
    expect(await olga.doctor(true)).toEqual({
      ...HERE,
      ...ALL_WELL,
      SIGN_IN: 'DOUBTFUL',
    })
  })

  it('the browser holds no session of VTEX’s', async () => {
    olga.cookies.delete('vtex_session')
    expect(await olga.doctor(true)).toEqual({
      ...HERE,
      ...NOTHING_FROM,
      SIGN_IN: 'DOUBTFUL',
      SESSION: 'BROKEN',
    })
  })

  it('VTEX’s sessions do not answer', async () => {
    await olga.trouble({ api: 'sessions', status: 503 })
    expect(await olga.doctor(true)).toEqual({
      ...HERE,
      ...NOTHING_FROM,
      SIGN_IN: 'DOUBTFUL',
      SESSION: 'BROKEN',
    })
  })

  it('the session app is not installed', async () => {
    const other = browserAt(store)

    await other.trouble({ installed: { 'impersonate-session': false } })
    await other.signIn('olga@acme.example')
    expect(await other.doctor(true)).toEqual({
      ...HERE,
      ...ALL_WELL,
      SESSION_APP: 'BROKEN',
      ROLE: 'NOT_LOOKED_AT',
      INTENT: 'NOT_LOOKED_AT',
    })
  })

  it('the admin has no telesales role', async () => {
    const otto = browserAt(store)

    await otto.signIn('otto@acme.example')
    expect(await otto.doctor(true)).toEqual({
      ...HERE,
      ...ALL_WELL,
      ROLE: 'BROKEN',
      INTENT: 'NOT_LOOKED_AT',
    })
  })

  it('a shopper hears nothing about the store, at no cost', async () => {
    const sam = browserAt(store)

    await sam.signIn('sam@example.com')
    await olga.trouble({ installed: { 'impersonate-session': false } })
    store.upstreamCalls.length = 0
    expect(await sam.doctor(true)).toEqual({
      ...HERE,
      ...NOTHING_FROM,
      SIGN_IN: 'BROKEN',
    })
    expect(store.upstreamCalls).toEqual([])
  })
})
