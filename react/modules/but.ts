/**
 * The same value, but for these changes. Where there are no spreads, as the
 * react builder compiles, what stands in for one weighs three times as much.
 */
export function but<T extends object>(value: T, changes: Partial<T>): T {
  return Object.assign({}, value, changes)
}
