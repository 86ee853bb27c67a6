import React, { FC, useRef } from 'react'

import { viewIn } from '../../core/view'
import { useFocus } from '../../hooks/useFocus'
import { useSend, useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Alert } from '../ui/Alert'

/** It is not certain whose page this is: there is one thing to do about it. */
export const OutOfDate: FC = () => {
  const button = useRef<HTMLButtonElement>(null)
  const send = useSend()
  const { visual } = useToolbar(viewIn)

  useFocus(button, 'reload')

  return (
    <Alert
      icon={visual}
      kind="warning"
      messageIds={[`store/telesales-toolbar.${visual}`]}
    >
      <Action
        button={button}
        messageId="store/telesales-toolbar.reload"
        onPress={() => send({ type: 'reloadAsked' })}
      />
    </Alert>
  )
}
