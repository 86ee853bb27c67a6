import React, { FC } from 'react'

import { viewIn } from '../../core/view'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Alert } from '../ui/Alert'
import { Remarks } from './Remarks'

/** It is not certain whose page this is: there is one thing to do about it. */
export const OutOfDate: FC = () => {
  const { visual } = useToolbar(viewIn)
  const isOffline = useToolbar((state) => state.isOffline)

  return isOffline ? (
    <Remarks />
  ) : (
    <Alert
      icon={visual}
      kind="warning"
      messageIds={[`store/telesales-toolbar.${visual}`]}
    >
      <Action
        event={{ type: 'reloadAsked' }}
        focus="reload"
        messageId="store/telesales-toolbar.reload"
      />
    </Alert>
  )
}
