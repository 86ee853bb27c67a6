import { useLayoutEffect } from 'react'

import { ofDocument } from '../ports/ownDocument'
import { activeElement } from './activeElement'
import { useSend, useToolbar } from './useToolbar'

const BAR = '.telesales-bar, .telesales-strip'

const FOCUSABLE = 'a, button, input'

/**
 * Keeps the keyboard where it is in the bar as VTEX takes the header away and
 * brings another one: the next bar gives the focus to what had it in this one.
 */
export function useKeptFocus(): void {
  const kept = useToolbar(({ focus }) =>
    typeof focus === 'object' ? focus : null
  )
  const send = useSend()

  useLayoutEffect(
    () => () => {
      const active = activeElement() as HTMLInputElement
      const place = focusable().indexOf(active)

      if (place >= 0) {
        const caret = active.selectionStart ?? null

        send({ type: 'barRemoved', place, caret })
      }
    },
    [send]
  )

  useLayoutEffect(() => {
    if (kept) {
      const caret = kept.caret as number
      const element = focusable()[kept.place] as HTMLInputElement

      // Whoever has gone elsewhere meanwhile stays there.
      if (element && activeElement() === ofDocument('body')) {
        element.focus()
        element.setSelectionRange?.(caret, caret)
      }
      send({ type: 'focused' })
    }
  }, [kept, send])
}

function focusable(): HTMLElement[] {
  const bar = document.querySelector(BAR)

  return Array.from(bar?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])
}
