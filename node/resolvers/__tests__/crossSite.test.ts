import { describe, expect, it } from '@jest/globals'
import type { DevStore } from '../../../dev-store/devStore'
import { CONTEXT } from '../../../tools/ourApp'
import { type Browser, beforeEachTest, forgetCalls, isWrite } from './telesales'

const FOREIGN = Array(6).fill('CROSS_SITE')
/** To a start, an end, what needs somebody who is served, and a registration. */
const OWN = [null, null, ...Array(3).fill('NOBODY_SERVED'), null]
const SILENT = { origin: '', 'sec-fetch-site': '' }

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

const writes = () => store.upstreamCalls.filter(isWrite)

describe('a page of another site can do nothing for an operator', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another subdomain', { 'sec-fetch-site': 'same-site' }],
    ['no page', { 'sec-fetch-site': 'none' }],
    ['whatever that is', { 'sec-fetch-site': 'SAME-ORIGIN ' }],
    ['another origin', { ...SILENT, origin: 'https://evil.example' }],
    ['a sandbox', { ...SILENT, origin: 'null' }],
    ['a longer host', { ...SILENT, origin: 'http://localhost.evil.example' }],
    ['another port', { ...SILENT, origin: 'http://localhost:1' }],
    ['a foreign page', { ...SILENT, referer: 'https://evil.example/a' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form’s text', { 'content-type': 'text/plain' }],
    ['a beacon', { 'content-type': 'text/plain;charset=UTF-8' }],
    ['JSON in disguise', { 'content-type': 'text/plain; application/json' }],
    ['files', { 'content-type': 'multipart/form-data; boundary=x' }],
  ])('%s', async (_who, headers) => {
    const before = await olga.truth()

    await forgetCalls(store)
    expect(await olga.withHeaders(headers)).toEqual(
      headers['content-type']?.startsWith('multipart')
        ? Array(6).fill(undefined)
        : FOREIGN
    )
    expect(writes()).toEqual([])
    expect(await olga.truth()).toEqual(before)
  })

  it('nor end what they have begun', async () => {
    await olga.start('ana@example.com')
    await olga.withHeaders({ 'sec-fetch-site': 'cross-site' })
    expect((await olga.truth()).impersonated).toBe('ana@example.com')
    expect((await olga.read()).warning).toBeNull()
  })

  it('not by asking at the same moment, either', async () => {
    const [own, [foreign]] = await Promise.all([
      olga.start('ana@example.com'),
      olga.withHeaders({ 'sec-fetch-site': 'cross-site' }),
    ])

    expect([own.refusal, foreign]).toEqual([null, 'CROSS_SITE'])
  })

  it('and hears nothing about them', async () => {
    await olga.start('ana@example.com')
    const { text } = await olga.graphql(
      `mutation { endImpersonation ${CONTEXT} {
        session { operator { email } customer { email } } refusal
      } }`,
      {},
      { 'sec-fetch-site': 'cross-site' }
    )

    expect(text).toContain('CROSS_SITE')
    expect(text).not.toMatch(/ana|olga/)
  })
})

describe('the store’s own page is believed', () => {
  it.each<[string, () => Record<string, string>]>([
    ['in a browser of today', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['in an older one', () => ({ ...SILENT, origin: store.url })],
    [
      'that says only from where',
      () => ({ ...SILENT, referer: `${store.url}/a` }),
    ],
    [
      'behind a proxy with another name',
      () => ({ origin: 'https://www.acme.example' }),
    ],
    ['and who is no browser has nobody’s cookies', () => SILENT],
    [
      'with a charset',
      () => ({ 'content-type': 'application/json; charset=utf-8' }),
    ],
  ])('%s', async (_how, headers) => {
    await olga.send('DELETE', '/dev/customers')
    expect(await olga.withHeaders(headers())).toEqual(OWN)
  })
})
