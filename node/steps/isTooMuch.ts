import type { Context } from './telesalesRequest'

/** So many of our fields are answered in one request; a page asks for one. */
const MAX_FIELDS = 10

/** In how many seconds to try again: at once, in a request of its own. */
export const SECONDS_TO_NEXT_REQUEST = 1

const asked = new WeakMap<Context, number>()

/**
 * Counts a field of ours that a request asks for. Beyond some it costs VTEX
 * nothing and us next to nothing, for GraphQL lets one request ask thousands of
 * times, and whoever asks need not be signed in.
 *
 * @returns whether it has to be refused
 */
export function isTooMuch(ctx: Context): boolean {
  const count = (asked.get(ctx) ?? 0) + 1

  asked.set(ctx, count)
  return count > MAX_FIELDS
}
