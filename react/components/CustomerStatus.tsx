import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { useOfficialHandles } from '../hooks/useOfficialHandles'
import type { News, ToolbarState } from '../modules/toolbarState'
import { NewsLine } from './NewsLine'
import { Status } from './Status'
import { Whom } from './Whom'

const HANDLES = ['customerEmail'] as const

interface Props {
  /** What is under way. */
  busy: ToolbarState['is']
  /** Beside the name; null where it is not shown, or has its own place. */
  email: string | null
  name: string | null
  news: News | null
}

/** A customer is being served: who. */
export const CustomerStatus: FC<Props> = ({ busy, email, name, news }) => {
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
