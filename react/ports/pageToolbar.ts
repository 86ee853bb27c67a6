import type { Settings } from '../core/settings'
import { createToolbar, Toolbar } from '../core/toolbar'
import { createBrowserPorts, Platform } from './browserPorts'
import { pageToolbar, sharePageToolbar } from './sharedToolbar'

/** The page's toolbar, which lives until the page is loaded anew. */
export function openPageToolbar(
  platform: Platform,
  settings: Settings
): Toolbar {
  const known = pageToolbar()

  if (known && !known.isStopped()) {
    return known
  }
  const toolbar = createToolbar(createBrowserPorts(platform), settings)

  sharePageToolbar(toolbar)
  return toolbar
}

/** The page has no toolbar any more, and nobody is told of one. */
export function closePageToolbar(): void {
  const known = pageToolbar()

  sharePageToolbar(null)
  known?.stop()
}
