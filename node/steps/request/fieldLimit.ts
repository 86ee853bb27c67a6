import type { Context } from './context'

/** So many of our fields are answered in one request; a page asks for one. */
const MAX_FIELDS = 10

/** In how many seconds to try again: at once, in a request of its own. */
export const SECONDS_TO_NEXT_REQUEST = 1

/**
 * Counts a field of ours that a request asks for. Beyond some it costs VTEX
 * nothing and us next to nothing, for GraphQL lets one request ask thousands of
 * times, and whoever asks need not be signed in.
 *
 * @returns whether it has to be refused
 */
export function isOverFieldLimit({ state }: Context): boolean {
  const count = (state.fieldCount ?? 0) + 1

  state.fieldCount = count
  return count > MAX_FIELDS
}
