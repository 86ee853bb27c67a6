import { setTimeout as pause } from 'node:timers/promises'

import { UpstreamFault } from './upstreamFault'

const TIMEOUT_MS = 1500

/**
 * The answer of one of the runtime's own clients, which have no wall clock, and
 * whose errors hold the request.
 *
 * @throws UpstreamFault
 */
export async function inTime<T>(call: string, answer: Promise<T>): Promise<T> {
  const timer = new AbortController()
  const tooLate = pause(TIMEOUT_MS, null, { signal: timer.signal }).then(() => {
    throw new UpstreamFault(call, 'timeout')
  })

  tooLate.catch(() => null)
  try {
    return await Promise.race([answer, tooLate])
  } catch (error) {
    const { response } = error as { response?: { status?: number } }

    throw error instanceof UpstreamFault
      ? error
      : new UpstreamFault(
          call,
          response?.status ? 'status' : 'network',
          response?.status
        )
  } finally {
    timer.abort()
  }
}
