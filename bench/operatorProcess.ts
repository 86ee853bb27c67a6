import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { DevStore } from '../dev-store/devStore'
import type { UpstreamCall } from '../dev-store/emulator'
import { epochMs } from '../dev-store/epochMs'
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

/** What was measured of the service while operators worked. */
export interface Measured<Result> {
  /** What came of their work. */
  result: Result
  /** How long each call of the service to the platform took. */
  upstreamMs: number[]
  /** Four a second. */
  samples: Sample[]
}

type Message<Result> = { progress: string } | { result: Result }

/**
 * Lets operators work at once, from a process of their own so that they slow
 * down the store as little as can be.
 *
 * @param script of this folder, which calls `workFor`
 * @param onCall gets each call of the service
 * @param onProgress gets a sentence now and then
 * @throws Error when that process ends before its work
 */
export async function runOperators<Result>(
  store: DevStore,
  script: string,
  order: unknown,
  onCall: (call: UpstreamCall) => void,
  onProgress: (progress: string) => void
): Promise<Measured<Result>> {
  const upstreamMs: number[] = []
  const samples: Sample[] = []

  // Neither the calls nor the log are ever trimmed.
  async function sweep() {
    for (const call of store.upstreamCalls) {
      upstreamMs.push(call.endedAt - call.startedAt)
      onCall(call)
    }
    store.upstreamCalls.length = 0
    if (store.service) {
      store.service.log.length = 0
      samples.push(await sampleOf(store.service))
    }
  }

  const sweeper = setInterval(() => void sweep(), SWEEP_MS)
  const child = fork(
    join(__dirname, script),
    [store.url, JSON.stringify(order)],
    { execArgv: ['-r', join(__dirname, '../tools/register.js')] }
  )

  try {
    const result = await new Promise<Result>((resolve, reject) => {
      child.on('message', (message: Message<Result>) => {
        if ('progress' in message) {
          onProgress(message.progress)
        } else {
          resolve(message.result)
        }
      })
      child.on('close', (code) =>
        reject(new Error(`The operators' process ended (${code})`))
      )
    })

    await sweep()
    return { result, upstreamMs, samples }
  } finally {
    clearInterval(sweeper)
  }
}

/** Does in a process of its own what `runOperators` has ordered. */
export function workFor<Order, Result>(
  work: (
    url: string,
    order: Order,
    report: (progress: string) => void
  ) => Promise<Result>
): void {
  const [url, order] = process.argv.slice(2)
  const send = (message: Message<Result>) => process.send?.(message)

  // Whoever has ordered it is gone.
  process.on('disconnect', () => process.exit())
  work(url, JSON.parse(order), (progress) => void send({ progress })).then(
    (result) => process.send?.({ result }, () => process.disconnect()),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    }
  )
}

/** What the service has taken of the machine until now. */
export async function sampleOf(service: Service): Promise<Sample> {
  const bytes = await service.memoryBytes()
  const at = epochMs()

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
