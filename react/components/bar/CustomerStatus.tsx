import React, { FC } from 'react'

import { saidInStatus } from '../../core/said'
import { customerShown } from '../../core/selectors'
import { useHandles } from '../../hooks/useHandles'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useToolbar } from '../../hooks/useToolbar'
import { Message } from '../ui/Message'
import { Said } from '../ui/Said'
import { Status } from '../ui/Status'
import { NewsLine } from './NewsLine'
import { Whom } from './Whom'

/** A customer is being served: who, and what is under way. */
export const CustomerStatus: FC = () => {
  const { handles } = useHandles()
  const { logoutHeader } = useOfficialHandles()
  const { email } = useToolbar(customerShown)
  const { doing } = useToolbar(saidInStatus)

  return (
    <Status className={logoutHeader}>
      <Whom />
      {email && (
        <bdi
          className={`${handles.customerEmail} telesales-clip telesales-customer-email`}
          translate="no"
        >
          {` ${email}`}
        </bdi>
      )}
      {doing && (
        <Said>
          <Message id={doing} />
        </Said>
      )}
      <NewsLine />
    </Status>
  )
}
