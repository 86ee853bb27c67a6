import React, { FC } from 'react'

import type { Warning } from '../typings/graphql'
import { Action } from './Action'

interface Props {
  isBusy: boolean
  warning: Warning
  onEnd(): void
  onRepair(): void
}

/** What the operator can do about a warning. */
export const Remedy: FC<Props> = ({ isBusy, onEnd, onRepair, warning }) => {
  if (warning === 'LEFT_BEHIND') {
    return (
      <Action
        isBusy={isBusy}
        messageId="store/telesales-toolbar.end"
        onPress={onEnd}
      />
    )
  }
  return (
    <Action
      isBusy={isBusy}
      messageId={
        warning === 'NOT_STARTED_HERE'
          ? 'store/telesales-toolbar.confirm'
          : 'store/telesales-toolbar.repair'
      }
      onPress={onRepair}
    />
  )
}
