import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  afterAll,
  beforeAll,
  beforeEach,
  expect,
  jest,
  test,
} from '@jest/globals'
import { type Client, createClient } from '../client'
import { type DevStore, startDevStore } from '../devStore'
import { createGraphqlRoute } from '../graphqlRoute'
import { type Service, startService } from '../service'

// Tells in the operator's email what the runtime knows: the app's settings, by
// both of its names, or the status of the failure, and of whom it was asked.
const SERVICE = `
  import { IOClients, Service } from '@vtex/api'

  async function telesalesSession(_, __, context, { operation }) {
    const { clients: { apps }, request, vtex } = context
    const name = operation.name && operation.name.value
    const settingsOf = (app) =>
      apps.getAppSettings(app).catch(({ response }) => response?.status)
    const email = JSON.stringify({
      byId: await settingsOf(process.env.VTEX_APP_ID),
      byName: await settingsOf('vtex.telesales-toolbar'),
      ofAnother: name === 'another' && (await settingsOf('vtex.minicart')),
      type: request.headers['content-type'],
      operationId: vtex.operationId,
    })

    return { operator: { email } }
  }

  export default new Service({
    clients: { implementation: IOClients, options: {} },
    graphql: { resolvers: { Query: { telesalesSession } } },
  })`

let source: string
let store: DevStore
let service: Service
let route: ReturnType<typeof createGraphqlRoute>
let browser: Client

beforeAll(async () => {
  source = mkdtempSync(join(tmpdir(), 'node-'))
  writeFileSync(join(source, 'index.ts'), SERVICE)
  store = await startDevStore({ service: false })
  service = await startService({ proxyUrl: store.emulatorUrl, source })
  route = createGraphqlRoute(service.port)
})

afterAll(async () => {
  route.close()
  await Promise.all([service.stop(), store.stop()])
  rmSync(source, { recursive: true })
})

beforeEach(async () => {
  browser = createClient(store.url)
  await browser.send('DELETE', '/dev/settings')
  store.upstreamCalls.length = 0
})

/** What the service knows. */
async function ask(headers: Record<string, string> = {}, name = '') {
  const { body } = await route.answer({
    method: 'POST',
    host: 'localhost',
    path: '/',
    query: new URLSearchParams(),
    headers: { host: 'localhost', ...headers },
    cookies: new Map(),
    body: JSON.stringify({
      query: `query ${name} { telesalesSession @context(provider: "vtex.telesales-toolbar") {
        operator { email } } }`,
    }),
  })

  return JSON.parse(
    JSON.parse(body.toString()).data.telesalesSession.operator.email
  )
}

test('an app for which nothing was set has empty settings', async () => {
  expect(await ask()).toMatchObject({ byId: {}, byName: {} })
})

test('a service reads what was set last, as a whole', async () => {
  await browser.send('PUT', '/dev/settings', { mostStarts: 1, domain: 'a' })
  await browser.send('PUT', '/dev/settings', { mostStarts: 5 })

  expect((await browser.get('/dev/settings')).body).toEqual({ mostStarts: 5 })
  expect(await ask()).toMatchObject({
    byId: { mostStarts: 5 },
    byName: { mostStarts: 5 },
  })

  await browser.send('DELETE', '/dev/settings')
  expect(await ask()).toMatchObject({ byId: {} })
})

test.each(['[]', '"a"', '{'])('%s cannot be set', async (settings) => {
  expect((await browser.send('PUT', '/dev/settings', settings)).status).toBe(
    400
  )
  expect((await browser.get('/dev/settings')).body).toEqual({})
})

test("another app's settings are not emulated", async () => {
  const loud = jest.spyOn(console, 'error').mockImplementation(() => {})

  expect((await ask({}, 'another')).ofAnother).toBe(501)
  expect(loud).toHaveBeenCalledWith(expect.stringContaining('vtex.minicart'))
  loud.mockRestore()
})

test('the apps API can be in trouble like the others', async () => {
  await browser.send('POST', '/dev/trouble', { api: 'apps', status: 403 })

  expect((await ask()).byId).toBe(403)
  await browser.send('DELETE', '/dev/trouble')
})

test('a browser’s content type and operation reach the service, and the operation the platform', async () => {
  expect(
    await ask({
      'content-type': 'text/plain;charset=UTF-8',
      'x-vtex-operation-id': 'mine',
    })
  ).toMatchObject({ type: 'text/plain;charset=UTF-8', operationId: 'mine' })
  expect(store.upstreamCalls.map(({ operationId }) => operationId)).toEqual([
    'mine',
    'mine',
  ])

  const [one, other] = [await ask(), await ask()]

  expect(one.operationId).toMatch(/^[\da-f-]{36}$/)
  expect(one.operationId).not.toBe(other.operationId)
})
