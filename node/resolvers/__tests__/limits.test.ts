import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import {
  type Browser,
  beforeEachTest,
  browserAt,
  forgetCalls,
} from './telesales'

const ANA = 'ana@example.com'

let store: DevStore
let operator: Browser

beforeEachTest(
  (now, next) => {
    store = now
    operator = next
  },
  10,
  { startsPerMinute: 3, searchesPerMinute: 4, registrationsPerMinute: 2 }
)

interface Limited {
  refusal: string | null
  retryInSeconds: number | null
}

/** What became of so many in a row. */
async function inARow(count: number, ask: (turn: number) => Promise<Limited>) {
  const answers: Limited[] = []

  for (let turn = 0; turn < count; turn++) {
    answers.push(await ask(turn))
  }
  return answers
}

function expectLimited(answers: Limited[]) {
  const last = answers.pop()

  for (const { refusal } of answers) {
    expect(refusal).not.toBe('TOO_MANY_REQUESTS')
  }
  expect(last?.refusal).toBe('TOO_MANY_REQUESTS')
  expect(last?.retryInSeconds).toBeGreaterThan(0)
  expect(last?.retryInSeconds).toBeLessThanOrEqual(60)
}

describe('as the store has set it, an operator may', () => {
  it('start so often in a minute', async () => {
    expectLimited(await inARow(4, () => operator.start(ANA)))
  })

  it('and hears nothing of who is a customer beyond that', async () => {
    await inARow(3, () => operator.start('nobody@example.com'))
    await forgetCalls(store)
    const { refusal } = await operator.startById('5d2c8e10')

    expect(refusal).toBe('TOO_MANY_REQUESTS')
    expect(
      store.upstreamCalls.filter(({ path }) => !/sessions|vtexid/.test(path))
    ).toEqual([])
  })

  it('search so often', async () => {
    expectLimited(await inARow(5, () => operator.find('ana')))
  })

  it('look at customers so often, of whom VTEX is asked no more beyond that', async () => {
    const { id } = (await operator.find(ANA)).customers[0]

    await inARow(180, () => operator.card(['NOTES'], id))
    await forgetCalls(store)
    expectLimited([await operator.card(['NOTES'], id)])
    expect(
      store.upstreamCalls.filter(({ path }) => !/sessions|vtexid/.test(path))
    ).toEqual([])
  })

  it('register so often', async () => {
    expectLimited(
      await inARow(3, (turn) =>
        operator.register({ email: `new-${turn}@example.com` })
      )
    )
  })

  it('end and repair as often as they have to', async () => {
    await operator.start(ANA)
    const answers = [
      ...(await inARow(8, () => operator.repair())),
      ...(await inARow(8, () => operator.end())),
    ]

    expect(answers.map(({ refusal }) => refusal)).toEqual(Array(16).fill(null))
  })

  it('and other sites use up nothing of it', async () => {
    for (let turn = 0; turn < 6; turn++) {
      await operator.withHeaders({ 'sec-fetch-site': 'cross-site' })
    }
    expect((await operator.start(ANA)).refusal).toBeNull()
    expect(
      (await operator.register({ email: 'new@example.com' })).refusal
    ).toBeNull()
  })

  it('confirm as often as they start whom links have chosen', async () => {
    const confirm = async (turn: number) => {
      const email = ['ana@example.com', 'sam@example.com'][turn % 2]

      await operator.send(
        'POST',
        `/api/sessions?vtex-impersonated-customer-email=${email}`,
        {}
      )
      return operator.repair(email)
    }

    expectLimited(await inARow(4, confirm))
  })

  it('and takes nothing from another operator', async () => {
    const olga = browserAt(store)

    await olga.signIn('olga@acme.example')
    await inARow(4, () => operator.start(ANA))
    expect((await olga.start(ANA)).refusal).toBeNull()
  })
})
