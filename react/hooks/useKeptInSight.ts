import { useEffect } from 'react'

import { activeElement } from './activeElement'

/**
 * Keeps an element that has the focus in sight, for in a low window what is said
 * above moves it out.
 *
 * @param said what is said now, if anything
 */
export function useKeptInSight(id: string, said: unknown): void {
  useEffect(() => {
    const active = activeElement()

    if (said && active?.id === id) {
      active.scrollIntoView({ block: 'nearest' })
    }
  }, [id, said])
}
