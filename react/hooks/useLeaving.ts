import { useLayoutEffect } from 'react'

import { isActing } from '../core/impersonation'
import { viewIn } from '../core/view'
import { focusMemory } from '../ports/memories'
import { ofDocument } from '../ports/ownDocument'
import { activeElement } from './activeElement'
import { useToolbar } from './useToolbar'

const BAR = '.telesales-bar'

/**
 * Between an act that has worked and the page that is next: whatever is pressed on this
 * one would be for whoever is served by then, and the keyboard stays in the bar.
 */
export function useLeaving(): void {
  const isLeaving = useToolbar(
    ({ impersonation }) =>
      impersonation.is === 'reloading' ||
      (isActing(impersonation) && impersonation.news !== null)
  )
  const isServing = useToolbar(viewIn).customer !== null

  useLayoutEffect(() => {
    if (!isLeaving) {
      return
    }
    if (activeElement()?.closest(`${BAR} :focus-visible`)) {
      focusMemory.set('bar')
    }
    const block = (event: Event) => {
      if (!(event.target as Element).closest?.(BAR)) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    }

    window.addEventListener('click', block, true)
    window.addEventListener('submit', block, true)
    return () => {
      window.removeEventListener('click', block, true)
      window.removeEventListener('submit', block, true)
    }
  }, [isLeaving])

  useLayoutEffect(() => {
    const isKept = focusMemory.get() !== null

    focusMemory.set(null)
    // Whoever has gone elsewhere meanwhile stays there.
    if (isKept && activeElement() === ofDocument('body')) {
      const bar = document.querySelector(BAR)
      const next = isServing ? bar : bar?.querySelector('input')

      ;(next as HTMLElement | null)?.focus()
    }
  }, [isServing])
}
