import { useEffect } from 'react'

import { activeElement } from './activeElement'
import { useSend } from './useToolbar'

/** For what comes later than the keyboard: tells that it is in the field already. */
export function useEarlyKeyboard(fieldId: string): void {
  const send = useSend()

  useEffect(() => {
    if (activeElement()?.id === fieldId) {
      send({ type: 'fieldEntered' })
    }
  }, [fieldId, send])
}
