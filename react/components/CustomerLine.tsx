import React, { FC, Ref } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { useOfficialHandles } from '../hooks/useOfficialHandles'
import type { News, ToolbarState } from '../modules/toolbarState'
import { Action } from './Action'
import { NewsLine } from './NewsLine'
import { OrdersLink } from './OrdersLink'
import { Status } from './Status'
import { SWITCH_ID } from './SwitchPanel'
import { Whom } from './Whom'

const HANDLES = ['customerEmail'] as const

interface StatusProps {
  /** What is under way. */
  busy: ToolbarState['is']
  /** Beside the name; null where it is not shown, or has its own place. */
  email: string | null
  name: string | null
  news: News | null
}

/** A customer is being served: who. */
export const CustomerStatus: FC<StatusProps> = ({
  busy,
  email,
  name,
  news,
}) => {
  const { handles } = useCssHandles(HANDLES)
  const { logoutHeader } = useOfficialHandles()

  return (
    <Status className={logoutHeader}>
      {news && <NewsLine news={news} />}
      <Whom name={name} />
      {email && ' '}
      {email && (
        <bdi className={`${handles.customerEmail} telesales-clip`}>{email}</bdi>
      )}
      {busy !== 'impersonating' && ' '}
      {busy !== 'impersonating' && (
        <FormattedMessage id={`store/telesales-toolbar.${busy}`} />
      )}
    </Status>
  )
}

const ACTION_HANDLES = ['actions'] as const

interface ActionsProps {
  isBusy: boolean
  /** The way to another customer is open. */
  isSwitching: boolean
  onEnd(): void
  /** The button that opens, or closes, the way to another customer. */
  switchButton: Ref<HTMLButtonElement>
  onSwitch(): void
}

/** What an operator does for the customer, and the way out. */
export const CustomerActions: FC<ActionsProps> = ({
  isBusy,
  isSwitching,
  onEnd,
  onSwitch,
  switchButton,
}) => {
  const { handles } = useCssHandles(ACTION_HANDLES)
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
