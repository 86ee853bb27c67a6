import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'

import { customerShown, doingOf } from '../../core/selectors'
import { useHandles } from '../../hooks/useHandles'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useToolbar } from '../../hooks/useToolbar'
import { Status } from '../ui/Status'
import { NewsLine } from './NewsLine'
import { Whom } from './Whom'

/** A customer is being served: who, and what is under way. */
export const CustomerStatus: FC = () => {
  const { handles } = useHandles()
  const { logoutHeader } = useOfficialHandles()
  const { email } = useToolbar(customerShown)
  const is = useToolbar(doingOf)

  return (
    <Status className={logoutHeader}>
      <NewsLine />
      <Whom />
      {email && ' '}
      {email && (
        <bdi className={`${handles.customerEmail} telesales-clip`}>{email}</bdi>
      )}
      {is !== 'impersonating' && ' '}
      {is !== 'impersonating' && (
        <FormattedMessage id={`store/telesales-toolbar.${is}`} />
      )}
    </Status>
  )
}
