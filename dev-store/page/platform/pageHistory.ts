/** What happened to the address. */
type Action = 'POP' | 'PUSH' | 'REPLACE'

/** Where the page is. */
type Place = Pick<Location, 'hash' | 'pathname' | 'search'> & { state: unknown }

/** The part of the `history` package (4.7) that blocks use. */
export interface PageHistory {
  push(address: string): void
  replace(address: string): void
  /** Calls back after each change of the address; answers how to stop. */
  listen(listener: (place: Place, action: Action) => void): () => void
}

/**
 * The history of this browser tab. As on the platform, a `push` makes no
 * `hashchange` event even where only the hash differs; a click on a plain
 * `#…` link does.
 * @see https://github.com/remix-run/history/tree/v4.7.2#listening
 */
export function createPageHistory(): PageHistory {
  const listeners = new Set<Parameters<PageHistory['listen']>[0]>()
  const notify = (action: Action) => {
    const { hash, pathname, search } = window.location
    const place = { hash, pathname, search, state: window.history.state }

    for (const listener of [...listeners]) {
      listener(place, action)
    }
  }
  window.addEventListener('popstate', () => notify('POP'))

  return {
    push(address) {
      window.history.pushState(null, '', address)
      notify('PUSH')
    },
    replace(address) {
      window.history.replaceState(null, '', address)
      notify('REPLACE')
    },
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
