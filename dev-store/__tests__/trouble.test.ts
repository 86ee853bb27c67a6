import { expect, jest, test } from '@jest/globals'
import type { Client } from '../client'
import type { DevStore } from '../devStore'
import { beforeEachTest } from './operatorsBrowser'

const ANA = {
  public: { 'vtex-impersonated-customer-email': { value: 'ana@example.com' } },
}
const ALL = '/api/sessions?items=*'

let store: DevStore
let browser: Client

beforeEachTest((next, now) => {
  browser = next
  store = now
})

const order = (trouble: unknown) =>
  browser.send('POST', '/dev/trouble', trouble)
const read = async () => (await browser.get(ALL)).body.namespaces

test('an API fails as often as it was told to, and then works', async () => {
  await order({ api: 'sessions', status: 500, times: 1, skip: 1 })

  const statuses = [
    (await browser.get(ALL)).status,
    (await browser.get(ALL)).status,
    (await browser.get(ALL)).status,
  ]

  expect(statuses).toEqual([200, 500, 200])
})

test('an API fails until told otherwise, and only it', async () => {
  await order({ api: 'sessions' })
  expect((await browser.get(ALL)).status).toBe(503)
  expect((await browser.get('/api/checkout/pub/orderForm')).status).toBe(200)

  await browser.send('DELETE', '/dev/trouble')
  expect((await browser.get(ALL)).status).toBe(200)
})

test('a fault can be meant for one method and path', async () => {
  await order({ api: 'sessions', method: 'PATCH', path: 'items' })

  expect((await browser.get(ALL)).status).toBe(200)
  expect((await browser.send('PATCH', '/api/sessions', {})).status).toBe(200)
  expect((await browser.send('PATCH', ALL, {})).status).toBe(503)
})

test('a page of HTML can come where JSON should', async () => {
  await order({ api: 'sessions', body: '<h1>Bad gateway</h1>' })

  const { status, text, headers } = await browser.get(ALL)

  expect([status, text]).toEqual([200, '<h1>Bad gateway</h1>'])
  expect(headers.get('content-type')).toContain('text/html')
})

test('an API can be slow and still right, while another fails', async () => {
  await order({ api: 'sessions', delayMs: 60, times: 1 })
  await order({ api: 'checkout', status: 502, body: { error: 'down' } })

  const startedAt = performance.now()

  expect((await browser.get(ALL)).status).toBe(200)
  expect(performance.now() - startedAt).toBeGreaterThan(50)
  expect((await browser.get('/api/checkout/pub/orderForm')).body).toEqual({
    error: 'down',
  })
})

test('a connection can break in the middle of an answer', async () => {
  await order({ api: 'sessions', reset: true, times: 1 })

  await expect(browser.get(ALL)).rejects.toThrow()
  expect((await browser.get(ALL)).status).toBe(200)
})

test('a connection can break before the API has done anything', async () => {
  const before = await read()

  await order({ api: 'sessions', hangUp: true, times: 1 })
  await expect(browser.send('PATCH', ALL, ANA)).rejects.toThrow()
  expect(await read()).toEqual(before)
})

test('an answer can come without a body', async () => {
  await order({ api: 'sessions', body: '' })

  const { status, text, headers } = await browser.get(ALL)

  expect([status, text, headers.get('content-length')]).toEqual([200, '', '0'])
})

test('an answer can be as big as it was told to, and look like JSON', async () => {
  await order({ api: 'sessions', bytes: 5_000_000 })

  const { status, text, headers, body } = await browser.get(ALL)

  expect([status, text.length]).toEqual([200, 5_000_000])
  expect(headers.get('content-type')).toContain('application/json')
  expect(Object.keys(body)).toEqual(['x'])
})

test('an answer can come byte by byte, and is right in the end', async () => {
  await order({ api: 'checkout', method: 'POST', dripMs: 1 })

  const path = '/api/checkout/pub/orderForm'
  const startedAt = performance.now()
  const { status, text, body } = await browser.send('POST', path, {})

  expect(status).toBe(200)
  expect(body.orderFormId).toBe((await browser.get(path)).body.orderFormId)
  expect(performance.now() - startedAt).toBeGreaterThan(text.length / 2)
})

test('an answer that drips stops when nobody listens any more', async () => {
  await order({ api: 'sessions', dripMs: 1, times: 1 })

  const listening = new AbortController()
  const { body } = await fetch(`${store.url}${ALL}`, {
    signal: listening.signal,
  })
  const reader = body?.getReader()

  expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
  listening.abort()
  await expect(reader?.read()).rejects.toThrow()
  expect((await browser.get(ALL)).status).toBe(200)
})

test('a fault can be meant for the calls of one operation', async () => {
  const ask = (operation: string) =>
    browser.send('GET', ALL, undefined, { 'x-vtex-operation-id': operation })

  await order({ api: 'sessions', operation: 'mine' })

  expect((await ask('mine')).status).toBe(503)
  expect((await ask('another')).status).toBe(200)
  expect((await browser.get(ALL)).status).toBe(200)

  await browser.send('DELETE', '/dev/trouble?operation=another')
  expect((await ask('mine')).status).toBe(503)
  await browser.send('DELETE', '/dev/trouble?operation=mine')
  expect((await ask('mine')).status).toBe(200)
})

test('of two failures of one call the older one decides', async () => {
  await order({ api: 'sessions', hangUp: true, times: 1 })
  await order({ api: 'sessions', status: 500, times: 1 })

  await expect(browser.get(ALL)).rejects.toThrow()
  expect((await browser.get(ALL)).status).toBe(500)
  expect((await browser.get(ALL)).status).toBe(200)
})

test('nobody may impersonate while License Manager fails, and again after', async () => {
  await order({ api: 'licenses', times: 1 })
  await browser.send('PATCH', '/api/sessions', ANA)
  expect((await read()).impersonate).toEqual({
    canImpersonate: { value: 'false' },
  })

  await browser.send('PATCH', '/api/sessions', ANA)
  expect((await read()).profile.firstName.value).toBe('Ana')
})

test('nobody has a profile while profiles fail', async () => {
  await order({ api: 'profiles' })
  await browser.send('PATCH', '/api/sessions', ANA)

  const { impersonate, profile } = await read()

  expect(impersonate.storeUserEmail.value).toBe('ana@example.com')
  expect(profile).toEqual({ isAuthenticated: { value: 'false' } })
})

test('without the session app there is no impersonation, nor a trace of one', async () => {
  await browser.send('PATCH', '/api/sessions', ANA)
  await order({ installed: { 'impersonate-session': false } })

  const without = await read()

  expect(without.impersonate).toBeUndefined()
  expect(without.profile).toEqual({ isAuthenticated: { value: 'false' } })

  await order({ installed: { 'impersonate-session': true } })
  await browser.send('PATCH', '/api/sessions', {})
  expect((await read()).profile.firstName.value).toBe('Ana')
})

test("a customer's profile can be missing from the first reads", async () => {
  await order({ profileNullReads: 2 })

  const { body } = await browser.send('PATCH', ALL, ANA)

  for (const { impersonate, profile } of [body.namespaces, await read()]) {
    expect(impersonate.storeUserEmail.value).toBe('ana@example.com')
    expect(profile).toEqual({ isAuthenticated: { value: 'false' } })
  }
  expect((await read()).profile.firstName.value).toBe('Ana')
})

test('a PATCH can be made to answer tokens whatever was asked', async () => {
  await order({ sessionsPatchAnswers: 'tokens' })

  const { body } = await browser.send('PATCH', ALL, {})

  expect(Object.keys(body)).toEqual(['sessionToken', 'segmentToken'])
})

test('a GET takes new cookies only when it is told to', async () => {
  browser.cookies.set('vtex-impersonated-customer-email', 'ana@example.com')
  expect((await read()).profile.firstName).toBeUndefined()

  await order({ getTransforms: true })
  expect((await read()).profile.firstName.value).toBe('Ana')
})

test.each([
  {},
  [],
  { api: 'nothing' },
  { api: 'sessions', status: '503' },
  { api: 'sessions', times: 0 },
  { api: 'sessions', retries: 1 },
  { api: 'sessions', hangUp: 1 },
  { api: 'sessions', dripMs: '5' },
  { api: 'sessions', bytes: 1e12 },
  { api: 'sessions', operation: 1 },
  { status: 503 },
  { installed: { 'impersonate-session': 'no' } },
  { getTransforms: 1 },
  { dropsSetCookie: 'yes' },
  { maskedEmails: 1 },
  { revokedRoles: 'olga@acme.example' },
  { impersonateIgnoresAccount: 'yes' },
  { operation: 'mine' },
])('the order %j is refused with a sentence', async (trouble) => {
  const { status, body } = await order(trouble)

  expect(status).toBe(400)
  expect(String(body.message)).toMatch(/\w+ .+/)
  expect((await browser.get('/dev/trouble')).body).toEqual({ faults: [] })
})

test('what is not emulated is answered loudly', async () => {
  const loud = jest.spyOn(console, 'error').mockImplementation(() => {})
  const { status, body } = await browser.get('/api/catalog_system/pub/brands')

  expect(status).toBe(501)
  expect(body.message).toContain('GET http://localhost/api/catalog_system')
  expect(loud).toHaveBeenCalledTimes(1)
  loud.mockRestore()
})
