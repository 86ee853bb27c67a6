import { useEffect, useReducer } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { isHiddenAt } from '../core/hiddenPages'

/** Whether the bar must not show on this page; follows every navigation. */
export function useIsHiddenHere(hiddenOn: string[]): boolean {
  const { history, page, rootPath = '' } = useRuntime()
  const [, refresh] = useReducer((count: number) => count + 1, 0)

  // My Account moves by the fragment alone; the rest of the store by history.
  useEffect(() => {
    window.addEventListener('hashchange', refresh)
    return () => window.removeEventListener('hashchange', refresh)
  }, [])
  useEffect(() => history?.listen(refresh), [history])

  const { hash, pathname } = window.location
  const path = pathname.startsWith(rootPath)
    ? pathname.slice(rootPath.length) || '/'
    : pathname

  return isHiddenAt({ page, path, hash }, hiddenOn)
}
