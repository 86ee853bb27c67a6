import type { TimeOrder } from './virtualTime'

/**
 * How one operation's calls are kept waiting. Without it that takes its time.
 */
export interface OperationPace {
  pause(ms: number): Promise<void>
  /** Keeps a call for so long; resolves with what says that it is done. */
  delay(ms: number): Promise<() => Promise<void>>
  /** Keeps a call; resolves with what lets it go. */
  keep(): Promise<() => Promise<void>>
}

/**
 * A store's virtual time, as the tests have it in hand.
 */
export interface StoreTime {
  /** When operations begin now, in ms since the epoch. */
  now(): number
  /** Lets so much pass, for every operation that is still to begin. */
  pass(ms: number): Promise<void>
  /** Resolves when nothing is under way: of this operation, or at all. */
  settled(operationId?: string): Promise<void>
  /** Resolves when so many operations are under way, and none can go on. */
  stalled(operations: number): Promise<void>
  /** Resolves when all has come that the service had logged by now. */
  logged(): Promise<void>
  paceOf(operationId: string): OperationPace
}

/**
 * Virtual time that begins at this moment.
 *
 * @param order tells the service, and resolves when it has come to pass
 */
export function createStoreTime(
  startMs: number,
  order: (order: TimeOrder) => Promise<void>
): StoreTime {
  let nowMs = startMs
  let calls = 0

  return {
    now: () => nowMs,
    async pass(passMs) {
      nowMs += passMs
      await order({ passMs })
    },
    settled: (operationId) => order({ settle: operationId ?? null }),
    stalled: (operations) => order({ stall: operations }),
    logged: () => order({ passMs: 0 }),
    paceOf: (operation) => ({
      pause: (delayMs) => order({ delayMs, operation }),
      async delay(delayMs) {
        const call = ++calls

        await order({ delayMs, operation, call })
        return () => order({ done: call })
      },
      async keep() {
        const keep = ++calls

        await order({ keep, operation })
        return () => order({ letGo: keep })
      },
    }),
  }
}
