import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import { createClient } from '../dev-store/client'
import { epochMs } from '../dev-store/epochMs'
import { createOracle } from '../dev-store/oracle'
import { type Crowd, crowdOf } from '../dev-store/people'
import { createCallers } from './callers'
import { createDraw } from './draw'
import { workFor } from './operatorProcess'
import type { Habits } from './phoneLine'
import { createPhoneWork } from './phoneWork'
import type { RequestRecord } from './requestRecord'

const ALONE_MS = 14_000
const ALONE_WARM_UP_MS = 3000
const PROGRESS_MS = 5000

const HABITS: Habits = {
  thinkMs: 8000,
  byEmail: 0.3,
  ownCart: 0.1,
  newcomer: 0.04,
  handOver: 0.1,
  order: 0.3,
  signInAnew: 0.05,
  atOnce: 0.06,
  clicks: 12,
}

// So that there is enough of each to compare with.
const HABITS_ALONE: Habits = {
  ...HABITS,
  thinkMs: 0,
  ownCart: 0.4,
  newcomer: 0.4,
  handOver: 0.5,
  order: 0.6,
  atOnce: 0.3,
  clicks: 3,
}

// VTEX is known to put the operator's email into the cart after an order.
const KNOWN_ISSUES = { knownIssues: { 1003545: true } }

/** Who works, and for how long. */
export interface LoadOrder extends Crowd {
  /** So many of the operators work before the others, one after the other. */
  alone: number
  warmUpSeconds: number
  seconds: number
  seed: number
}

/** What the operators were answered. */
export interface LoadAnswers {
  records: RequestRecord[]
  /** From when one operator alone counts, in ms since the Unix epoch. */
  aloneAt: number
  /** When the crowd came. */
  cameAt: number
  /** From when it counts. */
  beganAt: number
  endedAt: number
  /** What went wrong besides the answers of our service. */
  errors: string[]
}

/**
 * Operators, each in a browser of their own, take one call after the other, in
 * an order that chance chooses; before them a few do so alone.
 */
async function load(
  url: string,
  order: LoadOrder,
  report: (progress: string) => void
): Promise<LoadAnswers> {
  const oracle = createOracle(crowdOf(order), true)
  const callers = createCallers(order, order.seed)
  const operators = crowdOf({ ...order, customers: 0 })
  const records: RequestRecord[] = []
  const errors: string[] = []
  const end = new AbortController()
  const over = end.signal

  // Everybody who thinks listens.
  setMaxListeners(0, over)

  function recordError(error: unknown) {
    if (!over.aborted) {
      errors.push(String(error))
    }
  }

  function atWork(index: number, habits: Habits) {
    const operator = operators[index].email
    const draw = createDraw(order.seed * 1000 + index)
    const record = (request: RequestRecord) => void records.push(request)
    const desk = { url, operator, draw, callers, oracle, record, over }

    return createPhoneWork(desk, habits)
  }

  async function alone(index: number) {
    const { signIn, takeCall } = atWork(index, HABITS_ALONE)

    await signIn()
    await takeCall()
  }

  await createClient(url).send('POST', '/dev/trouble', KNOWN_ISSUES)

  const aloneAt = epochMs() + ALONE_WARM_UP_MS
  const aloneUntil = epochMs() + ALONE_MS

  for (let index = 0; index < order.alone && epochMs() < aloneUntil; index++) {
    await alone(index).catch(recordError)
  }

  const cameAt = epochMs()
  const progress = setInterval(() => {
    const complaints = records.flatMap((request) => request.complaints)
    const seconds = Math.round((epochMs() - cameAt) / 1000)

    report(
      `${seconds} of ${order.warmUpSeconds + order.seconds} s, ` +
        `${records.length} answers, ${complaints.length} complaints, ` +
        `${errors.length} errors`
    )
  }, PROGRESS_MS)
  const beganAt = cameAt + order.warmUpSeconds * 1000
  const endedAt = beganAt + order.seconds * 1000

  async function among(index: number) {
    const { goOn, signIn, takeCall } = atWork(index, HABITS)

    // People do not begin on the same millisecond.
    await pause(order.warmUpSeconds * 1000 * (index / operators.length))
    await signIn()
    // Nor do their calls: some are nearly over.
    await goOn(index % (HABITS.clicks + 1)).catch(recordError)
    while (!over.aborted) {
      await takeCall().catch(recordError)
    }
  }

  setTimeout(() => end.abort(), endedAt - epochMs())
  // Whoever has asked by then gets an answer.
  await Promise.all(
    operators.map((_, index) => index < order.alone || among(index))
  )
  clearInterval(progress)
  return { records, aloneAt, cameAt, beganAt, endedAt, errors }
}

workFor(load)
