import { RefObject, useLayoutEffect } from 'react'

import type { FocusTarget } from '../core/events'
import { useSend, useToolbar } from './useToolbar'

/** Gives an element the focus when the toolbar's state says that it is its turn. */
export function useFocus(
  element: RefObject<HTMLElement>,
  target: FocusTarget
): void {
  useFocusOn(target, () => element.current)
}

/** As above, for an element that is found as its turn comes. */
export function useFocusOn(
  target: FocusTarget,
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
