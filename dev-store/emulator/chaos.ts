import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, json, refuse } from '../http'
import { seededRandom } from '../random'

/**
 * How the calls of our service go wrong by chance.
 */
export interface ChaosOptions {
  /** From and to; some of it passes before the work is done, some after. */
  delayMs: [min: number, max: number]
  /** The share of calls that fail, from 0 to 1. */
  faultRate: number
  seed: number
}

const FAULTS = ['503', 'reset', 'HTML', 'empty'] as const

/**
 * A way to fail. Of all but `503` half are answered after the work was done.
 */
export type ChaosFault = (typeof FAULTS)[number]

/**
 * Chance, and what it did so far.
 */
export interface Chaos {
  /** How often which fault came. */
  injected: Record<ChaosFault, number>
  /** Does the work, or not, and answers, or not. */
  disturb(
    work: () => Promise<Answer>
  ): Promise<{ answer: Answer; isStruck: boolean }>
}

/**
 * Chance that has not struck yet.
 */
export function createChaos({
  delayMs: [minMs, maxMs],
  faultRate,
  seed,
}: ChaosOptions): Chaos {
  const random = seededRandom(seed)
  const injected = { '503': 0, reset: 0, HTML: 0, empty: 0 }

  return {
    injected,
    async disturb(work) {
      const delayMs = minMs + (maxMs - minMs) * random()
      const beforeMs = delayMs * random()
      const isFault = random() < faultRate
      const fault = FAULTS[Math.floor(random() * FAULTS.length)]
      const isDone = !isFault || (fault !== '503' && random() < 0.5)

      await wait(beforeMs)

      const real = isDone ? await work() : refuse(503, 'Chance struck here')

      await wait(delayMs - beforeMs)
      if (!isFault) {
        return { answer: real, isStruck: false }
      }
      injected[fault]++

      return { answer: answerOf(fault, real), isStruck: true }
    },
  }
}

function answerOf(fault: ChaosFault, real: Answer): Answer {
  const headers = { 'content-type': 'text/html; charset=utf-8' }

  switch (fault) {
    case '503':
      return real
    case 'reset':
      return { ...real, isCut: true }
    case 'HTML':
      return { status: 200, headers, cookies: [], body: '<h1>Sorry</h1>' }
    case 'empty':
      return { ...json(200, null), body: '' }
  }
}
