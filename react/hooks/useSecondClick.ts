import { useEffect } from 'react'

/** What is the bar's. */
const OURS = '.telesales-bar, .telesales-strip, .telesales-pill'

/**
 * The second click of two is not meant for what the first one in the bar has uncovered,
 * there or on the page: it does nothing.
 */
export function useSecondClick(): void {
  useEffect(() => {
    let pressed: Element | null = null
    const click = (event: MouseEvent) => {
      const target = event.target as Element
      const control = target.closest('a, button, input, label, li')

      if (event.detail < 2) {
        pressed = target.closest(OURS) && control
      } else if (pressed && control !== pressed) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    }

    window.addEventListener('click', click, true)
    return () => window.removeEventListener('click', click, true)
  }, [])
}
