import { useState } from 'react'

import { memoryIn } from './memories'

const collapsedMemory = memoryIn(() => window.sessionStorage, '-collapsed')

/** Whether the operator, in this tab, has the bar as a pill. */
export function useCollapsed(byDefault: boolean) {
  const [said, setSaid] = useState(collapsedMemory.get)
  const [takesFocus, setTakesFocus] = useState(false)

  return {
    isCollapsed: said === null ? byDefault : said === 'yes',
    /** What the bar has become has the focus: its button was pressed. */
    takesFocus,
    collapse: (isCollapsed: boolean, isByButton: boolean) => {
      const next = isCollapsed ? 'yes' : 'no'

      collapsedMemory.set(next)
      setSaid(next)
      setTakesFocus(isByButton)
    },
  }
}
