import { RefObject, useLayoutEffect } from 'react'

/**
 * Gives an element the focus as it appears, and on each turn.
 *
 * @param take whether it gets it
 */
export function useFirstFocus(
  element: RefObject<HTMLElement>,
  take: () => boolean,
  turn?: unknown
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears, or the turn comes
  useLayoutEffect(() => {
    if (take()) {
      element.current?.focus()
    }
  }, [turn])
}
