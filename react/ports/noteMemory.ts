import type { Memory } from '../core/wakeUp'
import { storageItem } from './storage'

/**
 * Keeps a text from one page of the tab to the next, and in its storage only between
 * them.
 */
export function noteMemory(): Memory {
  const item = storageItem(() => window.sessionStorage, '-note')
  let note = item.get()

  item.set(null)
  window.addEventListener('pagehide', () => item.set(note))
  return {
    get: () => note,
    set(text) {
      note = text
    },
  }
}
