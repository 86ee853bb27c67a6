import React, { FC, useRef } from 'react'
import { isSwitching } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useFocus } from '../../hooks/useFocus'
import { useHandles } from '../../hooks/useHandles'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useSend, useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { SWITCH_ID } from './ids'
import { OrdersLink } from './OrdersLink'

/** What an operator does for the customer, and the way out. */
export const CustomerActions: FC = () => {
  const { handles } = useHandles()
  const { logoutButtonsContainer } = useOfficialHandles()
  const send = useSend()
  const { isBusy } = useToolbar(viewIn)
  const switchButton = useRef<HTMLButtonElement>(null)

  useFocus(switchButton, 'switch')

  return (
    <div
      className={`${handles.actions} ${logoutButtonsContainer} telesales-actions`}
    >
      <OrdersLink />
      <Action
        button={switchButton}
        controls={SWITCH_ID}
        isBusy={isBusy}
        isExpanded={useToolbar(isSwitching)}
        kind="other"
        messageId="store/telesales-toolbar.switch"
        onPress={() => send({ type: 'switchToggled' })}
      />
      <Action
        isBusy={isBusy}
        kind="other"
        messageId="store/telesales-toolbar.end"
        onPress={() => send({ type: 'endAsked', done: 'ended' })}
      />
    </div>
  )
}
