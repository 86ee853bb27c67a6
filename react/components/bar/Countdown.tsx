import React, { FC } from 'react'

import { problemOf } from '../../core/selectors'
import { usePart } from '../../hooks/usePart'
import { useToolbar } from '../../hooks/useToolbar'

const loadLine = () => import('./TimeLeftLine')

/** How soon a time limit ends it, once that is to be said. */
export const Countdown: FC = () => {
  const { left, nextTickMs } = useToolbar(({ countdown }) => countdown)
  const problem = useToolbar(problemOf)
  // As soon as a limit counts, so that it is there when time is short.
  const TimeLeftLine = usePart('countdown', loadLine, nextTickMs !== null)

  return left && problem !== 'NOT_ENDED' && TimeLeftLine ? (
    <TimeLeftLine left={left} />
  ) : null
}
