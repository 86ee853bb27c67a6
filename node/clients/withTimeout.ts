import { once } from 'node:events'

import type { Clock } from '../clock'
import { faultOf, UpstreamFault } from './upstreamFault'

const TIMEOUT_MS = 1500

/**
 * How the runtime's own clients ask: each answer anew, once, and with no timer of the
 * runtime's, which takes a second of the machine's time whatever our clock says.
 */
export const TIMED_BY_US = { memoizable: false, retries: 0, timeout: 0 }

/**
 * The answer of one of the runtime's own clients, whose time-outs start anew with
 * every byte, and whose errors hold the request.
 *
 * @throws UpstreamFault
 */
export async function withTimeout<T>(
  clock: Clock,
  call: string,
  answer: Promise<T>
): Promise<T> {
  const answered = answer.catch((error) => {
    throw faultOf(call, error)
  })

  return clock.within(TIMEOUT_MS, (signal) =>
    Promise.race([answered, timeout(call, signal)])
  )
}

async function timeout(call: string, signal: AbortSignal): Promise<never> {
  await once(signal, 'abort')
  throw new UpstreamFault(call, 'timeout')
}
