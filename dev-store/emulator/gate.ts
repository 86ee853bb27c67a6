import type { OperationPace } from '../time/storeTime'

/**
 * Calls that are kept waiting.
 */
export interface HeldCalls {
  /** Resolves when all of them have come. */
  asked: Promise<void>
  letGo(): void
}

/**
 * Where a call waits.
 */
export interface Gate {
  /** Resolves when it may go on. */
  pass(pace?: OperationPace): Promise<void>
}

/**
 * A gate for so many calls, and what somebody has in hand who keeps them there.
 */
export function createGate(calls: number): { gate: Gate; held: HeldCalls } {
  let come = () => {}
  let open = () => {}
  let missing = calls
  const asked = new Promise<void>((resolve) => {
    come = resolve
  })
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })

  return {
    gate: {
      async pass(pace) {
        const letGo = await pace?.keep()

        missing -= 1
        if (missing === 0) {
          come()
        }
        await opened
        await letGo?.()
      },
    },
    held: { asked, letGo: () => open() },
  }
}
