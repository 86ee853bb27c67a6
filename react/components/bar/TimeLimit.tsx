import React, { FC } from 'react'

import { hasLimit } from '../../core/countdown'
import { viewIn } from '../../core/view'
import { usePart } from '../../hooks/usePart'
import { useToolbar } from '../../hooks/useToolbar'

const loadCountdown = () => import('./Countdown')

/** Counts where the theme has a limit, also while nothing of it is to be seen. */
export function useCountdown() {
  const { customer } = useToolbar(viewIn)
  const isLimited = useToolbar(({ settings }) => hasLimit(settings))

  return usePart('countdown', loadCountdown, isLimited && customer !== null)
}

/** How soon a time limit ends it, once that is to be said. */
export const TimeLimit: FC = () => {
  const Countdown = useCountdown()

  return Countdown ? <Countdown /> : null
}
