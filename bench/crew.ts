import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import type { DevStore } from '../dev-store/devStore'
import type { UpstreamCall } from '../dev-store/emulator'

const SWEEP_MS = 250

/** What was seen of the service while people worked. */
export interface Watched<Seen> {
  /** What they told. */
  seen: Seen
  /** How long each call of the service to the platform took. */
  upstreamMs: number[]
  /** The most memory that the service held meanwhile. */
  memoryBytes: number
}

/**
 * Lets people work at once, from a process of their own so that they slow down
 * the store as little as can be.
 *
 * @param script of this folder; it gets the store's address and the order, and
 * sends one message
 * @param onCall is told of each call of the service
 * @throws Error when that process ends before it has told what it saw
 */
export async function letWork<Seen>(
  store: DevStore,
  script: string,
  order: unknown,
  onCall?: (call: UpstreamCall) => void
): Promise<Watched<Seen>> {
  const upstreamMs: number[] = []
  let memoryBytes = 0

  // Neither the calls nor the log are ever trimmed.
  async function sweep() {
    for (const call of store.upstreamCalls) {
      upstreamMs.push(call.endedAt - call.startedAt)
      onCall?.(call)
    }
    store.upstreamCalls.length = 0
    if (!store.service) return
    store.service.log.length = 0
    memoryBytes = Math.max(memoryBytes, await store.service.memoryBytes())
  }

  const sweeper = setInterval(sweep, SWEEP_MS)
  const child = fork(
    join(__dirname, script),
    [store.url, JSON.stringify(order)],
    { execArgv: ['-r', join(__dirname, '../tools/register.js')] }
  )

  try {
    const [seen] = (await Promise.race([
      once(child, 'message'),
      once(child, 'close').then(([code]) => {
        throw new Error(`The operators' process ended (${code})`)
      }),
    ])) as [Seen]

    await sweep()
    return { seen, upstreamMs, memoryBytes }
  } finally {
    clearInterval(sweeper)
  }
}
