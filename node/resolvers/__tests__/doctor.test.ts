import { describe, expect, it } from '@jest/globals'

import { createClient } from '../../../dev-store/client'
import type { DevStore } from '../../../dev-store/devStore'
import {
  type Browser,
  beforeEachTest,
  browserAt,
  forgetCalls,
} from './telesales'

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

const HERE = { COOKIES: 'PASSED', HOST: 'UNCERTAIN', ACTIVATION: 'PASSED' }
const NOTHING_FROM = {
  SIGN_IN: 'SKIPPED',
  SESSION: 'SKIPPED',
  SESSION_APP: 'SKIPPED',
  ROLE: 'SKIPPED',
  SAME_ORIGIN: 'SKIPPED',
}
const ALL_WELL = {
  SIGN_IN: 'PASSED',
  SESSION: 'PASSED',
  SESSION_APP: 'PASSED',
  ROLE: 'PASSED',
  SAME_ORIGIN: 'PASSED',
}

describe('why somebody does not see the bar', () => {
  it('an operator has every link', async () => {
    expect(await olga.doctor(true)).toEqual({ ...HERE, ...ALL_WELL })
  })

  it('on the store’s own domain it may not have been asked for', async () => {
    expect(await olga.doctor()).toMatchObject({ ACTIVATION: 'UNCERTAIN' })
    expect(await olga.doctor(false)).toEqual({
      ...HERE,
      ACTIVATION: 'FAILED',
      ...NOTHING_FROM,
    })
  })

  it.each([
    ['acme.myvtex.com', 'PASSED'],
    ['test--acme.MyVTEX.com', 'PASSED'],
    ['acme.myvtex.com:8443', 'PASSED'],
    ['www.acme.example', 'UNCERTAIN'],
    ['myvtex.com', 'UNCERTAIN'],
    ['acme.myvtex.com.evil.example', 'UNCERTAIN'],
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
    ['another site’s', { 'sec-fetch-site': 'cross-site' }, 'FAILED'],
    ['no known', { 'sec-fetch-site': '', origin: '' }, 'UNCERTAIN'],
  ])('the store takes its page for %s page', async (_, headers, state) => {
    const there = browserAt(store, headers, olga)

    expect(await there.doctor(true)).toEqual({
      ...HERE,
      ...ALL_WELL,
      SAME_ORIGIN: state,
    })
  })

  it('cookies do not arrive', async () => {
    olga.cookies.clear()
    expect(await olga.doctor(true)).toMatchObject({
      COOKIES: 'FAILED',
      HOST: 'SKIPPED',
      ROLE: 'SKIPPED',
    })
  })

  it('nobody is signed in, or not any more', async () => {
    const broken = { ...HERE, ...NOTHING_FROM, SIGN_IN: 'FAILED' }

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
      SIGN_IN: 'FAILED',
    })
  })

  it('nobody knows what the sign-in is worth, while VTEX ID is down', async () => {
    await olga.trouble({ api: 'vtexid', status: 503 })
    expect(await olga.doctor(true)).toEqual({
      ...HERE,
      ...ALL_WELL,
      SIGN_IN: 'UNCERTAIN',
    })
  })

  it('the browser holds no session of VTEX’s', async () => {
    olga.cookies.delete('vtex_session')
    expect(await olga.doctor(true)).toEqual({
      ...HERE,
      ...NOTHING_FROM,
      SIGN_IN: 'UNCERTAIN',
      SESSION: 'FAILED',
    })
  })

  it('VTEX’s sessions do not answer', async () => {
    await olga.trouble({ api: 'sessions', status: 503 })
    expect(await olga.doctor(true)).toEqual({
      ...HERE,
      ...NOTHING_FROM,
      SIGN_IN: 'UNCERTAIN',
      SESSION: 'FAILED',
    })
  })

  it('the session app is not installed', async () => {
    const other = browserAt(store)

    await other.trouble({ installed: { 'impersonate-session': false } })
    await other.signIn('olga@acme.example')
    expect(await other.doctor(true)).toEqual({
      ...HERE,
      ...ALL_WELL,
      SESSION_APP: 'FAILED',
      ROLE: 'SKIPPED',
      SAME_ORIGIN: 'SKIPPED',
    })
  })

  it('the admin has no telesales role', async () => {
    const otto = browserAt(store)

    await otto.signIn('otto@acme.example')
    expect(await otto.doctor(true)).toEqual({
      ...HERE,
      ...ALL_WELL,
      ROLE: 'FAILED',
      SAME_ORIGIN: 'SKIPPED',
    })
  })

  it('a shopper hears nothing about the store, at no cost', async () => {
    const sam = browserAt(store)

    await sam.signIn('sam@example.com')
    await olga.trouble({ installed: { 'impersonate-session': false } })
    await forgetCalls(store)
    expect(await sam.doctor(true)).toEqual({
      ...HERE,
      ...NOTHING_FROM,
      SIGN_IN: 'FAILED',
    })
    expect(store.upstreamCalls).toEqual([])
  })
})
