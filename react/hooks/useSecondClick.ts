import { useEffect } from 'react'

import { useFocusOn } from './useFocus'

const BAR = '.telesales-bar'

/** What is the bar's. */
const OURS = `${BAR}, .telesales-strip, .telesales-pill`

/**
 * The second click of two is not meant for what the first one in the bar has uncovered,
 * there or on the page, nor to undo what the first one has done: it does nothing. No more
 * does an Enter that is held down.
 */
export function useSecondClick(): void {
  // Where a second Enter has nothing to act on.
  useFocusOn('bar', () => document.querySelector<HTMLElement>(BAR))
  useEffect(() => {
    let pressed: Element | null = null
    const click = (event: MouseEvent) => {
      const target = event.target as Element
      const control = target.closest('a, button, input, label, li')

      if (event.detail < 2) {
        pressed = target.closest(OURS) && control
      } else if (
        pressed &&
        (control !== pressed || control.matches('a, button'))
      ) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    }
    const press = (event: KeyboardEvent) => {
      const target = event.target as Element

      if (event.repeat && event.key === 'Enter' && target.closest?.(OURS)) {
        event.preventDefault()
      }
    }

    window.addEventListener('click', click, true)
    window.addEventListener('keydown', press, true)
    return () => {
      window.removeEventListener('click', click, true)
      window.removeEventListener('keydown', press, true)
    }
  }, [])
}
