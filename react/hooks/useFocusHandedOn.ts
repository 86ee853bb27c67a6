import { RefObject, useLayoutEffect } from 'react'

import { useSend } from './useToolbar'

/** Tells the toolbar when an element goes away that has the focus in it. */
export function useFocusHandedOn(
  element: RefObject<HTMLElement>,
  from: 'countdown' | 'choices' | 'content'
): void {
  const send = useSend()

  useLayoutEffect(() => {
    const { current } = element

    return () => {
      if (current?.contains(document.activeElement)) {
        send({ type: 'focusLost', from })
      }
    }
  }, [element, from, send])
}
