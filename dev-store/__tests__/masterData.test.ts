import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from '@jest/globals'
import { isCNPJ, isCPF } from 'validation-br'
import { type Client, createClient, type Json } from '../client'
import { customerDocuments } from '../customers'
import { type DevStore, startDevStore } from '../devStore'
import { personByEmail, storePerson } from '../findPerson'
import { addCrowd, isAdmin, people } from '../people'
import { generatePopulation } from '../population'

const CL = '/api/dataentities/CL'
const ANA = 'ana@example.com'

let store: DevStore
let operator: Client

beforeAll(async () => {
  store = await startDevStore({ service: false })
  operator = createClient(store.url)
  await operator.signIn('olga@acme.example')
})

afterAll(() => store.stop())

afterEach(async () => {
  await operator.send('DELETE', '/dev/trouble')
  await operator.send('DELETE', '/dev/customers')
})

const trouble = (order: unknown) => operator.send('POST', '/dev/trouble', order)
const post = (customer: unknown, by = operator) =>
  by.send('POST', `${CL}/documents`, customer)

function ask(
  query: Record<string, string>,
  headers: Record<string, string> = {},
  by = operator
) {
  const parameters = new URLSearchParams(query)

  return by.send('GET', `${CL}/search?${parameters}`, undefined, headers)
}

/** The emails of the first hundred whom the search means. */
async function emailsOf(query: Record<string, string>): Promise<string[]> {
  const { status, body } = await ask(
    { _fields: 'email', ...query },
    { 'REST-Range': 'resources=0-100' }
  )

  expect([status, body]).toEqual([200, expect.any(Array)])

  return (body as unknown as Json[]).map(({ email }) => String(email))
}

async function countOf(_where: string): Promise<number> {
  const { status, headers } = await ask({ _where })

  expect(status).toBe(200)

  return Number(headers.get('rest-content-range')?.split('/')[1])
}

describe('the population', () => {
  test('is ten thousand customers, the same ones every time', () => {
    const population = generatePopulation()
    const emails = population.map(({ email }) => email.toLowerCase())
    const known = people.map(({ email }) => email)

    expect(population).toHaveLength(10_000)
    expect(generatePopulation()).toEqual(population)
    expect(new Set([...emails, ...known]).size).toBe(10_000 + known.length)
    expect(
      new Set(population.flatMap(({ id, userId }) => [id, userId ?? id])).size
    ).toBeGreaterThan(19_000)
  })

  test('does not share a phone or a document with those known by name', () => {
    const theirs = people.flatMap(({ phone, document }) => [phone, document])
    const digits = theirs.map((text) => text?.slice(-8)).filter(Boolean)
    const everything = JSON.stringify(
      customerDocuments().map(({ homePhone, document }) => [
        homePhone?.replace(/\D/g, ''),
        document?.replace(/\D/g, ''),
      ])
    )

    for (const number of digits) {
      expect(everything).not.toContain(number)
    }
  })

  test('has CPFs and CNPJs that are mostly right', () => {
    const population = generatePopulation()
    const cpfs = population
      .filter(({ documentType }) => documentType === 'cpf')
      .map(({ document }) => String(document))
    const cnpjs = population.flatMap(({ corporateDocument }) =>
      corporateDocument === null ? [] : [corporateDocument]
    )

    expect(cpfs.filter(isCPF).length / cpfs.length).toBeGreaterThan(0.9)
    expect(cpfs.filter(isCPF).length).toBeLessThan(cpfs.length)
    expect(cnpjs.filter((cnpj) => !isCNPJ(cnpj))).toEqual([])
    expect(cnpjs.some((cnpj) => /[A-Z]/.test(cnpj))).toBe(true)
  })

  test('is known by email in any case, and by id', () => {
    for (const { email, userId, id } of customerDocuments()) {
      const person = personByEmail(email.toUpperCase())

      expect(person?.email).toBe(email.toLowerCase())
      expect(storePerson(userId ?? id)).toEqual(person)
    }
    expect(personByEmail(customerDocuments()[0].userId ?? '')).toBeUndefined()
  })

  test('is not introduced with the people known by name', async () => {
    expect((await operator.get('/dev/people')).body).toHaveLength(people.length)
  })

  test.each([
    'Joao.DAvila@Example.NET',
    'import@example.net',
    'party@mail.example',
  ])('can be acted for: %s', async (email) => {
    const { body } = await operator.send('PATCH', '/api/sessions?items=*', {
      public: { 'vtex-impersonated-customer-email': { value: email } },
    })

    expect(body.namespaces.profile).toMatchObject({
      email: { value: email.toLowerCase() },
      id: { value: storePerson(email)?.id },
      isAuthenticated: { value: 'true' },
    })
  })
})

describe('a search', () => {
  test('filters by a field, as in email=my@email.com', async () => {
    const { body } = await ask({ email: ANA, _fields: 'email,firstName,x' })

    expect(body).toEqual([
      { id: expect.any(String), email: ANA, firstName: 'Ana' },
    ])
  })

  test('answers ids only when no fields are asked for, or all', async () => {
    const [plain] = (await ask({ email: ANA })).body as unknown as Json[]
    const [all] = (await ask({ email: ANA, _fields: '_all' }))
      .body as unknown as Json[]

    expect(Object.keys(plain)).toEqual(['id'])
    expect(all).toMatchObject({
      ...plain,
      userId: '5d2c8e10-7a3b-4c64-8f01-000000000011',
      homePhone: '+5521999990001',
      phone: null,
      isCorporate: false,
    })
    expect(all.id).not.toBe(all.userId)
  })

  test('filters by a part of a field, as in firstName=*Maria*', async () => {
    const { body } = await ask({ firstName: '*maria*', _fields: 'firstName' })
    const names = (body as unknown as Json[]).map(({ firstName }) => firstName)

    expect(names).toHaveLength(15)
    for (const name of names) {
      expect(name).toMatch(/maria/i)
    }
  })

  test('takes several filters together, and none from "an"', async () => {
    expect(
      await emailsOf({ firstName: 'sean', lastName: "O'Brien", an: 'acme' })
    ).toContain("sean.o'brien@example.net")
    expect(await emailsOf({ firstName: 'ana', email: 'bruno*' })).toEqual([])
  })

  test.each([
    '100%cotton@example.net',
    'mj#1@mail.example',
    'smith&sons@mail.example',
    'zoe+loja@mail.example',
    'lukasz@müller.example',
  ])('finds the email %s', async (email) => {
    expect(await emailsOf({ email })).toEqual([email])
    expect(await emailsOf({ _where: `email="${email}"` })).toEqual([email])
  })

  test('finds a name without its accents and in any case', async () => {
    for (const lastName of ["d'avila", "D'ÁVILA"]) {
      expect(await emailsOf({ lastName, email: 'joao.davila*' })).toEqual([
        'Joao.DAvila@Example.NET',
      ])
    }
    expect(await emailsOf({ firstName: 'lukasz', email: 'l*' })).toContain(
      'lukasz@müller.example'
    )
  })

  test('can be made to mind accents', async () => {
    await trouble({ masterDataFolds: false })

    expect(await emailsOf({ lastName: "d'avila", email: 'j*' })).toEqual([])
    expect(
      await emailsOf({ lastName: "d'ávila", email: 'joao.davila*' })
    ).toEqual(['Joao.DAvila@Example.NET'])
  })

  test('understands (firstName=Jon OR lastName=Smith) OR (createdIn between 2001-01-01 AND 2016-01-01)', async () => {
    const smiths = await countOf('firstName=Jon OR lastName=Smith')
    const early = await countOf('createdIn between 2001-01-01 AND 2016-01-01')
    const both = await countOf(
      'lastName=Smith AND createdIn between 2001-01-01 AND 2016-01-01'
    )

    expect(both).toBeGreaterThan(0)
    expect(
      await countOf(
        '(firstName=Jon OR lastName=Smith) OR (createdIn between 2001-01-01 AND 2016-01-01)'
      )
    ).toBe(smiths + early - both)
  })

  test('tells what is empty, different, earlier and later', async () => {
    const all = await countOf('email=*')
    const without = await countOf('userId is null')

    expect(all).toBe(10_000 + people.filter((one) => !isAdmin(one)).length)
    expect(without).toBeGreaterThan(100)
    expect(await countOf('userId is not null')).toBe(all - without)
    expect(await countOf(`email<>${ANA}`)).toBe(all - 1)
    expect(
      (await countOf('createdIn<2016-01-01')) +
        (await countOf('createdIn>2016-01-01'))
    ).toBe(all)
    expect(await countOf('document>99999999000')).toBeLessThan(50)
  })

  test('binds AND closer than OR, and takes parentheses first', async () => {
    const [ana, bruno, none] = [`email=${ANA}`, 'email=bruno*lima', 'email=no']

    expect(await countOf(`${ana} OR ${bruno} AND ${none}`)).toBe(1)
    expect(await countOf(`(${ana} OR ${bruno}) AND ${none}`)).toBe(0)
  })

  test('takes a value in quotes as it is', async () => {
    expect(await emailsOf({ _where: 'firstName="Smith AND Sons"' })).toEqual([
      'and.or@mail.example',
    ])
    expect(
      await emailsOf({
        _where: `lastName="O'Brien" AND email=sean*@example.net`,
      })
    ).toContain("sean.o'brien@example.net")
    expect(
      await emailsOf({ _where: `(lastName='Paren (P)') OR email=none` })
    ).toEqual(['quote@mail.example'])
  })

  test.each([
    '(firstName=Ana',
    'firstName=Ana)',
    "lastName=O'Brien",
    'firstName="Ana',
    "firstName='Ana' Souza",
    'homePhone=(21) 99999-0001',
    'firstName=',
    'firstName',
    'firstName=Ana AND',
    '',
    'createdIn>=2016-01-01',
    'createdIn between 2001-01-01',
    'password=1',
    '('.repeat(60),
  ])('refuses the _where %j', async (_where) => {
    const { status, body } = await ask({ _where })

    expect(status).toBe(400)
    expect(body.Message).toEqual(expect.any(String))
  })

  test('refuses a field that cannot be filtered by', async () => {
    expect((await ask({ documentType: 'cpf' })).status).toBe(400)

    await trouble({ masterDataFilters: ['email'] })

    expect((await ask({ document: '1' })).status).toBe(400)
    expect((await ask({ _where: 'homePhone is null' })).status).toBe(400)
    expect(await emailsOf({ email: ANA })).toEqual([ANA])
  })

  test('sorts, and puts last who has nothing to be sorted by', async () => {
    const newest = await emailsOf({ _sort: 'updatedIn DESC' })
    const { body } = await ask({ _sort: 'lastName ASC', _fields: 'lastName' })
    const reversed = await ask({ _sort: 'userId DESC', _fields: 'userId' })

    expect(newest).toContain(ANA)
    expect((body as unknown as Json[])[0].lastName).toBe('')
    expect((reversed.body as unknown as Json[])[0].userId).not.toBeNull()
    expect((await ask({ _sort: 'shoeSize' })).status).toBe(400)
  })

  test('answers the first 15, or the range it is asked for, and how many there are', async () => {
    const _sort = 'email ASC'
    const first = await ask({ _sort })
    const range = await ask({ _sort }, { 'REST-Range': 'resources=10-13' })
    const beyond = await ask(
      { email: ANA },
      { 'REST-Range': 'resources=0-100' }
    )

    expect(first.body).toHaveLength(15)
    expect(first.headers.get('rest-content-range')).toMatch(
      /^resources 0-15\/10\d{3}$/
    )
    expect(range.body).toEqual((first.body as unknown as Json[]).slice(10, 13))
    expect(beyond.headers.get('rest-content-range')).toBe('resources 0-1/1')
  })

  test.each(['resources=0-101', 'resources=5-5', 'resources=a-b', '0-9'])(
    'refuses the range %s',
    async (range) => {
      expect((await ask({}, { 'REST-Range': range })).status).toBe(400)
    }
  )

  test('is loud about what is not emulated', async () => {
    const loud = jest.spyOn(console, 'error').mockImplementation(() => {})

    expect((await ask({ _keyword: 'Ana' })).status).toBe(501)
    expect((await operator.get('/api/dataentities/BK/search')).status).toBe(501)
    loud.mockRestore()
  })
})

describe('a document', () => {
  test('is read by its id, not by what VTEX ID knows the customer by', async () => {
    const [{ id, userId }] = (await ask({ email: ANA, _fields: 'userId' }))
      .body as unknown as Json[]
    const path = `${CL}/documents`

    expect(
      (await operator.get(`${path}/${id}?_fields=email,firstName`)).body
    ).toEqual({ id, email: ANA, firstName: 'Ana' })
    expect((await operator.get(`${path}/${userId}`)).status).toBe(404)
  })

  test('exists for everybody in a crowd, and for no admin', async () => {
    addCrowd({ operators: 1, customers: 2 })

    expect(await emailsOf({ email: 'customer-*@example.com' })).toEqual([
      'customer-1@example.com',
      'customer-2@example.com',
    ])
    expect(await emailsOf({ email: '*@acme.example' })).toEqual([])
  })
})

describe('a registration', () => {
  test('makes a customer who can be found and acted for at once', async () => {
    const { status, body } = await post({
      email: 'Nina@New.example',
      firstName: 'Nina',
      homePhone: '+5511900000000',
    })

    expect([status, body]).toEqual([
      201,
      {
        Id: `CL-${body.DocumentId}`,
        Href: expect.stringMatching(/^http:\/\/acme\..+\/CL\/documents\/.+/),
        DocumentId: expect.any(String),
      },
    ])
    expect(await emailsOf({ homePhone: '+5511900000000' })).toEqual([
      'Nina@New.example',
    ])

    const session = await operator.send('PATCH', '/api/sessions?items=*', {
      public: {
        'vtex-impersonated-customer-email': { value: 'nina@new.example' },
      },
    })

    expect(session.body.namespaces.profile.firstName.value).toBe('Nina')
  })

  test('is forgotten when it is asked for', async () => {
    await post({ email: 'nina@new.example' })
    await operator.send('DELETE', '/dev/customers')

    expect(await emailsOf({ email: 'nina@new.example' })).toEqual([])
    expect(storePerson('nina@new.example')).toBeUndefined()
    expect((await post({ email: 'nina@new.example' })).status).toBe(201)
  })

  test.each(['ANA@example.com', 'joao.davila@example.net'])(
    'is refused when %s is a customer already',
    async (email) => {
      const { status, body } = await post({ email })

      expect([status, body]).toEqual([400, { Message: 'duplicated entry' }])
    }
  )

  test.each([
    {},
    [],
    'no json',
    { email: 'nobody' },
    { email: 1 },
    { email: 'x@new.example', shoeSize: '41' },
    { email: 'x@new.example', id: '1' },
    { email: 'x@new.example', firstName: 1 },
  ])('of %j is refused', async (customer) => {
    expect((await post(customer)).status).toBe(400)
    expect(storePerson('x@new.example')).toBeUndefined()
  })
})

describe('whoever asks', () => {
  let browser: Client

  beforeEach(() => {
    browser = createClient(store.url)
  })

  test('must be signed in as an operator', async () => {
    const statusOf = async () => (await ask({ email: ANA }, {}, browser)).status

    expect(await statusOf()).toBe(401)
    await browser.signIn('otto@acme.example')
    expect(await statusOf()).toBe(403)
    expect((await post({ email: 'x@new.example' }, browser)).status).toBe(403)
    await browser.signIn('olga@acme.example')
    expect(await statusOf()).toBe(200)
    await browser.send('POST', '/dev/expire-admin')
    expect(await statusOf()).toBe(401)
  })

  test('may send the token in a header', async () => {
    const token = operator.cookie('VtexIdclientAutCookie') ?? ''
    const headers = { VtexIdclientAutCookie: token }

    expect((await ask({ email: ANA }, headers, browser)).status).toBe(200)
  })

  test('can be left without one right or the other', async () => {
    await trouble({ mayNot: ['registerCustomers'] })

    expect((await post({ email: 'x@new.example' })).status).toBe(403)
    expect((await ask({ email: ANA })).status).toBe(200)

    await trouble({ mayNot: ['searchCustomers'] })

    expect((await post({ email: 'x@new.example' })).status).toBe(201)
    expect((await ask({ email: ANA })).status).toBe(403)
  })

  test('can be told that there are too many searches', async () => {
    await trouble({ api: 'masterData', status: 503, times: 1 })

    expect((await ask({ firstName: '*a*' })).status).toBe(503)
    expect((await ask({ firstName: '*a*' })).status).toBe(200)
  })
})
