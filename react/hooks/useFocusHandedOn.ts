import { RefObject, useLayoutEffect, useRef } from 'react'

/** Passes the focus on when an element that has it goes away. */
export function useFocusHandedOn(
  element: RefObject<HTMLElement>,
  handOn: () => void
): void {
  const latest = useRef(handOn)

  useLayoutEffect(() => {
    latest.current = handOn
  })
  useLayoutEffect(() => {
    const { current } = element

    return () => {
      if (current?.contains(document.activeElement)) {
        latest.current()
      }
    }
  }, [element])
}
