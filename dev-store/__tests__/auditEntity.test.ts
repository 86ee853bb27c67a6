import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { askAsService } from '../askAsService'
import { type Client, createClient } from '../client'
import { CREDENTIAL } from '../credential'
import { type DevStore, startDevStore } from '../devStore'

const HOST = 'acme.vtexcommercestable.com.br'
const ROOT = '/api/dataentities/telesales_audit'
const SCHEMA = {
  title: 'v1',
  type: 'object',
  properties: { expiresAt: { type: 'string' } },
  'v-indexed': ['expiresAt', 'customer'],
}
const EXPIRED = `${ROOT}/search?_schema=v1&_fields=id&_where=expiresAt<2026-01-01T00:00:00Z`

let store: DevStore
let browser: Client

// A schema stays: each test has a store of its own.
beforeEach(async () => {
  store = await startDevStore({ service: false })
  browser = createClient(store.url)
})

afterEach(() => store.stop())

/** Asks through the proxy, as our service does. */
function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {}
) {
  return askAsService(
    store.emulatorUrl,
    method,
    `http://${HOST}${encodeURI(path)}`,
    {
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { VtexIdclientAutCookie: CREDENTIAL, ...headers },
    }
  )
}

const keep = (document: object) =>
  ask('POST', `${ROOT}/documents?_schema=v1`, document)
const keptAt = async () => (await browser.get('/dev/audit')).body

test('a schema is created once, and then not modified', async () => {
  expect((await ask('PUT', `${ROOT}/schemas/v1`, SCHEMA)).status).toBe(201)
  expect((await ask('PUT', `${ROOT}/schemas/v1`, SCHEMA)).status).toBe(304)
})

test('what the app keeps is there, until it is removed', async () => {
  const { status, text } = await keep({ action: 'start', reason: null })
  const { Id, Href, DocumentId } = JSON.parse(text)

  expect(status).toBe(201)
  expect(Id).toBe(`telesales_audit-${DocumentId}`)
  expect(Href).toBe(`http://${HOST}${ROOT}/documents/${DocumentId}`)
  expect(await keptAt()).toEqual([
    { id: DocumentId, action: 'start', reason: null },
  ])

  const remove = () => ask('DELETE', `${ROOT}/documents/${DocumentId}`)

  expect((await remove()).status).toBe(204)
  expect((await remove()).status).toBe(404)
  expect(await keptAt()).toEqual([])
})

test('what has expired is found by date, in pages', async () => {
  await ask('PUT', `${ROOT}/schemas/v1`, SCHEMA)
  for (const year of [2024, 2025, 2026]) {
    await keep({ expiresAt: `${year}-06-01T00:00:00.000Z`, action: 'end' })
  }
  await keep({ action: 'end' })

  const { status, range, text } = await ask('GET', EXPIRED, undefined, {
    'REST-Range': 'resources=0-1',
  })
  const all = await ask('GET', EXPIRED)

  expect([status, range]).toEqual([200, 'resources 0-1/2'])
  expect(JSON.parse(text)).toEqual([{ id: expect.any(String) }])
  expect(JSON.parse(all.text)).toHaveLength(2)
})

test('a search can ask for one customer, and for other fields', async () => {
  await ask('PUT', `${ROOT}/schemas/v1`, SCHEMA)
  await keep({ customer: 'a', action: 'start', outcome: 'done' })
  await keep({ customer: 'b', action: 'start' })

  const { text } = await ask(
    'GET',
    `${ROOT}/search?_schema=v1&_fields=action&customer=a`
  )

  expect(JSON.parse(text)).toEqual([
    { id: expect.any(String), action: 'start' },
  ])
})

test('a search can ask for a customer in one field or another', async () => {
  await ask('PUT', `${ROOT}/schemas/v1`, {
    ...SCHEMA,
    'v-indexed': ['customer', 'outcome', 'previous'],
  })
  await keep({ customer: 'a', action: 'start', outcome: 'done' })
  await keep({ customer: 'b', action: 'start', outcome: 'done' })
  await keep({
    customer: 'b',
    previous: 'a',
    action: 'switch',
    outcome: 'done',
  })
  await keep({ customer: 'a', action: 'end', outcome: 'HALF_DONE' })

  const { text } = await ask(
    'GET',
    `${ROOT}/search?_schema=v1&_fields=action&_where=(customer=a OR previous=a) AND outcome=done`
  )

  expect(JSON.parse(text)).toMatchObject([
    { action: 'start' },
    { action: 'switch' },
  ])
})

test('nothing can be searched by a field before a schema says so', async () => {
  expect((await ask('GET', EXPIRED)).status).toBe(400)

  await ask('PUT', `${ROOT}/schemas/v1`, { ...SCHEMA, 'v-indexed': [] })
  expect((await ask('GET', EXPIRED)).status).toBe(400)

  await ask('PUT', `${ROOT}/schemas/v1`, SCHEMA)
  expect((await ask('GET', EXPIRED)).status).toBe(200)
  expect(
    (await ask('GET', `${ROOT}/search?_schema=v1&_where=expiresAt`)).status
  ).toBe(400)
})

test('an operator may what their role allows for every entity, and no more', async () => {
  const olga = (method: string, path: string, body?: unknown) =>
    browser.send(method, ROOT + path, body)

  await ask('PUT', `${ROOT}/schemas/v1`, SCHEMA)
  await keep({ action: 'start' })
  await browser.signIn('olga@acme.example')
  expect((await olga('GET', '/search?_schema=v1')).body).toHaveLength(1)
  expect((await olga('POST', '/documents', {})).status).toBe(201)
  expect((await olga('DELETE', '/documents/1')).status).toBe(403)
  expect((await olga('PUT', '/schemas/v1', SCHEMA)).status).toBe(403)

  await browser.send('POST', '/dev/trouble', {
    mayNot: ['searchCustomers', 'registerCustomers'],
  })
  expect((await olga('GET', '/search?_schema=v1')).status).toBe(403)
  expect((await olga('POST', '/documents', {})).status).toBe(403)
})

test('what is found comes in the order that is asked for', async () => {
  await ask('PUT', `${ROOT}/schemas/v1`, SCHEMA)
  await keep({ at: '2026-11-24T00:00:00.000Z' })
  await keep({ at: '2026-11-25T00:00:00.000Z' })
  const inOrder = async (sort: string) => {
    const { text } = await ask(
      'GET',
      `${ROOT}/search?_schema=v1&_fields=at&_sort=${sort}`
    )

    return (JSON.parse(text) as Array<{ at: string }>).map(({ at }) =>
      at.slice(8, 10)
    )
  }

  expect(await inOrder('at DESC')).toEqual(['25', '24'])
  expect(await inOrder('at ASC')).toEqual(['24', '25'])
  expect((await ask('GET', `${ROOT}/search?_schema=v1&_sort=at`)).status).toBe(
    400
  )
})

test('whoever is nobody may nothing', async () => {
  const { status } = await ask(
    'POST',
    `${ROOT}/documents`,
    {},
    { VtexIdclientAutCookie: 'another' }
  )

  expect(status).toBe(401)
  expect(await keptAt()).toEqual([])
})

test('a document has to be as its schema says', async () => {
  await ask('PUT', `${ROOT}/schemas/v1`, {
    ...SCHEMA,
    properties: { reason: { type: 'string' }, durationMs: { type: 'integer' } },
  })
  expect((await keep({ reason: 'x', durationMs: 5, more: null })).status).toBe(
    201
  )
  expect((await keep({ reason: null })).status).toBe(400)
  expect((await keep({ durationMs: 0.5 })).status).toBe(400)
})

test('customers are still found, and other entities are still not emulated', async () => {
  const loud = jest.spyOn(console, 'error').mockImplementation(() => {})

  await browser.signIn('olga@acme.example')
  expect(
    (await browser.get('/api/dataentities/CL/search?email=ana@example.com'))
      .body
  ).toHaveLength(1)
  expect((await browser.get('/api/dataentities/XX/search')).status).toBe(501)
  expect((await ask('GET', `${ROOT}/documents/1`)).status).toBe(501)
  expect((await ask('GET', `${ROOT}2/search`)).status).toBe(403)
  expect(loud).toHaveBeenCalledTimes(3)
  loud.mockRestore()
})

test('it can be in trouble, apart from customers, and be emptied', async () => {
  await keep({ action: 'start' })
  await browser.signIn('olga@acme.example')
  await browser.send('POST', '/dev/trouble', { api: 'audit' })

  expect((await keep({})).status).toBe(503)
  expect((await browser.get('/api/dataentities/CL/search')).status).toBe(200)

  await browser.send('DELETE', '/dev/audit')
  expect(await keptAt()).toEqual([])
})
