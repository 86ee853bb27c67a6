import React, { FC } from 'react'

import { saidOfTime } from '../../core/saidInRest'
import { useToolbar } from '../../hooks/useToolbar'
import { TimeLeftLine } from './TimeLeftLine'

/** How soon a time limit ends it, once that is to be said. */
export const Countdown: FC = () => {
  const said = useToolbar(saidOfTime)

  return said && <TimeLeftLine {...said} />
}
