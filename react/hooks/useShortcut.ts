import { useEffect } from 'react'

import { isComposed } from '../core/isComposed'
import { isPressed, keysOf } from '../core/shortcut'

/**
 * Acts when these keys are pressed anywhere on the page.
 *
 * @param text such as `F2`; empty is none
 * @param isOn false where there is nothing to act on
 * @param act stable
 */
export function useShortcut(
  text: string,
  isOn: boolean,
  act: () => void
): void {
  useEffect(() => {
    const keys = keysOf(text)

    if (!isOn || !keys) {
      return
    }
    const press = (event: KeyboardEvent) => {
      // AltGr, which types signs, looks like Ctrl and Alt.
      const isTyping = isComposed(event) || event.getModifierState('AltGraph')

      if (!isTyping && isPressed(keys, event)) {
        event.preventDefault()
        act()
      }
    }

    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [act, isOn, text])
}
