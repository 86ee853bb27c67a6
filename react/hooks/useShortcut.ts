import { useEffect } from 'react'

import { isPressed, keysOf } from '../core/shortcut'
import { useSend } from './useToolbar'

/**
 * Tells the toolbar when these keys are pressed anywhere on the page.
 *
 * @param text such as `F2`; empty is none
 * @param isOn false where the bar is not
 */
export function useShortcut(text: string, isOn: boolean): void {
  const send = useSend()

  useEffect(() => {
    const keys = keysOf(text)

    if (!isOn || !keys) {
      return
    }
    const press = (event: KeyboardEvent) => {
      // AltGr, which types signs, looks like Ctrl and Alt.
      const isTyping = event.isComposing || event.getModifierState('AltGraph')

      if (!isTyping && isPressed(keys, event)) {
        event.preventDefault()
        send({ type: 'shortcutPressed' })
      }
    }

    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn, send, text])
}
