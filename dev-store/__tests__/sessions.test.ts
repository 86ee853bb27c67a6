import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from '@jest/globals'
import { type Client, createClient, type Json } from '../client'
import { type DevStore, startDevStore } from '../devStore'

const KEY = 'vtex-impersonated-customer-email'

let store: DevStore
let browser: Client

beforeAll(async () => {
  store = await startDevStore({ service: false })
})

afterAll(() => store.stop())

beforeEach(async () => {
  browser = createClient(store.url)
  await browser.send('DELETE', '/dev/trouble')
})

/** The namespaces with their values laid bare. */
async function namespaces(): Promise<Json> {
  const { body } = await browser.get('/api/sessions?items=*')
  const bare = Object.entries(body.namespaces).map(([name, values]) => [
    name,
    Object.fromEntries(
      Object.entries(values).map(([key, { value }]) => [key, value])
    ),
  ])

  return Object.fromEntries(bare)
}

function impersonate(email: string, method = 'PATCH') {
  return browser.send(method, '/api/sessions', {
    public: { [KEY]: { value: email } },
  })
}

describe('a session', () => {
  test('begins with a POST, which answers both tokens as cookies too', async () => {
    const answer = await browser.send('POST', '/api/sessions', {})

    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      sessionToken: browser.cookie('vtex_session'),
      segmentToken: browser.cookie('vtex_segment'),
    })
  })

  test('goes on with a POST or a PATCH that brings its cookie', async () => {
    await browser.send('POST', '/api/sessions', {})

    const token = browser.cookie('vtex_session')
    const body = { public: { country: { value: 'BRA' } } }
    const posted = await browser.send('POST', '/api/sessions', body)
    const patched = await browser.send('PATCH', '/api/sessions?items=', {})

    expect([posted.status, patched.status]).toEqual([200, 200])
    expect(patched.body.sessionToken).toBe(token)
    expect((await namespaces()).public).toEqual({ country: 'BRA' })
  })

  test('shows exactly the items that were asked for', async () => {
    await browser.signIn('olga@acme.example')

    const { body } = await browser.get(
      '/api/sessions?items=store.channel,impersonate.canImpersonate,no.such'
    )

    expect(body.namespaces).toEqual({
      store: { channel: { value: '1' } },
      impersonate: { canImpersonate: { value: 'true' } },
    })
  })

  test('cannot be read without saying which items', async () => {
    expect((await browser.get('/api/sessions')).status).toBe(400)
  })

  test('answers a write with the document when items are asked for', async () => {
    const { body } = await browser.send(
      'POST',
      '/api/sessions?items=store.channel',
      {}
    )

    expect(body.namespaces).toEqual({ store: { channel: { value: '1' } } })
  })

  test('takes what is in the address into public', async () => {
    await browser.send(
      'POST',
      '/api/sessions?utm_source=mail&items=*&supportedLocales=en-US&an=acme',
      {}
    )

    expect((await namespaces()).public).toEqual({ utm_source: 'mail' })
  })

  test('says that it is active', async () => {
    const { body } = await browser.get('/api/sessions?items=store.channel')

    expect(body).toEqual({
      id: expect.any(String),
      active: true,
      namespaces: { store: { channel: { value: '1' } } },
    })
  })

  test('is another one once a page has asked with an invalid token', async () => {
    await browser.signIn('olga@acme.example')
    await impersonate('ana@example.com')

    const { body } = await browser.get('/api/sessions/invalidToken?items=*')

    expect(Object.keys(body.namespaces)).toEqual(['store'])
    expect(await namespaces()).toEqual({ store: expect.any(Object) })

    await browser.send('POST', '/api/sessions', {})
    expect((await browser.get('/api/sessions?items=*')).body.id).toEqual(
      body.id
    )
    expect(await namespaces()).toMatchObject({
      authentication: { adminUserEmail: 'olga@acme.example' },
      profile: { isAuthenticated: 'false' },
    })
  })

  test('may keep only one of some new keys that begin alike', async () => {
    const values = { a_b: 'one', 'a-c': 'two', ab: 'three', d: 'four' }
    const write = () =>
      browser.send('POST', '/api/sessions?utm_source=mail&utm_campaign=may', {
        public: Object.fromEntries(
          Object.entries(values).map(([key, value]) => [key, { value }])
        ),
      })
    const kept = { utm_source: 'mail', a_b: 'one', ab: 'three', d: 'four' }

    await browser.send('POST', '/dev/trouble', {
      knownIssues: { 885011: true },
    })
    await write()
    expect((await namespaces()).public).toEqual(kept)
    await write()
    expect((await namespaces()).public).toEqual({
      ...values,
      utm_source: 'mail',
      utm_campaign: 'may',
    })
  })

  test('ignores what is written anywhere but to public', async () => {
    await browser.send('POST', '/api/sessions', {
      authentication: { adminUserEmail: { value: 'olga@acme.example' } },
      impersonate: { canImpersonate: { value: 'true' } },
    })

    expect(Object.keys(await namespaces())).toEqual(['store', 'profile'])
  })

  test.each(['{"public":', '[]', '"text"'])(
    'refuses the body %s',
    async (body) => {
      const answer = await browser.send('POST', '/api/sessions', body)

      expect(answer.status).toBe(400)
      expect(answer.body.message).toEqual(expect.any(String))
    }
  )

  test('that is unknown is read as empty, and written as a new one', async () => {
    browser.cookies.set('vtex_session', 'of-another-day')

    expect(Object.keys(await namespaces())).toEqual(['store'])
    expect((await browser.send('PATCH', '/api/sessions', {})).status).toBe(200)
    expect(browser.cookie('vtex_session')).not.toBe('of-another-day')
  })
})

describe('as the model documents say', () => {
  test('an anonymous shopper has no impersonate namespace', async () => {
    await browser.send('POST', '/api/sessions', {})

    expect(await namespaces()).toEqual({
      store: expect.objectContaining({ channel: '1' }),
      profile: { isAuthenticated: 'false' },
    })
  })

  test('an admin without the role cannot impersonate', async () => {
    await browser.signIn('otto@acme.example')
    await impersonate('ana@example.com')

    expect(await namespaces()).toMatchObject({
      authentication: { adminUserEmail: 'otto@acme.example' },
      impersonate: { canImpersonate: 'false' },
      profile: { isAuthenticated: 'false' },
    })
    expect((await namespaces()).impersonate.storeUserId).toBeUndefined()
  })

  test('an operator of another account cannot impersonate here', async () => {
    await browser.signIn('zoe@globex.example')
    await impersonate('ana@example.com')

    const token = browser.cookie('VtexIdclientAutCookie')
    const path = '/api/vtexid/pub/authenticated/user'
    const { body } = await browser.get(`${path}?authToken=${token}`)

    expect(body).toMatchObject({ account: 'globex', audience: 'admin' })
    expect(await namespaces()).toMatchObject({
      authentication: { adminUserEmail: 'zoe@globex.example' },
      impersonate: { canImpersonate: 'false' },
    })
  })

  test('an operator of another account can where accounts are ignored, and is told apart by hers', async () => {
    await browser.send('POST', '/dev/trouble', {
      impersonateIgnoresAccount: true,
    })
    await browser.signIn('zoe@globex.example')
    await impersonate('ana@example.com')

    expect((await namespaces()).impersonate).toMatchObject({
      canImpersonate: 'true',
      account: 'globex',
      storeUserEmail: 'ana@example.com',
    })
    expect((await browser.get('/api/dataentities/CL/search')).status).toBe(403)
  })

  test('an operator whose role was revoked can impersonate nobody else', async () => {
    await browser.signIn('olga@acme.example')
    await impersonate('ana@example.com')
    await browser.send('POST', '/dev/trouble', {
      revokedRoles: ['Olga@acme.example'],
    })
    expect((await browser.get('/api/dataentities/CL/search')).status).toBe(403)
    expect((await namespaces()).impersonate).toMatchObject({
      canImpersonate: 'true',
      storeUserEmail: 'ana@example.com',
    })

    await impersonate('bruno+vip@example.com')
    expect((await namespaces()).impersonate).toEqual({
      canImpersonate: 'false',
    })

    await browser.send('DELETE', '/dev/trouble')
    await impersonate('ana@example.com')
    expect((await namespaces()).impersonate.canImpersonate).toBe('true')
  })

  test('a shopper who signed in has a profile', async () => {
    await browser.signIn('sam@example.com')

    expect(await namespaces()).toMatchObject({
      authentication: { storeUserEmail: 'sam@example.com' },
      profile: { firstName: 'Sam', isAuthenticated: 'true' },
    })
  })

  test('an operator who acts for Ana has her profile, and stays signed in', async () => {
    await browser.signIn('olga@acme.example')
    await impersonate('Ana@Example.com')

    expect(await namespaces()).toMatchObject({
      public: { [KEY]: 'Ana@Example.com' },
      authentication: { adminUserEmail: 'olga@acme.example' },
      impersonate: {
        canImpersonate: 'true',
        account: 'acme',
        storeUserEmail: 'ana@example.com',
      },
      profile: {
        email: 'ana@example.com',
        firstName: 'Ana',
        priceTables: 'vip',
        isAuthenticated: 'true',
      },
    })
  })

  test('a customer nobody knows leaves the operator without one', async () => {
    await browser.signIn('olga@acme.example')
    await impersonate('ana@example.com')
    await impersonate('nobody@example.com')

    const { impersonate: impersonated, profile } = await namespaces()

    expect(impersonated).toEqual({ canImpersonate: 'true', account: 'acme' })
    expect(profile).toEqual({ isAuthenticated: 'false' })
  })
})

describe('an impersonation', () => {
  test("works with the guide's own request", async () => {
    await browser.signIn('olga@acme.example')

    const { body } = await browser.send('POST', '/api/sessions?items=*', {
      public: {
        [KEY]: { value: 'ana@example.com' },
        authentication: { value: 'olga@acme.example' },
      },
    })

    expect(body.namespaces.impersonate).toMatchObject({
      canImpersonate: { value: 'true' },
      account: { value: 'acme' },
      storeUserEmail: { value: 'ana@example.com' },
    })
  })

  test.each(['bruno+vip@example.com', 'bruno%2Bvip%40example.com'])(
    'works by the cookie %s too, and lasts as long as it',
    async (value) => {
      await browser.signIn('olga@acme.example')
      browser.cookies.set(KEY, value)
      await impersonate('')
      expect((await namespaces()).profile.firstName).toBe('Bruno')

      browser.cookies.delete(KEY)
      await impersonate('')
      expect((await namespaces()).profile).toEqual({ isAuthenticated: 'false' })
    }
  )

  test('follows the session rather than the cookie', async () => {
    await browser.signIn('olga@acme.example')
    browser.cookies.set(KEY, 'bruno+vip@example.com')
    await impersonate('ana@example.com')

    expect((await namespaces()).profile.firstName).toBe('Ana')
  })

  test('leaves nothing of Ana behind for the customer after her', async () => {
    await browser.signIn('olga@acme.example')
    await impersonate('ana@example.com')
    await impersonate('noname@example.com')

    expect((await namespaces()).profile).toEqual({
      id: expect.any(String),
      email: 'noname@example.com',
      isAuthenticated: 'true',
    })
  })

  test('ends when the operator signs out', async () => {
    await browser.signIn('olga@acme.example')
    await impersonate('ana@example.com')
    await browser.get('/dev/sign-out')
    await browser.send('POST', '/api/sessions', {})

    const { authentication, impersonate: gone, profile } = await namespaces()

    expect(authentication.adminUserEmail).toBe('')
    expect(gone).toBeUndefined()
    expect(profile).toEqual({ isAuthenticated: 'false' })
  })

  test("puts the customer's price table into the segment", async () => {
    const priceOf = async () =>
      (await browser.get('/dev/catalog')).body[0].price

    await browser.signIn('olga@acme.example')

    const before = await priceOf()

    await impersonate('ana@example.com')

    const { body } = await browser.get('/api/segments')
    const token = encodeURIComponent(browser.cookie('vtex_segment') ?? '')

    expect(body.priceTables).toBe('vip')
    expect((await browser.get(`/api/segments/${token}`)).body).toEqual(body)
    expect(await priceOf()).toBeLessThan(Number(before))
  })
})
