import React, { FC } from 'react'

import type { Problem } from '../modules/toolbarState'
import type { Warning } from '../typings/graphql'
import { Alert } from './Alert'

interface Props {
  /** Why what was asked for did not work. */
  problem: Problem | null
  /** In how many seconds to try again, when it was too often. */
  retryInSeconds: number | null
  /** Why bar, session and cart may be of different people. */
  warning: Warning | null
}

/** All that is wrong, in one alert; the children are what can be done. */
export const Remarks: FC<Props> = ({
  children,
  problem,
  retryInSeconds,
  warning,
}) => {
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
      {children}
    </Alert>
  ) : null
}
