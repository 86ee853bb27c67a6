import { useLayoutEffect } from 'react'

import { OPERATOR } from '../core/remember'
import { viewIn } from '../core/view'
import { screenShareMemory } from '../ports/memories'
import { userMemory } from '../ports/storage'
import { useToolbar } from './useToolbar'

/**
 * Remembers, as the page is left, that this browser is an operator's, and that somebody
 * else sees the screen: another app may have cleared what all of them keep in it.
 */
export function useKeptOperator(): void {
  const isOperator = useToolbar(viewIn).operator !== null
  const { isScreenShared } = useToolbar(({ privacy }) => privacy)

  useLayoutEffect(() => {
    const keep = () => {
      userMemory.set(OPERATOR)
      if (isScreenShared) {
        screenShareMemory.set('on')
      }
    }

    if (isOperator) {
      window.addEventListener('pagehide', keep)
    }
    return () => window.removeEventListener('pagehide', keep)
  }, [isOperator, isScreenShared])
}
