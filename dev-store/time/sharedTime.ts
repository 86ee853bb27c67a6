import type { Clock } from '../../node/clock'

interface Due {
  atMs: number
  happen(): void
}

/**
 * Time that all in a store share: browsers, the service's processes and VTEX. It
 * passes only when nothing else can happen, to whatever is next, so that who is
 * faster hangs on what they were told to take and never on the machine. All of
 * it has to run in this process, and to wait for nothing but this time.
 *
 * @param startMs when it begins, in ms since the epoch
 */
export function createSharedTime(startMs: number) {
  const dues = new Set<Due>()
  let nowMs = startMs

  function at(ms: number, happen: () => void) {
    const due = { atMs: nowMs + ms, happen }

    dues.add(due)
    return () => void dues.delete(due)
  }

  function next(): Due | undefined {
    let first: Due | undefined

    for (const due of dues) {
      if (!first || due.atMs < first.atMs) {
        first = due
      }
    }
    return first
  }

  const clock: Clock = {
    now: () => nowMs,
    wait: (ms) => new Promise((resolve) => at(ms, resolve)),
    async within(ms, work) {
      const limit = new AbortController()
      const end = at(ms, () => limit.abort())

      try {
        return await work(limit.signal)
      } finally {
        end()
      }
    },
  }

  return {
    ...clock,
    /** Lets so much pass, or all until nothing is under way any more. */
    async pass(ms = Number.POSITIVE_INFINITY): Promise<void> {
      const untilMs = nowMs + ms

      for (;;) {
        // All has happened that could.
        await new Promise(setImmediate)
        const due = next()

        if (!due || due.atMs > untilMs) {
          break
        }
        dues.delete(due)
        nowMs = due.atMs
        due.happen()
      }
      if (Number.isFinite(untilMs)) {
        nowMs = untilMs
      }
    },
  }
}

/** What is the same moment for everybody. */
export type SharedTime = ReturnType<typeof createSharedTime>
