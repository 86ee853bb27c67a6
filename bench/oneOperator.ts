import type { DevStore } from '../dev-store/devStore'
import { serialHops } from '../dev-store/serialHops'
import { type Answer, createAsker, mismatch, type Operation } from './operator'
import { percentile } from './percentile'

/** Of how many rounds the median is. */
export const ROUNDS = 20
const CUSTOMERS = ['ana@example.com', 'noname@example.com']

/** What one operation costs. */
export interface Cost {
  /** Calls to the platform. */
  calls: number
  /** Those of them that wait for each other; the worst of all rounds. */
  hops: number
  /** The median over the rounds, as the browser sees it. */
  latencyMs: number
}

/**
 * Lets one operator, alone in the store, start and end again and again.
 *
 * @throws Error when an answer is not the right one
 */
export async function measureOneOperator(
  store: DevStore
): Promise<Record<Operation, Cost>> {
  const olga = createAsker(store.url)
  const rounds: Record<Operation, Cost[]> = { read: [], start: [], end: [] }

  async function cost(
    operation: Operation,
    expected: string | null,
    ask: () => Promise<Answer>
  ) {
    store.upstreamCalls.length = 0
    const answer = await ask()
    const wrong = answer.problem ?? mismatch(answer, expected)

    if (wrong) throw new Error(`${operation}: ${wrong}`)
    rounds[operation].push({
      calls: store.upstreamCalls.length,
      hops: serialHops(store.upstreamCalls),
      latencyMs: answer.latencyMs,
    })
  }

  await olga.signIn()
  await olga.read()
  for (let round = 0; round < ROUNDS; round += 1) {
    const customer = CUSTOMERS[round % CUSTOMERS.length]

    await cost('start', customer, () => olga.start(customer))
    await cost('read', customer, olga.read)
    await cost('end', null, olga.end)
  }
  return {
    read: summed(rounds.read),
    start: summed(rounds.start),
    end: summed(rounds.end),
  }
}

/** The worst counts and the median latency of these rounds. */
export function summed(rounds: readonly Cost[]): Cost {
  return {
    calls: Math.max(...rounds.map(({ calls }) => calls)),
    hops: Math.max(...rounds.map(({ hops }) => hops)),
    latencyMs: percentile(
      rounds.map(({ latencyMs }) => latencyMs),
      0.5
    ),
  }
}
