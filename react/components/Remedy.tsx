import React, { FC } from 'react'

import type { Problem } from '../modules/toolbarState'
import type { Warning } from '../typings/graphql'
import { Action } from './Action'

interface Props {
  isBusy: boolean
  problem: Problem | null
  warning: Warning | null
  onEnd(): void
  onReload(): void
  onRepair(): void
}

/** What the operator can do about what is wrong. */
export const Remedy: FC<Props> = ({
  isBusy,
  onEnd,
  onReload,
  onRepair,
  problem,
  warning,
}) => {
  // What the bar shows may not be so: whatever is done next needs a new look.
  if (problem === 'HALF_DONE' || problem === 'NO_ANSWER') {
    return (
      <Action messageId="store/telesales-toolbar.reload" onPress={onReload} />
    )
  }
  if (!warning) {
    return null
  }
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
