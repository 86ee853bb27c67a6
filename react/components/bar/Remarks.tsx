import React, { FC } from 'react'
import { saidInAlert } from '../../core/said'
import { problemOf } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { Alert } from '../ui/Alert'
import { useRest } from './useRest'

/** All that is wrong, in one alert, and what the operator can do about it. */
export const Remarks: FC = () => {
  const problem = useToolbar(problemOf)
  const { Remedies } = useRest()
  const { retryInSeconds } = useToolbar(viewIn)
  const { isOffline } = useToolbarState()
  const messageIds = useToolbar(saidInAlert)
  const refused = problem === 'SESSION_EXPIRED' ? 'signedOut' : 'refused'

  return messageIds.length > 0 ? (
    <Alert
      icon={problem && !isOffline ? refused : 'warning'}
      kind={problem && !isOffline ? 'refusal' : 'warning'}
      messageIds={messageIds}
      seconds={retryInSeconds}
    >
      {Remedies && !isOffline && <Remedies />}
    </Alert>
  ) : null
}
