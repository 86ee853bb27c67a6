import { useContext, useLayoutEffect } from 'react'

import { isComposed } from '../core/isComposed'
import { isSwitching } from '../core/selectors'
import { ToolbarContext } from './useToolbar'

/** What Escape closes in the bar: the choice of carts first, and the panels last. */
export function useEscape(): void {
  const { getState, send } = useContext(ToolbarContext).toolbar

  useLayoutEffect(() => {
    const isEscape = (event: KeyboardEvent) =>
      event.key === 'Escape' &&
      !isComposed(event) &&
      (event.target as Element).closest?.('.telesales-bar')
    const first = (event: KeyboardEvent) => {
      if (getState().impersonation.is === 'choosing' && isEscape(event)) {
        // The customer field must not take it as its own.
        event.stopPropagation()
        send({ type: 'choiceDropped' })
      }
    }
    const last = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isEscape(event)) {
        return
      }
      const state = getState()
      const { is } = state.registration

      if (state.panels.areDetailsOpen) {
        send({ type: 'detailsClosed' })
      } else if (is === 'open' || is === 'registered') {
        send({ type: 'registerClosed' })
      } else if (isSwitching(state)) {
        send({ type: 'switchClosed' })
      }
    }

    window.addEventListener('keydown', first, true)
    window.addEventListener('keydown', last)
    return () => {
      window.removeEventListener('keydown', first, true)
      window.removeEventListener('keydown', last)
    }
  }, [getState, send])
}
