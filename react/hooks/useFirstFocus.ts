import { RefObject, useEffect } from 'react'

/** Gives an element the focus as it appears. */
export function useFirstFocus(
  element: RefObject<HTMLElement>,
  isWanted: boolean
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears
  useEffect(() => {
    if (isWanted) {
      element.current?.focus()
    }
  }, [])
}
