import { seededRandom } from '../dev-store/random'

/** A source of chance: the same answers in the same order. */
export type Draw = ReturnType<typeof createDraw>

/** The source with this seed; each operator has their own. */
export function createDraw(seed: number) {
  const random = seededRandom(seed)

  return {
    /** Whether something happens that does so this often, from 0 to 1. */
    happens: (share: number) => random() < share,
    /** A whole number from 0 up to this one, without it. */
    below: (end: number) => Math.floor(random() * end),
    oneOf: <T>(choices: readonly T[]): T =>
      choices[Math.floor(random() * choices.length)],
    digits: (count: number) =>
      String(Math.floor(random() * 10 ** count)).padStart(count, '0'),
  }
}
