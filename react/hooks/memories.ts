import type { Memory } from '../modules/wakeUp'

/** Remembers, for this browser, that an operator uses it. Nothing personal. */
export const browserMemory = memoryIn(() => window.localStorage)

/** Remembers, for this browser, how high the bar was, such as `49px`. */
export const heightMemory = memoryIn(() => window.localStorage, '-height')

/** A memory of its own; a second one has a suffix. */
export function memoryIn(storage: () => Storage, suffix = ''): Memory {
  const key = `telesales-toolbar${suffix}`

  return {
    get: () => attempt(() => storage().getItem(key)),
    set: (text) => {
      attempt(() =>
        text === null ? storage().removeItem(key) : storage().setItem(key, text)
      )
    },
  }
}

/** A browser may forbid storage altogether. */
function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
