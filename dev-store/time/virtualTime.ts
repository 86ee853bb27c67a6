import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../../node/clock'
import { type Due, OperationTime } from './operationTime'

/**
 * What is asked of a service that goes by virtual time. Each is answered when it
 * has come to pass.
 */
export type TimeOrder =
  /** A call that this operation makes goes on so much later; it may say when it is done. */
  | { delayMs: number; operation: string; call?: number }
  /** That has been done which the call was for. */
  | { done: number }
  /** A call that this operation makes is kept, and the operation's time with it. */
  | { keep: number; operation: string }
  /** A call is not kept any more. */
  | { letGo: number }
  /** So much passes, for every operation that is still to begin. */
  | { passMs: number }
  /** Nothing is under way any more: of this operation, or at all. */
  | { settle: string | null }
  /** So many operations are under way, and none goes on. */
  | { stall: number }

/**
 * The header by which such a service says how long an operation took.
 */
export const TOOK_MS = 'x-virtual-ms'

/** So many rounds of Node's event loop without anything new are standstill. */
const STILL_ROUNDS = 5

/**
 * Time that does not depend on how fast a machine is: it passes when an operation
 * pauses, or waits for a call that was told to be slow. Each operation has its
 * own. All begin at the same moment, but those of one session one after the other.
 *
 * @param startMs that moment, in ms since the epoch
 */
export function createVirtualTime(startMs: number) {
  const operations = new Map<string, OperationTime>()
  const endMs = new Map<string, number>()
  const kept = new Map<number, () => void>()
  const undone = new Map<number, () => void>()
  const waiters = new Set<{ isMet(): boolean; resolve(): void }>()
  let beginMs = startMs
  let stillRounds = 0
  let isScheduled = false

  /** What goes by an operation's own time. */
  function clockOf(id: string): Clock {
    const time = operations.get(id) ?? new OperationTime(beginMs)

    return {
      now: () => time.nowMs,
      wait: (ms) => new Promise((resolve) => add(time, 'pauses', ms, resolve)),
      async within(ms, work) {
        const limit = new AbortController()
        const end = add(time, 'limits', ms, () => limit.abort())

        try {
          return await work(limit.signal)
        } finally {
          end()
        }
      },
    }
  }

  function add(
    time: OperationTime,
    kind: 'pauses' | 'limits' | 'delays',
    ms: number,
    happen: Due['happen']
  ) {
    const due = { atMs: time.nowMs + ms, happen }

    time[kind].add(due)
    schedule()
    return () => {
      time[kind].delete(due)
      schedule()
    }
  }

  function schedule() {
    stillRounds = 0
    if (!isScheduled) {
      isScheduled = true
      setImmediate(advance)
    }
  }

  /** All has happened that could; now time passes. */
  function advance() {
    isScheduled = false
    for (const [id, time] of operations) {
      if (time.pass()) {
        schedule()
      } else if (time.requests.size + time.limits.size === 0) {
        time.end()
        if (!time.isOwed) {
          operations.delete(id)
        }
      }
    }
    stillRounds += 1
    for (const waiter of waiters) {
      if (waiter.isMet()) {
        waiters.delete(waiter)
        waiter.resolve()
      }
    }
    if (waiters.size > 0 && stillRounds <= STILL_ROUNDS) {
      isScheduled = true
      setImmediate(advance)
    }
  }

  function until(isMet: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      waiters.add({ isMet, resolve })
      schedule()
    })
  }

  return {
    clockOf,
    /** The request's operation begins, or goes on. */
    begin(request: IncomingMessage, response: ServerResponse): void {
      const id = String(request.headers['x-vtex-operation-id'])
      const session = String(request.headers['x-vtex-session'])
      const beforeMs = Math.max(beginMs, endMs.get(session) ?? 0)
      const time = operations.get(id) ?? new OperationTime(beforeMs + 1)
      const { writeHead } = response

      time.requests.add(request)
      operations.set(id, time)
      response.writeHead = ((...head: unknown[]) => {
        endMs.set(session, time.nowMs)
        response.setHeader(TOOK_MS, time.nowMs - time.beganMs)
        return Reflect.apply(writeHead, response, head)
      }) as typeof writeHead
      // What comes of the rest of it is still to happen.
      request.on('end', schedule)
      response.on('close', () => {
        time.requests.delete(request)
        schedule()
      })
      schedule()
    },
    /** Resolves when it has come to pass. */
    async order(order: TimeOrder): Promise<void> {
      if ('passMs' in order) {
        beginMs += order.passMs
      } else if ('letGo' in order) {
        kept.get(order.letGo)?.()
        kept.delete(order.letGo)
      } else if ('done' in order) {
        undone.get(order.done)?.()
        undone.delete(order.done)
        schedule()
      } else if ('settle' in order) {
        const { settle } = order

        await until(() =>
          settle === null ? operations.size === 0 : !operations.has(settle)
        )
      } else if ('stall' in order) {
        await until(
          () =>
            stillRounds > STILL_ROUNDS &&
            operations.size >= order.stall &&
            [...operations.values()].every(
              ({ isReceived, isStill }) => isReceived && isStill
            )
        )
      } else {
        const time = operations.get(order.operation)

        if (time && 'keep' in order) {
          const forever = Number.POSITIVE_INFINITY

          kept.set(
            order.keep,
            add(time, 'delays', forever, () => {})
          )
        } else if (time && 'delayMs' in order) {
          const { call, delayMs } = order

          await new Promise<void>((resolve) =>
            add(time, 'delays', delayMs, () => {
              resolve()
              return call === undefined
                ? undefined
                : new Promise((done) => undone.set(call, done))
            })
          )
        }
      }
    },
  }
}
