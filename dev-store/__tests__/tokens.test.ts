import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from '@jest/globals'
import { type Client, createClient } from '../client'
import { type DevStore, startDevStore } from '../devStore'

const ADMIN = 'VtexIdclientAutCookie'

let store: DevStore
let olga: Client

beforeAll(async () => {
  store = await startDevStore({ service: false })
})

afterAll(() => store.stop())

beforeEach(async () => {
  olga = createClient(store.url, store.answer)
  await olga.signIn('olga@acme.example')
})

function partsOf(token = '') {
  return token.split('.')
}

function jsonOf(part: string) {
  return JSON.parse(Buffer.from(part, 'base64url').toString())
}

/** The same token, which says something else. */
function saying(token: string | undefined, change: object): string {
  const [header, claims, signature] = partsOf(token)
  const said = JSON.stringify({ ...jsonOf(claims), ...change })

  return [header, Buffer.from(said).toString('base64url'), signature].join('.')
}

const validated = (token: unknown) =>
  olga.send('POST', '/api/vtexid/credential/validate', { token })

describe('a token', () => {
  test('of a session names it, for eight days', async () => {
    const token = olga.cookie('vtex_session')
    const [header, claims, signature] = partsOf(token)
    const { body } = await olga.get('/api/sessions?items=*')
    const { exp, iat, ...others } = jsonOf(claims)

    expect(jsonOf(header)).toMatchObject({ alg: 'ES256', typ: 'jwt' })
    expect(Buffer.from(signature, 'base64url')).toHaveLength(64)
    expect(exp - iat).toBe(691_200)
    expect(others).toEqual({
      'account.id': 'acme-account-id',
      id: body.id,
      version: 2,
      sub: 'session',
      account: 'session',
      iss: 'token-emitter',
      jti: expect.any(String),
    })
  })

  test.each([
    ['olga@acme.example', ADMIN, 'acme', 'admin'],
    ['zoe@globex.example', ADMIN, 'globex', 'admin'],
    ['sam@example.com', `${ADMIN}_acme`, 'acme', 'webstore'],
  ])(
    'of VTEX ID says whose it is: %s',
    async (sub, cookie, account, audience) => {
      await olga.signIn(sub)
      const claims = jsonOf(partsOf(olga.cookie(cookie))[1])

      expect(claims).toMatchObject({ sub, account, audience })
      expect(claims.exp - claims.iat).toBe(86_400)
    }
  )

  test('that was made to say something else is worth nothing', async () => {
    const sub = 'otto@acme.example'

    expect((await validated(olga.cookie(ADMIN))).status).toBe(200)
    expect((await validated(saying(olga.cookie(ADMIN), { sub }))).status).toBe(
      401
    )
    expect((await validated(`${olga.cookie(ADMIN)}.x`)).status).toBe(401)
    expect((await validated('a.b.c')).status).toBe(401)

    olga.cookies.set('vtex_session', saying(olga.cookie('vtex_session'), {}))
    expect((await olga.get('/dev/session')).body).not.toEqual({})
    olga.cookies.set(
      'vtex_session',
      saying(olga.cookie('vtex_session'), { version: 3 })
    )
    expect((await olga.get('/dev/session')).body).toEqual({})
  })

  test('of another store is worth nothing here', async () => {
    const other = await startDevStore({ service: false })
    const zoe = createClient(other.url, other.answer)

    await zoe.signIn('olga@acme.example')
    expect((await validated(zoe.cookie(ADMIN))).status).toBe(401)
    await other.stop()
  })

  test('that is the app’s or an admin’s tells of the account', async () => {
    const ask = (path: string) => olga.get(path)
    const { body } = await ask('/api/license-manager/account')

    expect(body).toMatchObject({ id: 'acme-account-id', accountName: 'acme' })
    expect((await ask('/api/pvt/accounts/acme')).body).toEqual(body)
    expect((await ask(`/api/pvt/accounts/${body.id}`)).body).toEqual(body)

    for (const stranger of ['zoe@globex.example', 'sam@example.com']) {
      await olga.signIn(stranger)
      expect((await ask('/api/license-manager/account')).status).toBe(401)
      expect((await ask('/api/pvt/accounts/acme')).status).toBe(401)
    }
  })
})

test('a profile has the customer’s id twice, and their phone', async () => {
  const { body } = await olga.get(
    '/api/profile-system/pvt/profiles/ana@example.com/personalData'
  )

  expect(body).toMatchObject({
    userId: body.id,
    phone: '+5521999990001',
    homePhone: '+5521999990001',
  })
})
