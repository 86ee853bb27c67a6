import { seededRandom } from '../random'

/**
 * A hat to draw from: always the same in the same order.
 */
export type Draw = ReturnType<typeof createDraw>

/**
 * The hat with this seed.
 */
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
    /** An id that nobody else has as long as nobody else has this tail. */
    guid: (tail: string) =>
      `${Math.floor(2 ** 31 * (1 + random())).toString(16)}-4c1e-4a5b-8d20-${tail}`,
  }
}
