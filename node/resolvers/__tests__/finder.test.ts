import { afterEach, describe, expect, it } from '@jest/globals'
import type { DevStore } from '../../../dev-store/devStore'
import { CONTEXT } from '../../../tools/ourApp'
import {
  type Browser,
  BUSY_STORE,
  beforeEachTest,
  browserAt,
  forgetCalls,
  isWrite,
} from './telesales'

const OLGA = 'olga@acme.example'
const ANA = {
  name: 'Ana Souza',
  email: 'a***@example.com',
  phone: '***0001',
  document: '***8909',
  isExact: true,
}
const ANAS_ORDER = '1499999999001-01'
const SEARCHABLE = ['EMAIL', 'PHONE', 'DOCUMENT', 'ORDER', 'NAME']

let store: DevStore
let olga: Browser

beforeEachTest(
  (now, operator) => {
    store = now
    olga = operator
  },
  200,
  BUSY_STORE,
  // With all the customers among whom somebody is to be found.
  { isTimeVirtual: true }
)

afterEach(() => {
  const log = store.service?.log.join('\n') ?? ''

  // Longer than what a time or a hash may have by chance.
  expect(log).not.toMatch(/\bana\b|souza|9{5}-?0001|12345678909/i)
})

const searchCalls = () =>
  store.upstreamCalls.filter(({ path }) => path.includes('/dataentities/'))

describe('a caller', () => {
  it.each([
    ['by email', 'ana@example.com', 'EMAIL'],
    ['by email in another case', 'ANA@Example.com', 'EMAIL'],
    ['by document', '12345678909', 'DOCUMENT'],
    ['by a written document', '123.456.789-09', 'DOCUMENT'],
    ['by phone', '+5521999990001', 'PHONE'],
    ['by a national phone', '(21) 99999-0001', 'PHONE'],
    ['by a phone without its plus', '5521999990001', 'PHONE'],
    ['by order', ANAS_ORDER, 'ORDER'],
    ['by order group', '1499999999001', 'ORDER'],
  ])('is found %s', async (_, term, foundBy) => {
    const { customers, refusal } = await olga.find(term)

    expect(refusal).toBeNull()
    expect(customers[0]).toMatchObject({ ...ANA, foundBy })
  })

  it.each([
    ['the beginning of an email', 'ana@exam'],
    ['a name', 'ana souza'],
    ['a name in another order', 'Souza, Ana'],
    ['the last digits of a phone', '990001'],
  ])('is among those found by %s', async (_, term) => {
    const { customers } = await olga.find(term)

    expect(customers.map(({ email }) => email)).toContain('a***@example.com')
  })

  it('with a plus in the email is found by it', async () => {
    const { customers } = await olga.find('bruno+vip@example.com')

    expect(customers).toHaveLength(1)
    expect(customers[0]).toMatchObject({ name: 'Bruno Lima', isExact: true })
  })

  it.each([
    ['a phone that a family shares', '+55 21 98888-7001', 3],
    ['a document that several have', '529.982.247-25', 3],
    ['a company’s CNPJ', '11.222.333/0001-81', 1],
    ['a CNPJ with letters', '12ABC34501DE35', 1],
    ['a number at work', '+55 21 3333-4444', 1],
    ['a number among words', '21 97777-5555', 1],
    ['a name in Chinese', '李小龙', 2],
    ['a name of two signs', '王伟', 1],
    ['a name of two letters', 'Ng', 1],
    ['a name that is a word of the query', 'OR Else', 1],
    ['a domain in ASCII', 'lukasz@xn--mller-kva.example', 1],
    ['a domain in its own script', 'as.lefevre@café.example', 1],
    ['a passport with blanks', 'FR 123 4567', 0],
  ])('is found by %s', async (_, term, count) => {
    const { customers } = await olga.find(term)

    expect(customers.filter(({ foundBy }) => foundBy)).toHaveLength(count)
  })

  it('is found by orders, whether these know them or not', async () => {
    for (let number = 0; number < 40; number++) {
      const order = `14000000000${String(number).padStart(2, '0')}-01`
      const { customers } = await olga.find(order)

      expect([order, customers.length > 0]).toEqual([order, true])
      expect(customers.every(({ foundBy }) => foundBy === 'ORDER')).toBe(true)
    }
    const { customers } = await olga.find('MKP-700123456-01')

    expect(customers).not.toEqual([])
  })

  it('who was imported straight into Master Data is found and served', async () => {
    const [customer] = (await olga.find('import@example.net')).customers

    expect((await olga.startById(customer.id)).refusal).toBeNull()
  })

  it('whom nobody knows is not found', async () => {
    const { customers, hasMore, refusal } = await olga.find(
      'xyz@nowhere.example'
    )

    expect({ customers, hasMore, refusal }).toEqual({
      customers: [],
      hasMore: false,
      refusal: null,
    })
  })

  it('with a common name is one of ten, and there are more', async () => {
    const { customers, hasMore } = await olga.find('silva')

    expect(customers).toHaveLength(10)
    expect(hasMore).toBe(true)
  })

  it('may be among those whom Master Data has not shown', async () => {
    const { customers, hasMore } = await olga.find('mar+x')

    expect(customers).toHaveLength(3)
    expect(hasMore).toBe(true)
  })

  it.each([
    [1, false],
    [10, false],
    [11, true],
  ])('of %i is not the only one, or is: %s', async (count, hasMore) => {
    const body = Array.from({ length: count }, (_, place) => ({
      userId: `id-${place}`,
      email: `zoe${place}@example.com`,
      firstName: 'Zoe',
    }))

    await olga.trouble({ api: 'masterData', body })
    const answer = await olga.find('zoe')

    expect(answer.customers).toHaveLength(Math.min(count, 10))
    expect(answer.hasMore).toBe(hasMore)
  })

  it('is shown masked, and nowhere in clear', async () => {
    const { customers } = await olga.find('12345678909')

    expect(JSON.stringify(customers)).not.toMatch(
      /ana@example|99999|123456|45678/
    )
  })

  it.each(['hashed', 'wrapped', 'plain'])(
    'is found by an order whose email is %s',
    async (orderEmails) => {
      await olga.trouble({ orderEmails })
      const { customers } = await olga.find(ANAS_ORDER)

      expect(customers[0]).toMatchObject({ ...ANA, foundBy: 'ORDER' })
    }
  )
})

describe('a search', () => {
  it('asks Master Data with the operator’s own sign-in', async () => {
    await olga.find('ana souza')
    const [call, ...others] = searchCalls()

    expect(others).toEqual([])
    expect(call.headers.vtexidclientautcookie).toEqual(expect.any(String))
    expect(call.headers['rest-range']).toBe('resources=0-99')
    expect(call.headers.cookie).toBeUndefined()
  })

  it('asks only once it is known who is asking', async () => {
    await olga.find('ana souza')
    const paths = store.upstreamCalls.map(({ path }) => path)

    expect(paths).toEqual(['/api/sessions', '/api/dataentities/CL/search'])
  })

  it.each([
    ["o'neil+a&b#c@example.com", 'email=o%27neil%2Ba%26b%23c%40example.com'],
    ['josé@exämple.com', 'email=jos%C3%A9%40ex%C3%A4mple.com'],
    ['a%b@example.com', 'email=a%25b%40example.com'],
  ])('escapes what is special on the wire: %s', async (term, query) => {
    await olga.find(term)

    expect(searchCalls()[0].query.split('&')).toContain(query)
  })

  it('finds names with signs, accents and of other scripts', async () => {
    for (const term of ["O'Brien", 'O’Neil', "D'Ávila", '李小龙', 'Дмитрий']) {
      const { customers } = await olga.find(term)

      expect([term, customers.length > 0]).toEqual([term, true])
    }
  })

  it('asks Master Data nothing for less than three signs', async () => {
    for (const term of [
      '',
      '  ',
      'a',
      'a1',
      '12',
      '王',
      '**',
      '***',
      '*@*',
      '()',
      '...',
    ]) {
      expect(await olga.find(term)).toMatchObject({
        customers: [],
        kinds: [],
        refusal: null,
      })
    }
    expect(searchCalls()).toEqual([])
  })

  it.each([
    'ana*',
    '*',
    'ana OR email=*',
    'ana) OR (email=*@*',
    "ana' OR '1'='1",
    'ana" OR "1"="1',
    'email=*',
    '_where=email=*',
    'firstName is not null',
    'createdIn between 2000-01-01 AND 2030-01-01',
    'ana&_where=email=*',
    'ana%26email%3D*',
    '\u0000ana',
    'a'.repeat(254),
    '🦊'.repeat(60),
    '𝕒𝕟𝕒',
    '\ud800\udc00\ud800',
  ])('is never wider than its term: %s', async (term) => {
    const { customers, refusal } = await olga.find(term)
    const names = customers.map(({ name, email }) => `${name} ${email}`)

    expect(refusal).toBeNull()
    for (const name of names) {
      expect(name.toLowerCase()).toMatch(/ana|^aa|^a\*/)
    }
  })

  it('of a megabyte finds nobody', async () => {
    const { text } = await olga.find('ana '.repeat(256 * 1024))

    expect(text).toContain('"customers":[]')
    expect(searchCalls()).toEqual([])
  })

  it('falls back to what the account can filter by', async () => {
    await olga.trouble({
      masterDataFilters: [
        'id',
        'userId',
        'email',
        'firstName',
        'lastName',
        'homePhone',
      ],
    })

    expect(await olga.find('+5521999990001')).toMatchObject({
      customers: [{ name: 'Ana Souza' }],
      searchable: SEARCHABLE,
    })
    expect(await olga.find('123.456.789-09')).toMatchObject({
      customers: [],
      refusal: null,
      searchable: ['EMAIL', 'PHONE', 'ORDER', 'NAME'],
    })
    expect(await olga.find('12ABC34501DE35')).toMatchObject({
      customers: [],
      refusal: null,
    })
    // Eleven digits may be a phone as well: half of the search is left.
    expect(await olga.find('21999990001')).toMatchObject({
      customers: [{ name: 'Ana Souza' }],
    })
  })

  it('searches by the fields of a kind that there are', async () => {
    await olga.trouble({
      masterDataFilters: ['email', 'phone', 'corporateDocument'],
    })
    expect(await olga.find('fay@example.net')).toMatchObject({
      customers: [{ name: 'Fay Phonefield' }],
    })
    expect((await olga.find('21 97777-6666')).customers).toMatchObject([
      { name: 'Fay Phonefield' },
    ])
    expect((await olga.find('12ABC34501DE35')).customers).toMatchObject([
      { name: 'Nova Empresa' },
    ])
  })

  it('works where Master Data minds accents, too', async () => {
    await olga.trouble({ masterDataFolds: false })
    const { customers } = await olga.find('João')

    expect(customers.length).toBeGreaterThan(0)
  })

  it('goes without orders while these are down', async () => {
    await olga.trouble({ api: 'orders', status: 503 })
    const { customers, refusal, searchable } = await olga.find('5521999990001')

    expect(customers[0]).toMatchObject({ foundBy: 'PHONE' })
    expect(refusal).toBeNull()
    expect(searchable).toEqual(SEARCHABLE)
    // Of an order alone nobody can say whether somebody has made it.
    expect(await olga.find(ANAS_ORDER)).toMatchObject({
      customers: [],
      refusal: 'SEARCH_DOWN',
    })
  })
})

describe('nobody is found', () => {
  // What is read in the term alone is not about whom there is.
  const withoutText = ({
    draft,
    text,
    ...answer
  }: Awaited<ReturnType<typeof olga.find>>) => ({ ...answer, setCookies: null })

  it('by somebody who is no operator: the same as for nobody', async () => {
    const none = withoutText(await olga.find('nobody@nowhere.example'))

    for (const person of ['otto@acme.example', 'sam@example.com']) {
      const other = browserAt(store)

      await other.signIn(person)
      expect(withoutText(await other.find('ana@example.com'))).toEqual(none)
    }
    const nobody = browserAt(store)

    expect(withoutText(await nobody.find('ana@example.com'))).toEqual(none)
    expect(searchCalls().length).toBeLessThanOrEqual(2)
  })

  it('by orders that the operator may not see, whether there are such or not', async () => {
    await olga.trouble({ mayNot: ['viewOrders'] })
    const none = withoutText(await olga.find('1499999999099-01'))

    expect(none).toMatchObject({
      customers: [],
      refusal: null,
      searchable: ['EMAIL', 'PHONE', 'DOCUMENT', 'NAME'],
    })
    expect(withoutText(await olga.find(ANAS_ORDER))).toEqual(none)
  })

  it.each([
    ['as it is', (email: string) => email],
    ['in another case', (email: string) => ` ${email.toUpperCase()}`],
    ['with a tag', (email: string) => email.replace('@', '+x@')],
    ['named', (email: string) => `Olga <${email}>`],
  ])('by the operator’s own email, which is said: %s', async (_, written) => {
    const { operator } = await olga.read()
    const typed = written(operator?.email ?? '')

    expect(await olga.find(typed)).toMatchObject({
      customers: [],
      refusal: 'OWN_EMAIL',
    })
    expect((await olga.start(typed)).refusal).toBe('OWN_EMAIL')
    expect(searchCalls()).toEqual([])
  })

  it.each(['olga@acme', '@acme.example', 'volga@acme.example'])(
    'by what is not that email: %s',
    async (typed) => {
      expect((await olga.find(typed)).refusal).toBeNull()
    }
  )

  it('and what was typed of them is told for the form', async () => {
    const { draft } = await olga.find('Carla Nunes (21) 97777-0001')

    expect(draft).toEqual({
      email: null,
      firstName: 'Carla',
      lastName: 'Nunes',
      document: null,
      phone: '(21) 97777-0001',
    })
    expect((await olga.find('1499999999099-01')).draft).toBeNull()
  })

  it('by a document whose check digits are wrong, which is said', async () => {
    for (const typed of [
      '123.456.789-00',
      '12.ABC.345/01DE-00',
      'Ana 123.456.789-00',
    ]) {
      expect(await olga.find(typed)).toMatchObject({
        customers: [],
        refusal: 'INVALID_DOCUMENT',
      })
    }
    // It may be a phone, or somebody else's number.
    for (const typed of ['12345678900', 'AB123456']) {
      expect((await olga.find(typed)).refusal).toBeNull()
    }
  })
})

describe('the customers of a tab', () => {
  it('are found by their ids, masked and in order', async () => {
    const [ana] = (await olga.find('ana@example.com')).customers
    const [bruno] = (await olga.find('bruno+vip@example.com')).customers
    const { customers } = await olga.recent([bruno.id, 'gone', ana.id])

    expect(customers).toEqual([
      { ...bruno, foundBy: null, isExact: false },
      { ...ana, foundBy: null, isExact: false },
    ])
  })

  it('are ten at most', async () => {
    const ids = Array.from({ length: 11 }, (_, place) => `id-${place}`)

    await olga.trouble({
      api: 'masterData',
      body: ids.map((userId) => ({ userId, email: `${userId}@example.com` })),
    })
    expect((await olga.recent(ids)).customers).toHaveLength(10)
  })

  it('have the id that a session tells of them', async () => {
    const [ana] = (await olga.find('ana@example.com')).customers
    const { session } = await olga.start('ana@example.com')

    expect(session.customer?.id).toBe(ana.id)
  })

  it.each([
    ['nothing', []],
    ['no ids', ['', '*', 'a OR b', "'", '(', 'x'.repeat(200)]],
  ])('are nobody for %s, and Master Data is not asked', async (_, ids) => {
    expect(await olga.recent(ids)).toMatchObject({
      customers: [],
      refusal: null,
    })
    expect(searchCalls()).toEqual([])
  })
})

describe('a customer who was found', () => {
  it('is started with by id', async () => {
    const [{ id }] = (await olga.find('123.456.789-09')).customers
    const { refusal, session } = await olga.startById(id)

    expect(refusal).toBeNull()
    expect(session.customer?.email).toBe('ana@example.com')
    expect(await olga.truth()).toMatchObject({
      impersonated: 'ana@example.com',
    })
  })

  it.each(['gone', '', '*', "ana' OR '1'='1", 'x'.repeat(300)])(
    'and is gone, is refused with nothing written: %s',
    async (id) => {
      const { refusal } = await olga.startById(id)

      expect(['CUSTOMER_GONE', 'INVALID_EMAIL']).toContain(refusal)
      expect(store.upstreamCalls.filter(isWrite)).toEqual([])
    }
  )

  it('is not somebody else whom Master Data answers with', async () => {
    const [{ id }] = (await olga.find('ana@example.com')).customers

    await olga.trouble({
      api: 'masterData',
      body: [{ userId: 'zzz', email: 'bruno+vip@example.com' }],
    })
    expect((await olga.startById(id)).refusal).toBe('CUSTOMER_GONE')
    expect((await olga.recent([id])).customers).toEqual([])
    expect((await olga.find(ANAS_ORDER)).customers).toEqual([])
  })

  it('counts by the id, where an email is sent as well', async () => {
    const [ana] = (await olga.find('ana@example.com')).customers
    const { body } = await olga.graphql(
      `mutation ($id: ID) {
        startImpersonation(customerEmail: "bruno+vip@example.com", customerId: $id)
          ${CONTEXT} { session { customer { email } } }
      }`,
      { id: ana.id }
    )

    expect(JSON.stringify(body)).toContain('ana@example.com')
  })

  it('is nobody for somebody who is no operator', async () => {
    const [{ id }] = (await olga.find('ana@example.com')).customers
    const otto = browserAt(store)

    await otto.signIn('otto@acme.example')
    await forgetCalls(store)
    expect((await otto.startById(id)).refusal).toBe('NOT_AN_OPERATOR')
    expect(searchCalls()).toEqual([])
  })

  it('cannot be read where searching is not allowed any more', async () => {
    const [{ id }] = (await olga.find('ana@example.com')).customers

    await olga.trouble({ mayNot: ['searchCustomers'] })
    expect((await olga.startById(id)).refusal).toBe('SEARCH_NOT_ALLOWED')
  })

  it('waits while Master Data is down; their email still works', async () => {
    const [{ id }] = (await olga.find('ana@example.com')).customers

    await olga.trouble({ api: 'masterData', status: 503 })
    expect((await olga.startById(id)).refusal).toBe('PLATFORM_UNAVAILABLE')
    expect((await olga.start('ana@example.com')).refusal).toBeNull()
  })
})

describe('a search is refused', () => {
  it('where the operator’s role does not include it', async () => {
    await olga.trouble({ mayNot: ['searchCustomers'] })
    expect(await olga.find('ana souza')).toMatchObject({
      customers: [],
      refusal: 'SEARCH_NOT_ALLOWED',
      searchable: [],
    })
    expect((await olga.start('ana@example.com')).refusal).toBeNull()
  })

  it.each([
    ['answers 503, as when it has blocked wildcards', { status: 503 }],
    ['answers 500', { status: 500 }],
    ['answers 429', { status: 429 }],
    ['answers a page', { body: '<html>' }],
    ['answers an object', { body: { documents: [] } }],
    ['breaks off', { reset: true }],
    ['answers nothing at all', { body: '' }],
    ['hangs', { delayMs: 20_000 }],
  ])('when Master Data %s', async (_, fault) => {
    await olga.trouble({ api: 'masterData', ...fault })
    expect(await olga.find('ana souza')).toMatchObject({
      customers: [],
      refusal: 'SEARCH_DOWN',
      searchable: [],
    })
    expect(searchCalls().length).toBeLessThanOrEqual(1)
  })

  it('when the session cannot be read', async () => {
    await olga.trouble({ api: 'sessions', status: 503 })
    expect((await olga.find('ana souza')).refusal).toBe('SEARCH_DOWN')
    expect(searchCalls()).toEqual([])
  })

  it('when the operator’s sign-in has ended', async () => {
    await olga.send('POST', '/dev/expire-admin')
    expect((await olga.find('ana souza')).refusal).toBe('SESSION_EXPIRED')
  })

  it('when an operator asks more often than operators do', async () => {
    const answers = []

    for (let count = 0; count < 61; count++) {
      answers.push(await olga.find('an'))
    }
    const last = answers.pop()

    expect(answers.every(({ refusal }) => refusal === null)).toBe(true)
    expect(last?.refusal).toBe('TOO_MANY_REQUESTS')
    expect(last?.retryInSeconds).toBeGreaterThan(0)
    expect(last?.retryInSeconds).toBeLessThanOrEqual(60)

    const other = browserAt(store)

    await other.signIn(OLGA)
    expect((await other.find('ana souza')).refusal).toBeNull()
  })
})
