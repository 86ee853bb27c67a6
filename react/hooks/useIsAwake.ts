import { useEffect, useState } from 'react'

import { Domains, isWanted } from '../modules/wakeUp'
import { browserMemory } from './memories'

/** Whether the bar is wanted in this browser; never on the server. */
export function useIsAwake(domains?: Domains): boolean {
  const [isAwake, setAwake] = useState(false)

  useEffect(() => {
    setAwake(isWanted(domains, window.location, browserMemory))
  }, [domains])

  return isAwake
}
