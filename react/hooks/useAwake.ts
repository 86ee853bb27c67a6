import { useEffect, useLayoutEffect, useState } from 'react'
import { canUseDOM } from 'vtex.render-runtime'

import { Domains, isWanted } from '../core/wakeUp'
import { heightMemory, userMemory } from '../ports/storage'
import { tellHeight } from './barHeight'

// At once in the browser, so that an operator who clicks on is remembered. The
// server has no layout, and React warns of such an effect there.
const useEarlyEffect = canUseDOM ? useLayoutEffect : useEffect

/**
 * Once the bar is wanted in this browser, the fragment with which the page was
 * opened; null until then, and on the server.
 */
export function useAwake(domains?: Domains): string | null {
  const [openedWith, setOpenedWith] = useState<string | null>(null)

  useEarlyEffect(() => {
    const { hash } = window.location
    const wake = () => {
      const isNow = isWanted(domains, window.location, userMemory)

      if (isNow) {
        setOpenedWith(hash)
      }
      return isNow
    }
    // Another tab may have had an operator since.
    const lookAgain = () => {
      if (domains === 'all' && userMemory.get()) {
        setOpenedWith(hash)
      }
    }

    // As high as it was on the page before, so that nothing jumps.
    if (wake()) {
      const height = heightMemory.get() || ''

      tellHeight(/^\d{1,3}px$/.test(height) && height)
    }
    window.addEventListener('hashchange', wake)
    window.addEventListener('focus', lookAgain)
    return () => {
      window.removeEventListener('hashchange', wake)
      window.removeEventListener('focus', lookAgain)
    }
  }, [domains])

  return openedWith
}
