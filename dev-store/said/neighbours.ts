import { everySentence, type Placed } from './everySentence'
import { everyState } from './everyState'

/** A sentence in its place, and all that ever stands beside it. */
export interface Neighbours {
  said: Placed
  beside: Placed[]
}

/** Every sentence that the bar ever says, once for each place, from above to below. */
export function neighbours(): Neighbours[] {
  const all = new Map<string, { said: Placed; beside: Map<string, Placed> }>()

  for (const state of everyState()) {
    const together = everySentence(state)

    for (const said of together) {
      const known = all.get(keyOf(said)) ?? { said, beside: new Map() }

      all.set(keyOf(said), known)
      for (const other of together) {
        if (other !== said) {
          known.beside.set(keyOf(other), other)
        }
      }
    }
  }
  return [...all.values()].map(({ beside, said }) => ({
    said,
    beside: [...beside.values()],
  }))
}

function keyOf({ id, place }: Placed) {
  return `${place} ${id}`
}
