import type { DevStore } from '../dev-store/devStore'
import { letWork } from './crew'
import type { Answers, Pace } from './operatorsAtWork'
import { percentile } from './percentile'

/** What happened under the load. */
export interface Load extends Answers {
  /** How long the emulated platform really took for a call; the median. */
  upstreamMs: number
  /** The most memory that the service held meanwhile. */
  memoryBytes: number
}

/** Lets fifty operators work at once. */
export async function measureFiftyOperators(
  store: DevStore,
  pace: Pace
): Promise<Load> {
  const { seen, upstreamMs, memoryBytes } = await letWork<Answers>(
    store,
    'operatorsAtWork.ts',
    pace
  )

  return { ...seen, upstreamMs: percentile(upstreamMs, 0.5), memoryBytes }
}
