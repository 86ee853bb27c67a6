import { setTimeout as pause } from 'node:timers/promises'

import { startDevStore } from '../dev-store/devStore'
import { type Call, type Counted, callOf, countCalls } from './callCount'
import type { LoadAnswers, LoadOrder } from './loadOperators'
import { runOperators, type Sample, sampleOf } from './operatorProcess'
import { showProgress } from './report'

const SETTLE_MS = 5000
const ALONE = 12

/** What came of the load. */
export interface Load extends Omit<LoadAnswers, 'records'> {
  order: LoadOrder
  /** How long a call to the platform shall take, in ms. */
  upstreamMs: number
  /** How long each has taken. */
  tookMs: number[]
  faultRate: number
  /** What chance did to the service's calls, by the kind of fault. */
  injected: Record<string, number>
  /** What the operators asked, and what it took. */
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
  const seed = Number(process.env.BENCH_SEED ?? 3)
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

    if (!service) {
      throw new Error('There is no service to measure')
    }

    const calls: Call[] = []
    const idle = await sampleOf(service)
    const {
      result,
      samples,
      upstreamMs: tookMs,
    } = await runOperators<LoadAnswers>(
      store,
      'loadOperators.ts',
      order,
      (call) => void calls.push(callOf(call)),
      (progress) => showProgress(`measuring load: ${progress}`)
    )

    await pause(SETTLE_MS)

    const { records, ...answers } = result

    return {
      ...answers,
      order,
      upstreamMs,
      tookMs,
      faultRate: chaos.faultRate,
      injected: store.chaos?.injected ?? {},
      counted: countCalls(records, calls),
      samples,
      idle,
      settled: await sampleOf(service),
    }
  } finally {
    await store.stop()
  }
}
