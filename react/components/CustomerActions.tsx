import React, { FC, Ref } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { useOfficialHandles } from '../hooks/useOfficialHandles'
import { Action } from './Action'
import { OrdersLink } from './OrdersLink'
import { SWITCH_ID } from './SwitchPanel'

const HANDLES = ['actions'] as const

interface Props {
  isBusy: boolean
  /** The way to another customer is open. */
  isSwitching: boolean
  onEnd(): void
  /** The button that opens, or closes, the way to another customer. */
  switchButton: Ref<HTMLButtonElement>
  onSwitch(): void
}

/** What an operator does for the customer, and the way out. */
export const CustomerActions: FC<Props> = ({
  isBusy,
  isSwitching,
  onEnd,
  onSwitch,
  switchButton,
}) => {
  const { handles } = useCssHandles(HANDLES)
  const { logoutButtonsContainer } = useOfficialHandles()

  return (
    <div
      className={`${handles.actions} ${logoutButtonsContainer} telesales-actions`}
    >
      <OrdersLink />
      <Action
        button={switchButton}
        controls={SWITCH_ID}
        isBusy={isBusy}
        isExpanded={isSwitching}
        look="other"
        messageId="store/telesales-toolbar.switch"
        onPress={onSwitch}
      />
      <Action
        isBusy={isBusy}
        look="other"
        messageId="store/telesales-toolbar.end"
        onPress={onEnd}
      />
    </div>
  )
}
