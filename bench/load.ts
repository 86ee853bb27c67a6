import { setTimeout as pause } from 'node:timers/promises'

import { startDevStore } from '../dev-store/devStore'
import { watchChance } from './chanceWatch'
import { letWork, type Sample, sampleOf } from './crew'
import type { LoadAnswers, LoadOrder } from './loadOperators'
import { type Call, type Counted, callOf, countCalls } from './upstreamCount'

const SETTLE_MS = 5000
const ALONE = 12

/** What came of the load. */
export interface Load extends Omit<LoadAnswers, 'told'> {
  order: LoadOrder
  /** How long a call to the platform shall take, in ms. */
  upstreamMs: number
  /** How long each has taken. */
  tookMs: number[]
  faultRate: number
  /** What chance did to the service's calls, by the kind of fault. */
  injected: Record<string, number>
  /** What the operators were told, and what it took. */
  counted: Counted
  /** Of the service, while the crowd was at work. */
  samples: Sample[]
  /** Of the service, before anybody came and after everybody had gone. */
  idle: Sample
  settled: Sample
}

/**
 * Hundreds of operators take calls from customers, on a platform that fails
 * now and then.
 */
export async function measureLoad({
  operators,
  seconds,
  upstreamMs,
}: {
  operators: number
  seconds: number
  upstreamMs: number
}): Promise<Load> {
  const seed = Number(process.env.SOAK_SEED ?? 3)
  const chaos = {
    delayMs: [upstreamMs, upstreamMs] as [number, number],
    faultRate: 0.005,
    seed,
  }
  const order: LoadOrder = {
    alone: ALONE,
    operators: ALONE + operators,
    customers: 2000,
    warmUpSeconds: 20,
    seconds,
    seed,
  }
  const store = await startDevStore({ crowd: order, chaos })

  try {
    const { service } = store

    if (!service) throw new Error('There is no service to measure')

    const wasStruck = watchChance(store)
    const calls: Call[] = []
    const idle = await sampleOf(service)
    const {
      seen,
      samples,
      upstreamMs: tookMs,
    } = await letWork<LoadAnswers>(store, 'loadOperators.ts', order, (call) =>
      calls.push(callOf(call, wasStruck()))
    )

    await pause(SETTLE_MS)

    const { told, ...answers } = seen

    return {
      ...answers,
      order,
      upstreamMs,
      tookMs,
      faultRate: chaos.faultRate,
      injected: store.chaos?.injected ?? {},
      counted: countCalls(told, calls),
      samples,
      idle,
      settled: await sampleOf(service),
    }
  } finally {
    await store.stop()
  }
}
