import { useLayoutEffect } from 'react'

import { isComposed } from '../core/isComposed'
import { isPressed, keysOf } from '../core/shortcut'
import { isTyping } from '../ports/isTyping'

/**
 * Acts when these keys are pressed anywhere on the page.
 *
 * @param text such as `F2`; empty is none
 * @param isOn false where there is nothing to act on
 * @param act stable
 * @param mayType false where the keys are the text's own while somebody types: on a Mac
 * Option with a letter is a sign
 */
export function useShortcut(
  text: string,
  isOn: boolean,
  act: () => void,
  mayType = true
): void {
  useLayoutEffect(() => {
    const keys = keysOf(text)

    if (!isOn || !keys) {
      return
    }
    const press = (event: KeyboardEvent) => {
      // AltGr, which types signs, looks like Ctrl and Alt.
      const isSign = isComposed(event) || event.getModifierState('AltGraph')

      if (!isSign && isPressed(keys, event) && (mayType || !isTyping())) {
        event.preventDefault()
        // Held down, it would undo what it has done.
        if (!event.repeat) {
          act()
        }
      }
    }

    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [act, isOn, mayType, text])
}
