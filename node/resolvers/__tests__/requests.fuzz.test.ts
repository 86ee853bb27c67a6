import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from '@jest/globals'
import { type DevStore, startDevStore } from '../../../dev-store/devStore'
import fc from '../../../tools/fastCheck'
import { CONTEXT } from '../../../tools/ourApp'
import {
  type Browser,
  BUSY_STORE,
  browserAt,
  FAST,
  forgetCalls,
  isWrite,
} from './telesales'

const RUNS = 60
const SESSION = 'operator { email } customer { email firstName document phone }'

/** Every field of the schema that takes something, with everything it takes. */
const DOCUMENTS = [
  `mutation ($a: String, $b: ID, $c: CartChoice, $d: String) {
    startImpersonation(customerEmail: $a, customerId: $b, cart: $c, reason: $d) ${CONTEXT} {
      session { ${SESSION} } refusal
    }
  }`,
  `mutation ($a: NewCustomer!) {
    registerCustomer(customer: $a) ${CONTEXT} { refusal duplicate { name email } }
  }`,
  `query ($a: String!) { findCustomers(term: $a) ${CONTEXT} { customers { name email } refusal } }`,
  `query ($a: [ID!]!) { recentCustomers(ids: $a) ${CONTEXT} { customers { name email } refusal } }`,
  `query ($a: Boolean) { telesalesDoctor(isActivated: $a) ${CONTEXT} { name status } }`,
]

/** Of every customer of the store whom nobody is being asked for. */
const SECRET = /Souza|99999-?0001|123\.?456\.?789/

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    'ana@example.com',
    'sam@example.com\r\nSet-Cookie: a=b',
    "' OR 1=1 --",
    '*',
    '%2e%2e%2f',
    '__proto__',
    'x'.repeat(20_000)
  )
)
const value = fc.oneof(
  { weight: 3, arbitrary: nasty },
  fc.constantFrom('ASK', 'MOVE', 'EMPTY', 'RESUME'),
  fc.array(nasty, { maxLength: 30 }),
  fc.record(
    {
      email: nasty,
      firstName: nasty,
      lastName: nasty,
      document: nasty,
      phone: nasty,
    },
    { requiredKeys: ['email'] }
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>
)
const variables = fc.record(
  { a: value, b: value, c: value, d: value },
  { requiredKeys: [] }
)

/** What HTTP allows in a header. */
const header = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'abcz019-_.:/@;,="*% '),
    maxLength: 60,
  }),
  fc.constantFrom(
    'null',
    'same-origin',
    'same-site',
    'https://evil.example',
    'application/json',
    'text/plain'
  )
)

let store: DevStore
let olga: Browser
let sam: Browser

beforeAll(async () => {
  store = await startDevStore({
    settings: {
      ...BUSY_STORE,
      searchesPerMinute: 1000,
      registrationsPerMinute: 1000,
    },
    ...FAST,
  })
  olga = browserAt(store)
  sam = browserAt(store)
  await olga.signIn('olga@acme.example')
  await sam.signIn('sam@example.com')
})
afterAll(() => store.stop())
beforeEach(() => forgetCalls(store))

/** The answer is one, and the service is still there. */
async function answerOf(
  who: Browser,
  document: string,
  sent: object,
  headers = {}
) {
  const { body, status, text } = await who.graphql(
    document,
    { ...sent },
    headers
  )

  expect([200, 400, 500]).toContain(status)
  expect(body.data ?? body.errors ?? body.message).toBeDefined()
  return text
}

describe('whatever is sent, nobody gets more than they may:', () => {
  it('a shopper changes nothing, and hears of nobody', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DOCUMENTS),
        variables,
        async (document, sent) => {
          expect(await answerOf(sam, document, sent)).not.toMatch(SECRET)
          expect(store.upstreamCalls.filter(isWrite)).toEqual([])
        }
      ),
      { numRuns: RUNS }
    )
  })

  it('an operator is answered, and is never told of whom they did not ask for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DOCUMENTS.slice(1)),
        variables,
        async (document, sent) => {
          const isAsked = /ana|souza|999|123|\*/i.test(JSON.stringify(sent))
          const text = await answerOf(olga, document, sent)

          expect(isAsked || !SECRET.test(text)).toBe(true)
        }
      ),
      { numRuns: RUNS }
    )
    expect((await olga.read()).operator).toEqual({ email: 'olga@acme.example' })
  })

  it('a start serves one customer whom the store knows, or nobody', async () => {
    await fc.assert(
      fc.asyncProperty(variables, async (sent) => {
        await answerOf(olga, DOCUMENTS[0], sent)
        const { asked, impersonated } = await olga.truth()

        expect(asked).toBe(impersonated)
      }),
      { numRuns: RUNS }
    )
    await olga.end()
  })

  it('only a page of the store itself, as headers say, starts anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          'content-type': header,
          origin: header,
          referer: header,
          'sec-fetch-site': header,
        }),
        async (headers) => {
          const text = await answerOf(
            olga,
            DOCUMENTS[0],
            { a: 'ana@example.com' },
            headers
          )
          const isOwn =
            /^application\/json/.test(headers['content-type'].trim()) &&
            headers['sec-fetch-site'].trim() === 'same-origin'
          const isSilent =
            headers['sec-fetch-site'].trim() === '' &&
            [headers.origin, headers.referer].every(
              (said) => said.trim() === ''
            )

          if (!isOwn && !isSilent) {
            expect(text).not.toContain('"refusal":null')
          }
        }
      ),
      { numRuns: RUNS }
    )
    await olga.end()
  })

  it('and the service is the one that it was', () => {
    expect(store.service?.log.join('\n')).not.toMatch(
      /UnhandledPromise|uncaught/i
    )
  })
})
