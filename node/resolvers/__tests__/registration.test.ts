import { afterEach, describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import {
  atOnce,
  type Browser,
  beforeEachTest,
  browserAt,
  isWrite,
} from './telesales'

const CARLA = {
  email: 'carla@new.example',
  firstName: 'Carla',
  lastName: 'Nunes',
  document: '314.159.265-90',
  phone: '+55 21 97777-1234',
}

/** The call that registers. */
const POST = { api: 'masterData', method: 'POST' } as const

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
}, 100)

afterEach(() => {
  expect(store.service?.log.join('\n')).not.toMatch(
    /carla|nunes|97777-?0|31415926|31\.?415/i
  )
})

const writes = () => store.upstreamCalls.filter(isWrite)

async function nobodyWasRegistered() {
  await olga.noTrouble()
  return (await olga.find(CARLA.email)).customers.length === 0
}

describe('a new customer', () => {
  it('is registered, and can be found and served at once', async () => {
    const { duplicate, refusal } = await olga.register(CARLA)

    expect({ duplicate, refusal }).toEqual({ duplicate: null, refusal: null })
    for (const term of [CARLA.email, '31415926590', '21 97777-1234']) {
      expect((await olga.find(term)).customers[0]).toMatchObject({
        name: 'Carla Nunes',
        isExact: true,
      })
    }
    const { session } = await olga.start(CARLA.email)

    expect(session.customer).toMatchObject({
      email: CARLA.email,
      firstName: 'Carla',
      document: '31415926590',
      phone: '+5521977771234',
    })
  })

  it('is not served by being registered', async () => {
    await olga.register(CARLA)
    expect((await olga.read()).customer).toBeNull()
    expect(await olga.truth()).toMatchObject({ impersonated: null })
  })

  it('needs no more than an email', async () => {
    const { refusal } = await olga.register({
      email: ' Carla+x@New.example ',
      firstName: ' ',
      phone: '',
    })

    expect(refusal).toBeNull()
    expect((await olga.find('carla+x@new.example')).customers[0]).toMatchObject(
      {
        name: null,
        phone: null,
        document: null,
      }
    )
  })

  it('that is a company has its CNPJ as one', async () => {
    await olga.register({ ...CARLA, document: '9Z.TEL.E0X/0001-96' })
    expect((await olga.find('9ztele0x000196')).customers[0]).toMatchObject({
      name: 'Carla Nunes',
      foundBy: 'DOCUMENT',
    })
  })

  it('is registered once by a double click', async () => {
    const register = () => olga.register(CARLA)
    const answers = await atOnce(store, POST, register, register)

    expect(answers.map(({ refusal }) => refusal)).toEqual([null, null])
    expect(writes()).toHaveLength(1)
  })

  it('waits for nobody else’s to be registered', async () => {
    await atOnce(
      store,
      { ...POST, times: 2 },
      () => olga.register(CARLA),
      () =>
        olga.register({ email: 'dora@new.example', document: '111.444.777-35' })
    )

    expect(
      store.upstreamCalls
        .filter(({ path }) => path.startsWith('/api/dataentities/CL/'))
        .map(({ method }) => method)
    ).toEqual(['GET', 'GET', 'GET', 'GET', 'POST', 'POST'])
  })

  it('is never made by a start: a mistyped email is a refusal', async () => {
    expect((await olga.start('anna@exmaple.com')).refusal).toBe(
      'CUSTOMER_NOT_FOUND'
    )
    expect((await olga.find('anna@exmaple.com')).customers).toEqual([])
  })
})

describe('a registration is refused, with nothing written,', () => {
  it.each([
    ['INVALID_EMAIL', { email: 'carla' }],
    ['INVALID_EMAIL', { email: '' }],
    ['INVALID_EMAIL', { email: `${'c'.repeat(1_000_000)}@new.example` }],
    ['INVALID_EMAIL', { email: '*@new.example' }],
    ['INVALID_NAME', { firstName: 'C'.repeat(101) }],
    ['INVALID_NAME', { firstName: '\u202e\u3164' }],
    ['INVALID_NAME', { lastName: '<script>alert(1)</script>' }],
    ['INVALID_NAME', { lastName: 'a\u0000b' }],
    ['INVALID_DOCUMENT', { document: '314.159.265-91' }],
    ['INVALID_DOCUMENT', { document: ' 314.159.265-91 ' }],
    ['INVALID_DOCUMENT', { document: '11.222.333/0001-80' }],
    ['INVALID_DOCUMENT', { document: '???' }],
    ['INVALID_PHONE', { phone: 'ring me' }],
    ['INVALID_PHONE', { phone: '97777' }],
    ['INVALID_PHONE', { phone: '+55 21 97777-1234, +55 21 97777-1235' }],
  ])('as %s: %j', async (refusal, wrong) => {
    expect((await olga.register({ ...CARLA, ...wrong })).refusal).toBe(refusal)
    expect(writes()).toEqual([])
  })

  it('when the email is there already, in whatever case', async () => {
    const { duplicate, refusal } = await olga.register({
      ...CARLA,
      email: 'ANA@example.com',
    })

    expect(refusal).toBe('ALREADY_REGISTERED')
    expect(duplicate).toMatchObject({
      name: 'Ana Souza',
      email: 'a***@example.com',
      foundBy: 'EMAIL',
    })
    expect((await olga.startById(duplicate?.id)).refusal).toBeNull()
  })

  it('when the document is there already, in whatever signs', async () => {
    const { duplicate, refusal } = await olga.register({
      ...CARLA,
      document: '12345678909',
    })

    expect(refusal).toBe('ALREADY_REGISTERED')
    expect(duplicate).toMatchObject({ name: 'Ana Souza', foundBy: 'DOCUMENT' })
    expect(writes()).toEqual([])
  })

  it('when the email is there with its domain in another script', async () => {
    const email = 'lukasz@xn--mller-kva.example'

    expect((await olga.register({ ...CARLA, email })).refusal).toBe(
      'ALREADY_REGISTERED'
    )
  })

  it('when another operator registers the same document just now', async () => {
    const other = browserAt(store)

    await other.signIn('olga@acme.example')
    const answers = await atOnce(
      store,
      POST,
      () => olga.register(CARLA),
      () => other.register({ ...CARLA, email: 'carla.2@new.example' })
    )

    expect(answers.map(({ refusal }) => refusal).sort()).toEqual([
      'ALREADY_REGISTERED',
      null,
    ])
  })

  it('when nobody can say whether the document is there', async () => {
    await olga.trouble({
      masterDataFilters: ['id', 'userId', 'email', 'corporateDocument'],
    })
    expect((await olga.register(CARLA)).refusal).toBe('DOCUMENT_UNCHECKED')
    expect(writes()).toEqual([])
    expect((await olga.register({ ...CARLA, document: '' })).refusal).toBeNull()
  })

  it('but not when the phone is: families share theirs', async () => {
    const phone = '+5521999990001'

    expect((await olga.register({ ...CARLA, phone })).refusal).toBeNull()
  })

  it('when the email is the operator’s own', async () => {
    const { operator } = await olga.read()
    const email = operator?.email

    expect((await olga.register({ ...CARLA, email })).refusal).toBe('OWN_EMAIL')
  })

  it('when whoever asks is no operator', async () => {
    const otto = browserAt(store)

    await otto.signIn('otto@acme.example')
    expect((await otto.register(CARLA)).refusal).toBe('NOT_AN_OPERATOR')
    expect((await browserAt(store).register(CARLA)).refusal).toBe(
      'NOT_AN_OPERATOR'
    )
    expect(await nobodyWasRegistered()).toBe(true)
  })

  it.each([
    ['may not search', ['searchCustomers']],
    ['may not register', ['registerCustomers']],
  ])('when the operator %s', async (_, mayNot) => {
    await olga.trouble({ mayNot })
    expect((await olga.register(CARLA)).refusal).toBe(
      'REGISTRATION_NOT_ALLOWED'
    )
    expect(await nobodyWasRegistered()).toBe(true)
  })

  it('when Master Data does not answer the search for duplicates', async () => {
    await olga.trouble({ api: 'masterData', method: 'GET', status: 503 })
    expect((await olga.register(CARLA)).refusal).toBe('PLATFORM_UNAVAILABLE')
    expect(await nobodyWasRegistered()).toBe(true)
  })

  it.each(['GET', 'POST'])(
    'when Master Data does not know the sign-in any more: %s',
    async (method) => {
      await olga.trouble({ api: 'masterData', method, status: 401 })
      expect((await olga.register(CARLA)).refusal).toBe('SESSION_EXPIRED')
      expect(await nobodyWasRegistered()).toBe(true)
    }
  )

  it('when another part of VTEX forbids it, that is no matter of rights', async () => {
    await olga.trouble({ api: 'vtexid', status: 403 })
    expect((await olga.register(CARLA)).refusal).toBe('PLATFORM_UNAVAILABLE')
  })

  it('when Master Data is too busy to write', async () => {
    await olga.trouble({ api: 'masterData', method: 'POST', status: 503 })
    expect((await olga.register(CARLA)).refusal).toBe('PLATFORM_UNAVAILABLE')
    expect(await nobodyWasRegistered()).toBe(true)
  })

  it('when an operator registers more than operators do', async () => {
    const answers = []

    for (let count = 0; count < 11; count++) {
      answers.push(await olga.register({ email: 'ana@example.com' }))
    }
    expect(answers.pop()).toMatchObject({ refusal: 'TOO_MANY_REQUESTS' })
  })
})

describe('when Master Data does not say whether it has registered', () => {
  it('a look tells that it has', async () => {
    await olga.trouble({
      api: 'masterData',
      method: 'POST',
      reset: true,
      times: 1,
    })
    expect((await olga.register(CARLA)).refusal).toBeNull()
    expect((await olga.find(CARLA.email)).customers).toHaveLength(1)
  })

  it('and a look does not tell either, the operator hears so', async () => {
    await olga.trouble({ api: 'masterData', method: 'POST', status: 500 })
    expect((await olga.register(CARLA)).refusal).toBe('HALF_DONE')
  })

  it('somebody else was faster: they are shown', async () => {
    const fault = {
      api: 'masterData',
      method: 'POST',
      status: 400,
      body: { Message: 'duplicated entry' },
    }

    await olga.trouble(fault)
    expect((await olga.register(CARLA)).refusal).toBe('PLATFORM_UNAVAILABLE')
    await olga.noTrouble()
    await olga.register(CARLA)
    await olga.trouble(fault)
    expect((await olga.register(CARLA)).refusal).toBe('ALREADY_REGISTERED')
  })
})
