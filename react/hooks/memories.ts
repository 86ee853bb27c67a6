import type { Memory } from '../modules/wakeUp'

const KEY = 'telesales-toolbar'

/** Remembers, for this browser, that an operator uses it. Nothing personal. */
export const browserMemory = memoryIn(() => window.localStorage)

/** Remembers, for this tab, what the next page has to know. Nothing personal. */
export const tabMemory = memoryIn(() => window.sessionStorage)

function memoryIn(storage: () => Storage): Memory {
  return {
    get: () => attempt(() => storage().getItem(KEY)),
    set: (text) => {
      attempt(() =>
        text === null ? storage().removeItem(KEY) : storage().setItem(KEY, text)
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
