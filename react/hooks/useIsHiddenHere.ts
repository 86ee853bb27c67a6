import { useEffect, useReducer } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { isHiddenAt } from '../core/hiddenPages'

/** Whether the bar must not show on this page; follows every navigation. */
export function useIsHiddenHere(hiddenOn: string[]): boolean {
  const { history, page, rootPath = '' } = useRuntime()
  const [, refresh] = useReducer((count: number) => count + 1, 0)

  // My Account moves by the fragment alone; the rest of the store by history, which
  // calls back with more than React takes.
  useEffect(() => {
    const update = () => refresh()
    const stop = history?.listen(update)

    window.addEventListener('hashchange', update)
    return () => {
      stop?.()
      window.removeEventListener('hashchange', update)
    }
  }, [history])

  const { hash, pathname } = window.location
  const path = pathname.startsWith(rootPath)
    ? pathname.slice(rootPath.length) || '/'
    : pathname

  return isHiddenAt({ page, path, hash }, hiddenOn)
}
