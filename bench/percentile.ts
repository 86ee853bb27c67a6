/**
 * The value that this share of the values do not exceed.
 *
 * @param share from 0 to 1; 0.5 is the median
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const index = Math.max(0, Math.ceil(sorted.length * share) - 1)

  return sorted[index] ?? Number.NaN
}
