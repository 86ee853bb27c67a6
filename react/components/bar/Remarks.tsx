import React, { FC } from 'react'
import { problemOf } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useToolbar } from '../../hooks/useToolbar'
import { Alert } from '../ui/Alert'
import { useRest } from './useRest'

/** All that is wrong, in one alert, and what the operator can do about it. */
export const Remarks: FC = () => {
  const problem = useToolbar(problemOf)
  const { Remedies } = useRest()
  const { retryInSeconds, warning } = useToolbar(viewIn)
  const isOffline = useToolbar((state) => state.isOffline)

  // Nothing else that is wrong can be known, or helped, until then.
  if (isOffline) {
    return (
      <Alert
        icon="warning"
        kind="warning"
        messageIds={['store/telesales-toolbar.offline']}
      />
    )
  }
  const messageIds = [
    problem === 'TOO_MANY_REQUESTS' && retryInSeconds
      ? 'store/telesales-toolbar.startAgain'
      : problem && `store/telesales-toolbar.refusal.${problem}`,
    warning && `store/telesales-toolbar.warning.${warning}`,
  ].filter((id): id is string => Boolean(id))
  const refused = problem === 'SESSION_EXPIRED' ? 'signedOut' : 'refused'

  return messageIds.length > 0 ? (
    <Alert
      icon={problem ? refused : 'warning'}
      kind={problem ? 'refusal' : 'warning'}
      messageIds={messageIds}
      seconds={retryInSeconds}
    >
      {Remedies && <Remedies />}
    </Alert>
  ) : null
}
