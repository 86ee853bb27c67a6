import { useEffect, useLayoutEffect, useState } from 'react'

import { Domains, isWanted } from '../core/wakeUp'
import { heightMemory, userMemory } from '../ports/storage'
import { tellHeight } from './barHeight'

// At once in the browser, so that an operator who clicks on is remembered. The
// server has no layout, and React warns of such an effect there.
const useEarlyEffect =
  typeof window === 'undefined' ? useEffect : useLayoutEffect

/** Whether the bar is wanted in this browser; never on the server. */
export function useIsAwake(domains?: Domains): boolean {
  const [isAwake, setAwake] = useState(false)

  useEarlyEffect(() => {
    const wake = () => {
      const isNow = isWanted(domains, window.location, userMemory)

      if (isNow) {
        setAwake(true)
      }
      return isNow
    }

    // As high as it was on the page before, so that nothing jumps.
    if (wake()) {
      tellHeight(heightMemory.get())
    }
    window.addEventListener('hashchange', wake)
    return () => window.removeEventListener('hashchange', wake)
  }, [domains])

  return isAwake
}
