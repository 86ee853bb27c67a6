import { setTimeout as pause } from 'node:timers/promises'

import type { InstanceOptions } from '@vtex/api'

/** What time it is, and how much of it passes. */
export interface Clock {
  /** In ms since the epoch. */
  now(): number
  /** Resolves when so long has passed. */
  wait(ms: number): Promise<void>
  /** Does the work with a signal that is aborted when so long has passed. */
  within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T>
}

/** What the runtime passes to each client: `clients.options` in index.ts. */
export interface ClientOptions extends InstanceOptions {
  /** The system's own by default. */
  clock?: Clock
}

/** The clock of the machine that the service runs on. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms) => pause(ms),
  async within(ms, work) {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), ms)

    try {
      return await work(limit.signal)
    } finally {
      clearTimeout(timer)
    }
  },
}
