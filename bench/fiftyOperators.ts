import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import type { DevStore } from '../dev-store/devStore'
import type { Answers, Pace } from './operatorsAtWork'
import { percentile } from './percentile'

const SWEEP_MS = 250

/** What happened under the load. */
export interface Load extends Answers {
  /** How long the emulated platform really took for a call; the median. */
  upstreamMs: number
  /** The most memory that the service held meanwhile. */
  memoryBytes: number
}

/**
 * Lets fifty operators work at once, from a process of their own so that
 * they slow down the store as little as can be.
 *
 * @throws Error when that process ends before it has told what it saw
 */
export async function measureFiftyOperators(
  store: DevStore,
  pace: Pace
): Promise<Load> {
  const upstreamMs: number[] = []
  let memoryBytes = 0

  // Neither the calls nor the log are ever trimmed.
  async function sweep() {
    for (const { startedAt, endedAt } of store.upstreamCalls) {
      upstreamMs.push(endedAt - startedAt)
    }
    store.upstreamCalls.length = 0
    if (!store.service) return
    store.service.log.length = 0
    memoryBytes = Math.max(memoryBytes, await store.service.memoryBytes())
  }

  const sweeper = setInterval(sweep, SWEEP_MS)
  const child = fork(
    join(__dirname, 'operatorsAtWork.ts'),
    [store.url, JSON.stringify(pace)],
    { execArgv: ['-r', join(__dirname, '../tools/register.js')] }
  )
  const [answers] = (await Promise.race([
    once(child, 'message'),
    once(child, 'close').then(([code]) => {
      throw new Error(`The operators' process ended (${code})`)
    }),
  ])) as [Answers]

  clearInterval(sweeper)
  await sweep()
  return { ...answers, upstreamMs: percentile(upstreamMs, 0.5), memoryBytes }
}
