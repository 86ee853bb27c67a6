import React, { FC, useRef } from 'react'

import { useFirstFocus } from '../hooks/useFirstFocus'
import { Action } from './Action'
import { Alert } from './Alert'

interface Props {
  is: 'stale' | 'uncertain'
  /** Whether the button gets the focus: once, for each turn. */
  takeFocus(): boolean
  turn: number
  onReload(): void
}

/** It is not certain whose page this is: there is one thing to do about it. */
export const OutOfDate: FC<Props> = ({ is, onReload, takeFocus, turn }) => {
  const button = useRef<HTMLButtonElement>(null)

  useFirstFocus(button, takeFocus, turn)

  return (
    <Alert
      icon={is}
      kind="warning"
      messageIds={[`store/telesales-toolbar.${is}`]}
    >
      <Action
        button={button}
        messageId="store/telesales-toolbar.reload"
        onPress={onReload}
      />
    </Alert>
  )
}
