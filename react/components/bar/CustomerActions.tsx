import React, { FC } from 'react'
import { isSwitching } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useHandles } from '../../hooks/useHandles'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { SWITCH_ID } from './ids'
import { OrdersLink } from './OrdersLink'

/** What an operator does for the customer, and the way out. */
export const CustomerActions: FC = () => {
  const { handles } = useHandles()
  const { logoutButtonsContainer } = useOfficialHandles()
  const { isBusy } = useToolbar(viewIn)

  return (
    <div
      className={`${handles.actions} ${logoutButtonsContainer} telesales-actions`}
    >
      <OrdersLink />
      <Action
        controls={SWITCH_ID}
        event={{ type: 'switchToggled' }}
        focus="switch"
        isBusy={isBusy}
        isExpanded={useToolbar(isSwitching)}
        kind="other"
        messageId="store/telesales-toolbar.switch"
      />
      <Action
        event={{ type: 'endAsked', done: 'ended' }}
        isBusy={isBusy}
        kind="end"
        messageId="store/telesales-toolbar.end"
      />
    </div>
  )
}
