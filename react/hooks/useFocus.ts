import { RefObject, useLayoutEffect, useRef } from 'react'

import type { FocusTarget } from '../core/events'
import { useSend, useToolbar } from './useToolbar'

/**
 * Gives an element the focus when the toolbar's state says that it is its turn.
 *
 * @returns what to give the element as its ref
 */
export function useFocus<Focusable extends HTMLElement = HTMLButtonElement>(
  target: FocusTarget | undefined
): RefObject<Focusable> {
  const element = useRef<Focusable>(null)

  useFocusOn(target, () => element.current)
  return element
}

/** As above, for an element that is found as its turn comes. */
export function useFocusOn(
  target: FocusTarget | undefined,
  find: () => HTMLElement | null | undefined
): void {
  const isWanted = useToolbar(({ focus }) => focus === target)
  const send = useSend()

  useLayoutEffect(() => {
    if (isWanted) {
      find()?.focus()
      send({ type: 'focused' })
    }
  })
}
