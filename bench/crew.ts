import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { DevStore } from '../dev-store/devStore'
import type { UpstreamCall } from '../dev-store/emulator'
import type { Service } from '../dev-store/service'

const SWEEP_MS = 250
/** Linux counts a process's time in these, on every machine that matters. */
const TICK_MS = 10

/** What the service had taken of the machine at one moment. */
export interface Sample {
  /** Milliseconds since the Unix epoch, with fractions. */
  at: number
  /** Memory (RSS). */
  bytes: number
  /** Time of a core since it began; null where the system does not tell. */
  cpuMs: number | null
}

/** What was seen of the service while people worked. */
export interface Watched<Seen> {
  /** What they told. */
  seen: Seen
  /** How long each call of the service to the platform took. */
  upstreamMs: number[]
  /** The most memory that the service held meanwhile. */
  memoryBytes: number
  /** Four a second. */
  samples: Sample[]
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
  const samples: Sample[] = []

  // Neither the calls nor the log are ever trimmed.
  async function sweep() {
    for (const call of store.upstreamCalls) {
      upstreamMs.push(call.endedAt - call.startedAt)
      onCall?.(call)
    }
    store.upstreamCalls.length = 0
    if (!store.service) return
    store.service.log.length = 0
    samples.push(await sampleOf(store.service))
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
    const memoryBytes = Math.max(0, ...samples.map(({ bytes }) => bytes))

    return { seen, upstreamMs, memoryBytes, samples }
  } finally {
    clearInterval(sweeper)
  }
}

/** What the service has taken of the machine until now. */
export async function sampleOf(service: Service): Promise<Sample> {
  const bytes = await service.memoryBytes()
  const at = performance.timeOrigin + performance.now()

  return { at, bytes, cpuMs: cpuMsOf(service.pid) }
}

function cpuMsOf(pid: number): number | null {
  try {
    const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13).map(Number)

    return (user + system) * TICK_MS
  } catch {
    return null
  }
}
