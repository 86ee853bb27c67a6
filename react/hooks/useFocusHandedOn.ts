import { RefObject, useLayoutEffect, useRef } from 'react'

import { activeElement } from './activeElement'
import { useSend } from './useToolbar'

/**
 * Tells the toolbar when an element goes away that has the focus in it.
 *
 * @returns what to give the element as its ref
 */
export function useFocusHandedOn<Whole extends HTMLElement = HTMLDivElement>(
  from: 'countdown' | 'choices' | 'content' | 'pill'
): RefObject<Whole> {
  const element = useRef<Whole>(null)
  const send = useSend()

  useLayoutEffect(() => {
    const { current } = element

    return () => {
      if (current?.contains(activeElement())) {
        send({ type: 'focusLost', from })
      }
    }
  }, [from, send])

  return element
}
