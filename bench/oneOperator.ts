import type { DevStore } from '../dev-store/devStore'
import { serialHops } from '../dev-store/serialHops'
import { type Answer, createOperator } from './operator'
import { percentile } from './percentile'

/** Of how many rounds the median is. */
export const ROUNDS = 10
const OPERATOR = 'olga@acme.example'
const CUSTOMERS = ['ana@example.com', 'noname@example.com']

/** What one operation costs. */
export interface Cost {
  /** Calls to the platform. */
  calls: number
  /** Those of them that wait for each other: they never overlap. */
  hops: number
  /** The median over the rounds, as the browser sees it. */
  latencyMs: number
}

/** What is measured. */
export type Operation =
  | 'read'
  | 'start'
  | 'first part'
  | 'card'
  | 'notes'
  | 'calls'
  | 'end'

/** What each costs. */
export type Costs = Record<Operation, Cost>

/**
 * Lets one operator, alone in the store, start and end again and again.
 *
 * @throws Error when an answer is not the right one
 */
export async function measureOneOperator(
  store: DevStore
): Promise<Omit<Costs, 'notes' | 'calls'>> {
  const olga = createOperator(store.url, OPERATOR)
  const rounds = {
    read: [] as Cost[][],
    start: [] as Cost[][],
    'first part': [] as Cost[][],
    card: [] as Cost[][],
    end: [] as Cost[][],
  }
  const measure = measurerOf(store)

  await olga.signIn()
  await olga.read()
  for (let round = 0; round < ROUNDS; round += 1) {
    const started: Cost[] = []
    const read: Cost[] = []
    const first: Cost[] = []
    const card: Cost[] = []
    const ended: Cost[] = []

    for (const customer of CUSTOMERS) {
      started.push(await measure('start', customer, () => olga.start(customer)))
      read.push(await measure('read', customer, olga.read))
      first.push(
        await measure('first part', customer, () => olga.card('PRICES'))
      )
      card.push(
        await measure('card', customer, () =>
          olga.card('ORDERS', 'CART', 'ADDRESSES', 'PRICES')
        )
      )
      ended.push(await measure('end', null, olga.end))
    }
    rounds.start.push(started)
    rounds.read.push(read)
    rounds['first part'].push(first)
    rounds.card.push(card)
    rounds.end.push(ended)
  }
  return {
    read: summed(rounds.read),
    start: summed(rounds.start),
    'first part': summed(rounds['first part']),
    card: summed(rounds.card),
    end: summed(rounds.end),
  }
}

/**
 * The parts of a card that come from records, in a store that keeps them.
 *
 * @throws Error when an answer is not the right one
 */
export async function measureRecords(
  store: DevStore
): Promise<Pick<Costs, 'notes' | 'calls'>> {
  const olga = createOperator(store.url, OPERATOR)
  const rounds = { notes: [] as Cost[][], calls: [] as Cost[][] }
  const measure = measurerOf(store)

  await olga.signIn()
  // Each round has calls to tell of.
  for (const customer of CUSTOMERS) {
    await olga.start(customer)
    await olga.end()
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const notes: Cost[] = []
    const calls: Cost[] = []

    for (const customer of CUSTOMERS) {
      await olga.start(customer)
      // That somebody looks is recorded with the first part.
      await olga.card('PRICES')
      notes.push(await measure('notes', customer, () => olga.card('NOTES')))
      calls.push(await measure('calls', customer, () => olga.card('CALLS')))
      await olga.end()
    }
    rounds.notes.push(notes)
    rounds.calls.push(calls)
  }
  return { notes: summed(rounds.notes), calls: summed(rounds.calls) }
}

function measurerOf(store: DevStore) {
  return async function measure(
    operation: Operation,
    expected: string | null,
    ask: () => Promise<Answer>
  ): Promise<Cost> {
    store.upstreamCalls.length = 0
    const { customer, data, fault, isDone, latencyMs, operator, refusal } =
      await ask()
    // A card names nobody: it is of whom the operator serves.
    const isTheirs = ['card', 'first part', 'notes', 'calls'].includes(
      operation
    )
      ? Object.values(data ?? {}).every((part) => !part?.refusal)
      : operator === OPERATOR && customer === expected

    if (!isDone || !isTheirs) {
      throw new Error(
        `${operation}: ${fault ?? refusal}, ${operator} for ${customer} ` +
          `instead of ${OPERATOR} for ${expected}`
      )
    }
    return {
      calls: store.upstreamCalls.length,
      hops: serialHops(store.upstreamCalls),
      latencyMs,
    }
  }
}

/**
 * Of the dearer customer, calls at most and the median latency. Of the hops the
 * fewest: calls that could overlap may not on a busy machine.
 */
function summed(rounds: readonly Cost[][]): Cost {
  const customers = CUSTOMERS.map((_, index) =>
    rounds.map((costs) => costs[index])
  )
  const costs = customers.flat()

  return {
    calls: Math.max(...costs.map(({ calls }) => calls)),
    hops: Math.max(
      ...customers.map((some) => Math.min(...some.map(({ hops }) => hops)))
    ),
    latencyMs: percentile(
      costs.map(({ latencyMs }) => latencyMs),
      0.5
    ),
  }
}
