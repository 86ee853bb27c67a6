import { beforeEach, describe, expect, it } from '@jest/globals'
import type { DevStore } from '../../../dev-store/devStore'
import { CONTEXT } from '../../../tools/ourApp'
import {
  type Browser,
  beforeEachTest,
  browserAt,
  forgetCalls,
} from './telesales'

const FIELDS = 1000
const ANSWERED = 10

let store: DevStore
let operator: Browser

beforeEachTest(
  (now, next) => {
    store = now
    operator = next
  },
  0,
  {
    startsPerMinute: 1000,
    searchesPerMinute: 1000,
    registrationsPerMinute: 1000,
    auditSalt: 'x',
  }
)

/** One request that asks for the same field again and again. */
async function askAtOnce(
  kind: 'query' | 'mutation',
  field: string,
  selection: string,
  browser = operator
): Promise<Array<Record<string, unknown>>> {
  const aliases = Array.from(
    { length: FIELDS },
    (_, turn) => `a${turn}: ${field} ${CONTEXT} { ${selection} }`
  )
  const { body } = await browser.graphql(`${kind} { ${aliases.join(' ')} }`)

  return Object.values(body.data ?? {})
}

const LIMITED = { refusal: 'TOO_MANY_REQUESTS', retryInSeconds: 1 }

describe('a request that asks a thousand times', () => {
  it.each<['query' | 'mutation', string]>([
    ['query', 'findCustomers(term: "ana")'],
    ['query', 'recentCustomers(ids: [])'],
    ['query', 'customerCard(parts: [CART])'],
    ['mutation', 'startImpersonation(customerEmail: "no email")'],
    ['mutation', 'endImpersonation'],
    ['mutation', 'repairCart(customerEmail: "a@b.example")'],
    ['mutation', 'orderAgain(customerEmail: "a@b.example", orderId: "1")'],
    ['mutation', 'deliverTo(customerEmail: "a@b.example", addressId: "1")'],
    ['mutation', 'registerCustomer(customer: { email: "no email" })'],
  ])('%s: %s, is answered ten times', async (kind, field) => {
    const answers = await askAtOnce(kind, field, 'refusal retryInSeconds')

    expect(answers).toHaveLength(FIELDS)
    expect(answers.slice(ANSWERED)).toEqual(
      Array(FIELDS - ANSWERED).fill(LIMITED)
    )
    expect(answers.slice(0, ANSWERED)).not.toContainEqual(LIMITED)
  })

  it('query: telesalesDoctor, is answered ten times', async () => {
    const answers = await askAtOnce('query', 'telesalesDoctor', 'status')
    const statuses = answers.map((checks) =>
      (checks as unknown as Array<{ status: string }>).map(
        ({ status }) => status
      )
    )

    expect(statuses[ANSWERED - 1]).toContain('PASSED')
    expect(new Set(statuses.slice(ANSWERED).flat())).toEqual(
      new Set(['SKIPPED'])
    )
  })
})

describe('a text that is longer than any field takes', () => {
  // What is cut away of a shorter one.
  const blanks = ' '.repeat(1100)

  it('is refused as what it is, unread', async () => {
    const { email, lastName } = { email: 'new@example.com', lastName: 'New' }
    const answers = [
      await operator.start(`${blanks}ana@example.com`),
      await operator.start('ana@example.com', 'EMPTY', `${blanks}Ticket 7`),
      await operator.register({ email: blanks + email, lastName }),
      await operator.register({ email, lastName: blanks + lastName }),
    ]

    expect(answers.map(({ refusal }) => refusal)).toEqual([
      'INVALID_EMAIL',
      'INVALID_REASON',
      'INVALID_EMAIL',
      'INVALID_NAME',
    ])
    expect(await operator.find(`${blanks}ana`)).toMatchObject({
      customers: [],
      kinds: [],
    })
  })
})

describe('a stranger with a made up sign-in', () => {
  let stranger: Browser

  beforeEach(async () => {
    stranger = browserAt(store)
    stranger.cookies.set('VtexIdclientAutCookie', 'made up')
    await stranger.send('POST', '/api/sessions?items=*', {})
    await forgetCalls(store)
    store.service?.log.splice(0)
  })

  it.each<['query' | 'mutation', string, string]>([
    ['query', 'telesalesDoctor', 'status'],
    ['query', 'telesalesSession', 'warning'],
    ['query', 'findCustomers(term: "ana")', 'refusal'],
    ['query', 'recentCustomers(ids: [])', 'refusal'],
    ['query', 'customerCard(parts: [CART], customerId: "made-up")', 'refusal'],
    ['mutation', 'startImpersonation(customerEmail: "a@b.example")', 'refusal'],
    ['mutation', 'endImpersonation', 'refusal'],
    ['mutation', 'repairCart(customerEmail: "a@b.example")', 'refusal'],
    [
      'mutation',
      'orderAgain(customerEmail: "a@b.example", orderId: "1")',
      'refusal',
    ],
    [
      'mutation',
      'deliverTo(customerEmail: "a@b.example", addressId: "1")',
      'refusal',
    ],
    [
      'mutation',
      'registerCustomer(customer: { email: "a@b.example" })',
      'refusal',
    ],
  ])('makes VTEX work for ten at most: %s, %s', async (kind, field, picked) => {
    await askAtOnce(kind, field, picked, stranger)
    expect(store.upstreamCalls.length).toBeLessThanOrEqual(4 * ANSWERED)
    expect(
      store.service?.log.filter((line) => line.includes('telesales audit'))
        .length
    ).toBeLessThanOrEqual(ANSWERED)
  })
})
