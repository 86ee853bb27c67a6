import type { Memory } from '../core/wakeUp'

/** Remembers, for this browser, that an operator uses it. Nothing personal. */
export const userMemory = storageItem(() => window.localStorage)

/** Remembers, for this browser, how high the bar was, such as `49px`. */
export const heightMemory = storageItem(() => window.localStorage, '-height')

/** One text in a browser's storage; a second one has a suffix. */
export function storageItem(storage: () => Storage, suffix = ''): Memory {
  const key = keyOf(suffix)

  return {
    get: () => attempt(() => storage().getItem(key)),
    set: (text) => {
      attempt(() =>
        text === null ? storage().removeItem(key) : storage().setItem(key, text)
      )
    },
  }
}

/** The key of a text with this suffix. */
export function keyOf(suffix: string): string {
  return `telesales-toolbar${suffix}`
}

/** What an act answers; null when it fails, as where a browser forbids storage. */
export function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
