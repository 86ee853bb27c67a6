/** From when to when a call was under way, in ms. */
export interface Interval {
  startedAt: number
  endedAt: number
}

/**
 * How many of the calls had to wait for each other: the longest chain in which
 * each began after the one before it had ended.
 */
export function serialHops(calls: readonly Interval[]): number {
  const byEnd = [...calls].sort((one, other) => one.endedAt - other.endedAt)
  let hops = 0
  let freeAt = Number.NEGATIVE_INFINITY

  for (const { startedAt, endedAt } of byEnd) {
    if (startedAt >= freeAt) {
      hops += 1
      freeAt = endedAt
    }
  }
  return hops
}
