/** The part of the `history` package (4.7) that blocks use. */
export interface PageHistory {
  push(address: string): void
  replace(address: string): void
  /** Calls back after each change of the address; answers how to stop. */
  listen(listener: (location: Location) => void): () => void
}

/**
 * The history of this browser tab. As on the platform, a `push` makes no
 * `hashchange` event even where only the hash differs; a click on a plain
 * `#…` link does.
 */
export function createPageHistory(): PageHistory {
  const listeners = new Set<(location: Location) => void>()
  const notify = () => {
    for (const listener of [...listeners]) {
      listener(window.location)
    }
  }
  window.addEventListener('popstate', notify)

  return {
    push(address) {
      window.history.pushState(null, '', address)
      notify()
    },
    replace(address) {
      window.history.replaceState(null, '', address)
      notify()
    },
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
