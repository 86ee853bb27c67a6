import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  jest,
  test,
} from '@jest/globals'
import manifest from '../../manifest.json'
import { createClient, type Json } from '../client'
import { type DevStore, startDevStore } from '../devStore'
import { createGraphqlRoute } from '../graphqlRoute'
import { type Service, startService } from '../service'

// Does what the operation's name says, and tells in the operator's email what
// came of it.
const SERVICE = `
  import { IOClients, Service } from '@vtex/api'

  const actions = {
    save: ({ saveJSON }) => saveJSON('carts', 'of/ana', { items: [1] }),
    async saveWhatIsThere({ getRawJSON, saveJSON }) {
      const { headers } = await getRawJSON('carts', 'of/ana')

      return saveJSON('carts', 'of/ana', { items: [2] }, undefined, headers.etag)
    },
    saveWhatWasThere: ({ saveJSON }) =>
      saveJSON('carts', 'of/ana', {}, undefined, '"old"'),
    find: ({ getJSON }) => getJSON('carts', 'of/ana', true),
    read: ({ getJSON }) => getJSON('carts', 'of/ana'),
    remove: ({ deleteFile }) => deleteFile('carts', 'of/ana').then(() => null),
  }

  async function telesalesSession(_, __, { clients: { vbase } }, { operation }) {
    const result = await actions[operation.name.value](vbase)
      .catch(({ response }) => response?.status)

    return { operator: { email: JSON.stringify(result) } }
  }

  export default new Service({
    clients: { implementation: IOClients, options: {} },
    graphql: { resolvers: { Query: { telesalesSession } } },
  })`

const policies: { name: string }[] = manifest.policies
const declared = [...policies]

let source: string
let store: DevStore
let service: Service
let route: ReturnType<typeof createGraphqlRoute>

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

beforeEach(() => {
  policies.push({ name: 'vbase-read-write' })
})

afterEach(async () => {
  policies.splice(0, policies.length, ...declared)
  await createClient(store.url).send('DELETE', '/dev/trouble')
})

/** What came of the action in the service. */
async function ask(action: string): Promise<Json> {
  const { body } = await route.answer({
    method: 'POST',
    host: 'localhost',
    path: '/',
    query: new URLSearchParams(),
    headers: { host: 'localhost' },
    cookies: new Map(),
    body: JSON.stringify({
      query: `query ${action} { telesalesSession
        @context(provider: "vtex.telesales-toolbar") { operator { email } } }`,
    }),
  })

  return JSON.parse(
    JSON.parse(body.toString()).data.telesalesSession.operator.email
  )
}

test('a service keeps a file in VBase, changes it, and removes it', async () => {
  expect(await ask('find')).toBeNull()
  expect(await ask('read')).toBe(404)
  expect(await ask('save')).toEqual([
    { path: 'of/ana', hash: expect.any(String) },
  ])
  expect(await ask('find')).toEqual({ items: [1] })
  expect(await ask('saveWhatWasThere')).toBe(412)
  await ask('saveWhatIsThere')
  expect(await ask('read')).toEqual({ items: [2] })
  expect(await ask('remove')).toBeNull()
  expect(await ask('find')).toBeNull()
})

test('VBase can be in trouble like the other APIs', async () => {
  await createClient(store.url).send('POST', '/dev/trouble', {
    api: 'vbase',
    method: 'PUT',
    status: 500,
  })

  expect(await ask('save')).toBe(500)
  expect(await ask('find')).toBeNull()
})

test('VBase is closed to a service whose manifest does not ask for it', async () => {
  const loud = jest.spyOn(console, 'error').mockImplementation(() => {})

  policies.splice(
    0,
    policies.length,
    ...declared.filter(({ name }) => name !== 'vbase-read-write')
  )
  expect(await ask('save')).toBe(403)
  expect(loud).toHaveBeenCalledWith(
    expect.stringContaining('no vbase-read-write policy')
  )
  loud.mockRestore()
})
