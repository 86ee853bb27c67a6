import { setTimeout as pause } from 'node:timers/promises'

import { crowdOf } from '../dev-store/people'
import { type Answer, createAsker, mismatch, type Operation } from './operator'

const SHOPPERS = 5
const SHOPPER_PAUSE_MS = 50
const ERROR_PAUSE_MS = 100
const WARM_UP_MS = 2000
const CUSTOMERS = [
  'ana@example.com',
  'bruno+vip@example.com',
  'noname@example.com',
  'sam@example.com',
]

/** How many operators work, for how long, and how hard. */
export interface Pace {
  operators: number
  seconds: number
  /** How long an operator thinks between two requests, on average. */
  thinkMs: number
}

/** What they were answered. */
export interface Answers {
  /** As the browsers saw them, in ms. */
  latencies: Record<Operation | 'shopper', number[]>
  /** Answers per second, the shoppers' among them. */
  perSecond: number
  /** Answers that were none: refusals, GraphQL errors, broken connections. */
  errors: string[]
  /** Answers that named somebody else. */
  mismatches: string[]
}

/**
 * Operators, each with a sign-in and a session of their own, read, start, read and end
 * again and again. A few shoppers read meanwhile: their requests take the same
 * way but call nothing, so they show what the machine and the runtime take.
 */
async function workAt(
  url: string,
  { operators, seconds, thinkMs }: Pace
): Promise<Answers> {
  const latencies: Answers['latencies'] = {
    read: [],
    start: [],
    end: [],
    shopper: [],
  }
  const errors: string[] = []
  const mismatches: string[] = []
  const beganAt = performance.now() + WARM_UP_MS
  const isOver = () => performance.now() > beganAt + seconds * 1000

  async function take(
    kind: Operation | 'shopper',
    ask: () => Promise<Answer>,
    wrong: (answer: Answer) => string | null
  ) {
    try {
      const answer = await ask()
      const mistake = wrong(answer)

      if (performance.now() > beganAt) latencies[kind].push(answer.latencyMs)
      if (answer.problem) errors.push(`${kind}: ${answer.problem}`)
      else if (mistake) mismatches.push(`${kind}: ${mistake}`)
    } catch (error) {
      errors.push(`${kind}: ${error}`)
      await pause(ERROR_PAUSE_MS)
    }
  }

  async function operate(operator: string, index: number) {
    const { signIn, read, start, end } = createAsker(url, operator)
    const think = () => pause(thinkMs * 2 * Math.random())

    await signIn()
    // People do not begin on the same millisecond.
    await pause(Math.random() * WARM_UP_MS)
    for (let round = index; !isOver(); round += 1) {
      const email = CUSTOMERS[round % CUSTOMERS.length]
      const named = (expected: string | null) => (answer: Answer) =>
        mismatch(answer, expected, operator)

      await take('read', read, named(null))
      await think()
      await take('start', () => start(email), named(email))
      await think()
      await take('read', read, named(email))
      await think()
      await take('end', end, named(null))
      await think()
    }
  }

  async function shop() {
    const { read } = createAsker(url)

    while (!isOver()) {
      await take('shopper', read, ({ operator, customer }) =>
        operator || customer ? `${operator} for ${customer}` : null
      )
      await pause(SHOPPER_PAUSE_MS)
    }
  }

  await Promise.all([
    ...crowdOf({ operators, customers: 0 }).map(({ email }, index) =>
      operate(email, index)
    ),
    ...Array.from({ length: SHOPPERS }, shop),
  ])

  const tookSeconds = (performance.now() - beganAt) / 1000
  const answers = Object.values(latencies).flat().length

  return { latencies, perSecond: answers / tookSeconds, errors, mismatches }
}

const [url, pace] = process.argv.slice(2)

// Whoever asked is gone: nobody is left to tell.
process.on('disconnect', () => process.exit())
workAt(url, JSON.parse(pace)).then((answers) =>
  process.send?.(answers, () => process.disconnect())
)
