import type { Toolbar } from '../core/toolbar'

/** No text: an element with that id would be what `window` has by it. */
const KEY = Symbol.for('telesales-toolbar')

/** What the files of our app share on a page, whichever of them comes first. */
interface Shared {
  /** The one toolbar of the page, once there is one. */
  toolbar: Toolbar | null
  listeners: Set<() => void>
}

/** The page's toolbar, if it has one. */
export function pageToolbar(): Toolbar | null {
  return shared().toolbar
}

/** Makes this the page's toolbar, or none. */
export function sharePageToolbar(toolbar: Toolbar | null): void {
  const all = shared()

  all.toolbar = toolbar
  for (const listener of [...all.listeners]) {
    listener()
  }
}

/** Calls back when the page gets a toolbar, or loses it; answers how to stop that. */
export function onPageToolbar(listener: () => void): () => void {
  const { listeners } = shared()

  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/**
 * One for the page: VTEX unmounts the header as the page changes, and gives other
 * apps our hook from another bundle than the bar.
 */
function shared(): Shared {
  const page = window as Window & { [KEY]?: Shared }
  const known = page[KEY] ?? { toolbar: null, listeners: new Set() }

  page[KEY] = known
  return known
}
