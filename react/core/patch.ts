/**
 * The same value with these changes; the very same when nothing changes. Where
 * there are no spreads, as the react builder compiles, what stands in for one
 * weighs three times as much.
 */
export function patch<T extends object>(value: T, changes: Partial<T>): T {
  const names = Object.keys(changes) as Array<keyof T>

  return names.every((name) => value[name] === changes[name])
    ? value
    : Object.assign({}, value, changes)
}
