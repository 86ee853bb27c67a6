import { RefObject, useLayoutEffect } from 'react'

/** Gives an element the focus as it appears, and on each turn. */
export function useFirstFocus(
  element: RefObject<HTMLElement>,
  isWanted: boolean,
  turn?: unknown
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears, or the turn comes
  useLayoutEffect(() => {
    if (isWanted) {
      element.current?.focus()
    }
  }, [turn])
}
