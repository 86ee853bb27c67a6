import React, { FC } from 'react'

import { problemOf } from '../../core/selectors'
import { useToolbar } from '../../hooks/useToolbar'
import { TimeLeftLine } from './TimeLeftLine'

/** How soon a time limit ends it, once that is to be said. */
export const Countdown: FC = () => {
  const { left } = useToolbar(({ countdown }) => countdown)
  const problem = useToolbar(problemOf)

  return left && problem !== 'NOT_ENDED' ? <TimeLeftLine left={left} /> : null
}
