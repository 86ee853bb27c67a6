import { ExternalClient, type IOContext } from '@vtex/api'

import { type ClientOptions, type Clock, systemClock } from '../clock'
import { faultOf, UpstreamFault } from './upstreamFault'

const CALL_TIMEOUT_MS = 2500
const RETRY_PAUSE_MS = 100
const MAX_ANSWER_BYTES = 1_000_000

/** One call to VTEX. */
export interface PlatformCall {
  /** Names the call in metrics and logs, for example `sessions.read`. */
  name: string
  method: 'get' | 'post' | 'patch' | 'put' | 'delete'
  path: string
  params?: Record<string, string>
  body?: unknown
  /** The Cookie header. */
  cookies?: string
  headers?: Record<string, string>
  /** How long to wait for one answer, if not as long as usual. */
  timeoutMs?: number
  /** When the answer has to be there, in ms since the epoch. */
  deadline: number
  /** Doing it twice is the same as doing it once, so it may be retried once. */
  isIdempotent: boolean
}

/** What VTEX answered; the body is not yet known to be as documented. */
export interface PlatformAnswer {
  body: unknown
  /** By their names in lower case. */
  headers: Record<string, string | undefined>
  setCookies: string[]
}

/**
 * Speaks to the account's VTEX APIs, never longer than a call's deadline, and
 * turns every failure into an UpstreamFault.
 */
export abstract class PlatformClient extends ExternalClient {
  protected readonly clock: Clock

  constructor(context: IOContext, options?: ClientOptions) {
    // What VTEX may know of the browser is in each call's cookies. The runtime
    // would add the tokens that the browser sent, by now perhaps out of date.
    const anonymous = {
      ...context,
      segmentToken: undefined,
      sessionToken: undefined,
    }

    super(`http://${context.account}.vtexcommercestable.com.br`, anonymous, {
      ...options,
      headers: { ...options?.headers, 'x-vtex-use-https': 'true' },
      // The runtime's memory of GETs would hide what a write has changed.
      memoizable: false,
      // The runtime would retry every method alike.
      retries: 0,
    })
    this.clock = options?.clock ?? systemClock
  }

  /** @throws UpstreamFault */
  protected async call(call: PlatformCall): Promise<PlatformAnswer> {
    return this.callOnce(call).catch(async (fault: UpstreamFault) => {
      if (
        !call.isIdempotent ||
        !fault.isTransient ||
        this.clock.now() >= call.deadline
      ) {
        throw fault
      }
      await this.clock.wait(RETRY_PAUSE_MS)
      return this.callOnce(call).catch((second: UpstreamFault) => {
        throw second.after(fault)
      })
    })
  }

  private async callOnce(call: PlatformCall): Promise<PlatformAnswer> {
    const { deadline, timeoutMs = CALL_TIMEOUT_MS } = call
    const leftMs = deadline - this.clock.now()

    if (leftMs <= 0) {
      // VTEX knows nothing of it.
      throw new UpstreamFault(call.name, 'timeout', undefined, {
        mayBeDone: false,
        isPending: false,
      })
    }
    return this.clock.within(Math.min(timeoutMs, leftMs), (signal) =>
      this.send(call, signal)
    )
  }

  private async send(
    call: PlatformCall,
    signal: AbortSignal
  ): Promise<PlatformAnswer> {
    try {
      // The runtime offers no raw PATCH, but getRaw takes any method.
      const { data, headers } = await this.http.getRaw(call.path, {
        method: call.method,
        params: call.params,
        data: call.body,
        headers: {
          ...call.headers,
          ...(call.cookies && { Cookie: call.cookies }),
        },
        maxContentLength: MAX_ANSWER_BYTES,
        metric: call.name,
        signal,
        // The runtime's own would start anew with every byte.
        timeout: 0,
      })

      return {
        body: data,
        headers,
        setCookies: [headers['set-cookie'] ?? []].flat(),
      }
    } catch (error) {
      throw signal.aborted
        ? new UpstreamFault(call.name, 'timeout')
        : faultOf(call.name, error)
    }
  }
}
