import React, { FC, Ref } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'
import { useRuntime } from 'vtex.render-runtime'

import { useOfficialHandles } from '../hooks/useOfficialHandles'
import type { News, ToolbarState } from '../modules/toolbarState'
import { Action } from './Action'
import { NewsLine } from './NewsLine'
import { Status } from './Status'
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

const ACTION_HANDLES = ['actions', 'ordersLink'] as const

interface ActionsProps {
  isBusy: boolean
  onEnd(): void
  /** The button that opens, or closes, the way to another customer. */
  switchButton: Ref<HTMLButtonElement>
  onSwitch(): void
}

/** What an operator does for the customer, and the way out. */
export const CustomerActions: FC<ActionsProps> = ({
  isBusy,
  onEnd,
  onSwitch,
  switchButton,
}) => {
  const { handles } = useCssHandles(ACTION_HANDLES)
  const { logoutButtonsContainer } = useOfficialHandles()
  const { rootPath = '' } = useRuntime()

  return (
    <div
      className={`${handles.actions} ${logoutButtonsContainer} telesales-actions`}
    >
      <a
        className={`${handles.ordersLink} telesales-link`}
        href={`${rootPath}/account#/orders`}
      >
        <FormattedMessage id="store/telesales-toolbar.orders" />
      </a>
      <Action
        button={switchButton}
        isBusy={isBusy}
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
