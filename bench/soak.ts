import { startDevStore } from '../dev-store/devStore'
import { letWork } from './crew'
import type { SoakOrder } from './soakingOperators'
import type { SoakAnswers } from './soakTally'

/** What came of the soak. */
export interface Soak extends SoakAnswers {
  order: SoakOrder
  /** How long a call to the platform took, at least and at most, in ms. */
  delayMs: [min: number, max: number]
  faultRate: number
  /** What chance did to the service's calls, by the kind of fault. */
  injected: Record<string, number>
  /** How many calls the service made to the platform. */
  calls: number
  /** The most memory that the service held. */
  memoryBytes: number
}

/**
 * Many operators switch among many customers, on a platform that is slow and
 * fails by chance, and compare whatever they are told with the truth.
 */
export async function measureSoak(seconds: number): Promise<Soak> {
  const seed = Number(process.env.SOAK_SEED ?? 3)
  const chaos = {
    delayMs: [5, 150] as [number, number],
    faultRate: 0.02,
    seed,
  }
  const order: SoakOrder = { operators: 200, customers: 500, seconds, seed }
  const store = await startDevStore({
    crowd: order,
    chaos,
    // In haste, an operator would now and then do more than a limit allows.
    settings: { startsPerMinute: 1000 },
  })

  try {
    const { seen, upstreamMs, memoryBytes } = await letWork<SoakAnswers>(
      store,
      'soakingOperators.ts',
      order
    )

    return {
      ...seen,
      ...chaos,
      order,
      injected: store.chaos?.injected ?? {},
      calls: upstreamMs.length,
      memoryBytes,
    }
  } finally {
    await store.stop()
  }
}
