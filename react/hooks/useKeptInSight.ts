import { RefObject, useEffect } from 'react'

import { activeElement } from './activeElement'

/**
 * Keeps an element that has the focus in sight, for in a low window what is said
 * above moves it out.
 *
 * @param said what is said now, if anything
 */
export function useKeptInSight(
  element: RefObject<HTMLElement>,
  said: unknown
): void {
  useEffect(() => {
    const { current } = element

    if (said && current === activeElement()) {
      current?.scrollIntoView({ block: 'nearest' })
    }
  }, [element, said])
}
