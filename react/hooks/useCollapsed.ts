import { useRef, useState } from 'react'

import { memoryIn } from './memories'

const collapsedMemory = memoryIn(() => window.sessionStorage, '-collapsed')

/** Whether the operator, in this tab, has the bar as a pill. */
export function useCollapsed(byDefault: boolean) {
  const [said, setSaid] = useState(collapsedMemory.get)
  const isAwaited = useRef(false)

  return {
    isCollapsed: said === null ? byDefault : said === 'yes',
    /** Whether what the bar has become gets the focus: once, for each press. */
    takeFocus: () => {
      const isMeant = isAwaited.current

      isAwaited.current = false
      return isMeant
    },
    collapse: (isCollapsed: boolean, isByButton: boolean) => {
      const next = isCollapsed ? 'yes' : 'no'

      collapsedMemory.set(next)
      setSaid(next)
      isAwaited.current = isByButton
    },
  }
}
