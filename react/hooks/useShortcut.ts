import { useEffect, useRef } from 'react'

import { isPressed, keysOf } from '../modules/shortcut'

/**
 * Calls back when these keys are pressed anywhere on the page.
 *
 * @param text such as `F2`; empty is none
 * @param isOn false where the bar is not
 */
export function useShortcut(
  text: string,
  isOn: boolean,
  onPress: () => void
): void {
  const press = useRef(onPress)

  useEffect(() => {
    press.current = onPress
  })
  useEffect(() => {
    const keys = keysOf(text)

    if (!isOn || !keys) {
      return
    }
    const whenPressed = (event: KeyboardEvent) => {
      // AltGr, which types signs, looks like Ctrl and Alt.
      const isTyping = event.isComposing || event.getModifierState('AltGraph')

      if (!isTyping && isPressed(keys, event)) {
        event.preventDefault()
        press.current()
      }
    }

    window.addEventListener('keydown', whenPressed)
    return () => window.removeEventListener('keydown', whenPressed)
  }, [isOn, text])
}
