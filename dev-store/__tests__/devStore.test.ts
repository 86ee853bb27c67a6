import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from '@jest/globals'
import { APP, CONTEXT } from '../../tools/ourApp'
import { askAsService } from '../askAsService'
import { type Client, createClient } from '../client'
import { type DevStore, startDevStore } from '../devStore'
import { portFrom } from '../port'
import { startService } from '../service'

const SESSION = `{ telesalesSession @context(provider: "${APP}") {
  operator { email } customer { email } } }`
const START = `mutation ($email: String!) {
  startImpersonation(customerEmail: $email)
    ${CONTEXT} {
    session { customer { firstName } } refusal } }`

let page: string
let store: DevStore
let browser: Client

beforeAll(async () => {
  page = mkdtempSync(join(tmpdir(), 'page-'))
  writeFileSync(join(page, 'index.html'), '<title>Acme</title>')
  store = await startDevStore({
    page,
    upstreamDelayMs: 20,
    isTimeVirtual: true,
  })
})

afterAll(async () => {
  await store.stop()
  rmSync(page, { recursive: true })
})

beforeEach(() => {
  browser = createClient(store.url)
})

/** Asks through the proxy, as our service does. */
async function askPlatform(address: string): Promise<[number, string[]]> {
  const { status, setCookies } = await askAsService(
    store.emulatorUrl,
    'GET',
    address
  )

  return [status, setCookies]
}

describe('our service', () => {
  test('is asked through the gateway, and asks the emulator itself', async () => {
    await browser.signIn('olga@acme.example')

    const before = store.upstreamCalls.length
    const { status, body } = await browser.graphql(SESSION)
    const [call] = store.upstreamCalls.slice(before)

    expect(status).toBe(200)
    expect(body.data.telesalesSession).toEqual({
      operator: { email: 'olga@acme.example' },
      customer: null,
    })
    expect(call).toMatchObject({
      method: 'GET',
      host: 'acme.vtexcommercestable.com.br',
      path: '/api/sessions',
      status: 200,
    })
    expect(call.endedAt - call.startedAt).toBeGreaterThanOrEqual(19)
  })

  test('sets each of its cookies in the browser', async () => {
    await browser.signIn('olga@acme.example')

    const { body } = await browser.graphql(START, { email: 'ana@example.com' })

    expect(body.data.startImpersonation).toEqual({
      session: { customer: { firstName: 'Ana' } },
      refusal: null,
    })
    expect([...browser.cookies.keys()]).toEqual(
      expect.arrayContaining([
        'vtex_segment',
        'checkout.vtex.com',
        'vtex-impersonated-customer-email',
      ])
    )
  })

  test('can have its cookies dropped on the way, unlike those of the platform', async () => {
    await browser.signIn('olga@acme.example')
    await browser.send('POST', '/dev/trouble', { dropsSetCookie: true })

    const { body, setCookies } = await browser.graphql(START, {
      email: 'ana@example.com',
    })

    expect(body.data).toBeDefined()
    expect(setCookies).toEqual([])
    expect(
      (await browser.get('/api/checkout/pub/orderForm')).setCookies
    ).toHaveLength(2)
    await browser.send('DELETE', '/dev/trouble')
  })

  test.each([
    '{ telesalesSession { operator { email } } }',
    '{ telesalesSession @context(provider: "vtex.other") { operator { email } } }',
    `{ telesalesSession @context(provider: "${APP}@1.x") { operator { email } } }`,
    'query { ...all } fragment all on Query { telesalesSession { operator { email } } }',
    'query {',
    '',
  ])('is not reached by %j', async (query) => {
    const { status, body } = await browser.graphql(query)

    expect(status).toBe(400)
    expect(body.errors[0].message).toEqual(expect.any(String))
  })

  test('may call only what the manifest declares', async () => {
    const loud = jest.spyOn(console, 'error').mockImplementation(() => {})
    const host = 'http://acme.vtexcommercestable.com.br'
    const [refused] = await askPlatform(
      'http://portal.vtexcommercestable.com.br/api/sessions?items=*'
    )
    const [beyond] = await askPlatform(`${host}/api/license-manager/x`)
    const [elsewhere] = await askPlatform(
      'http://infra.io.vtex.com/api/sessions?items=*'
    )
    const [allowed, setCookies] = await askPlatform(
      `${host}/api/checkout/pub/orderForm`
    )

    expect([refused, beyond, elsewhere, allowed]).toEqual([403, 403, 403, 200])
    expect(setCookies[0]).toContain('domain=acme.vtexcommercestable.com.br')
    expect(loud).toHaveBeenCalledTimes(3)
    loud.mockRestore()
  })

  test('tells how much memory it holds', async () => {
    expect(await store.service?.memoryBytes()).toBeGreaterThan(30e6)
  })

  test('that cannot start says why', async () => {
    const source = mkdtempSync(join(tmpdir(), 'node-'))

    writeFileSync(join(source, 'index.ts'), 'throw new Error("no luck")')
    await expect(
      startService({ proxyUrl: store.emulatorUrl, source })
    ).rejects.toThrow('no luck')
    rmSync(source, { recursive: true })
  })
})

describe('VTEX’s runtime', () => {
  test('goes on after a multipart body that is malformed', async () => {
    const answer = await fetch(
      `http://127.0.0.1:${store.service?.port}/acme/dev/_v/graphql`,
      {
        method: 'POST',
        headers: {
          'content-type': 'multipart/form-data; boundary=x',
          'x-vtex-account': 'acme',
          'x-vtex-workspace': 'dev',
          'x-vtex-operation-id': 'malformed',
        },
        // A header that begins with a blank: CVE-2022-24434.
        body: '--x\r\n Content-Disposition: form-data; name="y"\r\n\r\n\r\n--x--',
      }
    )

    expect(answer.status).toBe(400)
    expect((await browser.graphql(SESSION)).status).toBe(200)
  })
})

describe('the store', () => {
  test.each([
    '/',
    '/enamel-mug/p',
    '/cart',
    '/account',
    '/checkout/orderPlaced',
    '/institutional/about',
  ])('has a page at %s', async (path) => {
    expect((await browser.get(path)).text).toBe('<title>Acme</title>')
  })

  test.each(['/nothing', '/assets/..%2Findex.html', '/assets/', '/dev/x'])(
    'has nothing at %s',
    async (path) => {
      expect((await browser.get(path)).status).toBe(404)
    }
  )

  test('answers within its process as it does over http', async () => {
    const within = createClient(store.url, store.answer)

    await browser.signIn('olga@acme.example')
    await within.signIn('olga@acme.example')
    expect([...within.cookies.keys()]).toEqual([...browser.cookies.keys()])
    expect((await within.graphql(SESSION)).body).toEqual(
      (await browser.graphql(SESSION)).body
    )
    expect((await within.get('/cart')).headers.get('content-type')).toBe(
      (await browser.get('/cart')).headers.get('content-type')
    )
  })

  test('refuses a body over 2 MB', async () => {
    const { status } = await browser.send(
      'POST',
      '/api/sessions',
      ' '.repeat(2 ** 21 + 1)
    )

    expect(status).toBe(413)
  })

  test('signs in one person after another, leaving nothing of the first', async () => {
    await browser.signIn('sam@example.com')
    await browser.get('/api/checkout/pub/orderForm')

    const { status, headers } = await browser.get(
      '/dev/sign-in?as=OLGA@acme.example'
    )

    expect(status).toBe(303)
    expect(headers.get('location')).toBe('/?telesales')
    expect([...browser.cookies.keys()]).toEqual(['VtexIdclientAutCookie'])
  })

  test('tells whom it can sign in when it does not know somebody', async () => {
    const { status, body } = await browser.get('/dev/sign-in?as=eve')

    expect(status).toBe(404)
    expect(body.message).toContain('olga@acme.example')
  })

  test('introduces its people', async () => {
    const { body } = await browser.get('/dev/people')

    expect(body).toContainEqual({
      email: 'ana@example.com',
      name: 'Ana Souza',
      role: 'customer',
    })
    expect(body).toContainEqual({
      email: 'zoe@globex.example',
      role: 'operator of globex',
    })
  })

  test('shows a session without changing it', async () => {
    await browser.signIn('olga@acme.example')

    const { body, setCookies } = await browser.get('/dev/session')

    expect(body.authentication.adminUserEmail.value).toBe('olga@acme.example')
    expect(setCookies).toEqual([])
  })
})

describe('starting', () => {
  test('says that a port is in use, and leaves nothing running', async () => {
    const port = Number(new URL(store.url).port)

    await expect(startDevStore({ port, service: false })).rejects.toThrow(
      `Port ${port} is in use. Choose another: PORT=${port + 1} npm start`
    )
  })

  test.each(['abc', '-1', '70000', '3000.5', ' '])(
    'refuses PORT=%s',
    (port) => {
      expect(() => portFrom(port)).toThrow('PORT must be a number')
    }
  )

  test('stops its service', async () => {
    // As `npm start` has it; nothing is asked of it, so nothing can be too late.
    const other = await startDevStore()
    const pid = other.service?.pid ?? 0

    await other.stop()
    expect(() => process.kill(pid, 0)).toThrow()
    expect(existsSync(`/proc/${pid}`)).toBe(false)
    await expect(fetch(other.url)).rejects.toThrow()
  })
})
