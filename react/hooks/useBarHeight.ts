import { useLayoutEffect, useRef } from 'react'

import type { Presence } from '../core/selectors'
import { heightMemory } from '../ports/storage'
import { tellHeight } from './barHeight'

/** The part of it that TypeScript 3.9 does not know, nor every browser. */
type SizedWindow = Window & {
  ResizeObserver?: new (
    tell: () => void
  ) => { observe(element: Element): void; disconnect(): void }
}

/**
 * Tells the page how high the bar is, and remembers it for the next one.
 *
 * @param isUsual it is as high as it will be there, with no form open
 * @returns what to give the bar as its ref
 */
export function useBarHeight(presence: Presence, isUsual: boolean) {
  const bar = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    const element = bar.current

    if (presence === 'unsure') {
      return
    }
    if (!element) {
      tellHeight()
      if (presence !== 'hiddenHere') {
        heightMemory.set(null)
      }
      return
    }
    const measure = () => {
      const height = `${element.offsetHeight}px`

      tellHeight(height)
      if (isUsual) {
        heightMemory.set(height)
      }
    }
    const { ResizeObserver } = window as SizedWindow
    const observer = ResizeObserver ? new ResizeObserver(measure) : null

    measure()
    observer?.observe(element)
    return () => observer?.disconnect()
  }, [isUsual, presence])

  useLayoutEffect(() => () => tellHeight(), [])

  return bar
}
