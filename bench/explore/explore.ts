import fc from '../../tools/fastCheck'
import type { Finding } from './judge'
import { play } from './play'
import { stories } from './stories'
import type { Story } from './story'
import { worldMaker } from './world'

/** A finding, by the smallest story that still has it. */
export interface Found {
  finding: Finding
  seed: number
  /** Of the stories with this seed. */
  sequence: number
  story: Story
}

/** What came of many stories. */
export interface Explored {
  sequences: number
  steps: number
  /** How many stories have ended with a finding. */
  failed: number
  /** Products in order forms that no request to the service has named. */
  unknown: number
  /** One of each kind: what differs in the deeds alone is another. */
  found: Found[]
}

/** How many stories are made smaller that fail alike. */
const SHRUNK_OF_A_KIND = 40
const MOST_TRIES = 600

/**
 * Plays stories, the same with the same seed, until there have been so many or
 * somebody has enough.
 */
export async function explore({
  seed,
  from = 0,
  until,
  onFound = () => {},
}: {
  seed: number
  /** The number of the first. */
  from?: number
  until(explored: Explored): boolean
  onFound?(found: Found): void
}): Promise<Explored> {
  const makeWorld = worldMaker()
  const explored: Explored = {
    sequences: 0,
    steps: 0,
    failed: 0,
    unknown: 0,
    found: [],
  }
  const shrunk = new Map<string, number>()
  const known = new Set<string>()

  for (let sequence = from; !until(explored); sequence++) {
    const found = await playOne(sequence)
    const kind = found && kindOf(found)

    if (found && kind && !known.has(kind)) {
      known.add(kind)
      explored.found.push(found)
      onFound(found)
    }
  }
  return explored

  /** Plays a story; one that ends with a finding is made as small as can be. */
  async function playOne(sequence: number): Promise<Found | null> {
    let first: Finding | null = null
    let last: Pick<Found, 'finding' | 'story'> | null = null
    let tries = 0
    const property = fc.asyncProperty(stories, async (story) => {
      const isFirst = tries === 0

      tries += 1

      if (tries > MOST_TRIES) {
        return true
      }
      const { finding, steps, unknown } = await play(story, makeWorld(story))

      if (isFirst) {
        first = finding
        explored.steps += steps
        explored.unknown += unknown
      }
      if (!finding || finding.kind !== first?.kind || hasEnough(finding.kind)) {
        return true
      }
      // What comes after it has no part in it.
      last = {
        finding,
        story: { ...story, steps: story.steps.slice(0, steps) },
      }
      return false
    })
    await fc.check(property, {
      seed: (seed * 1_000_003 + sequence) | 0,
      numRuns: 1,
    })

    explored.sequences += 1
    if (!first) {
      return null
    }
    explored.failed += 1
    if (!last) {
      return null
    }
    const { kind } = first as Finding

    shrunk.set(kind, (shrunk.get(kind) ?? 0) + 1)
    return { ...(last as Pick<Found, 'finding' | 'story'>), seed, sequence }
  }

  function hasEnough(kind: Finding['kind']) {
    return (shrunk.get(kind) ?? 0) >= SHRUNK_OF_A_KIND
  }
}

/** Alike are those in which the same is done, in whatever time. */
function kindOf({ finding, story }: Found): string {
  const deeds = story.steps.map(({ deed, isLost, mishaps }) =>
    [deed.does, isLost, mishaps.map(({ does }) => does)].join(' ')
  )

  return [finding.kind, finding.owner, ...deeds].join('; ')
}
