import { useEffect } from 'react'

import { OPERATOR } from '../core/remember'
import { viewIn } from '../core/view'
import { userMemory } from '../ports/storage'
import { useToolbar } from './useToolbar'

/**
 * Remembers, as the page is left, that this browser is an operator's: another app may
 * have cleared what all of them keep in it.
 */
export function useKeptOperator(): void {
  const isOperator = useToolbar(viewIn).operator !== null

  useEffect(() => {
    const keep = () => userMemory.set(OPERATOR)

    if (isOperator) {
      window.addEventListener('pagehide', keep)
    }
    return () => window.removeEventListener('pagehide', keep)
  }, [isOperator])
}
