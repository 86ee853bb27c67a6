import React, { FC } from 'react'

import { whomSaid } from '../../core/said'
import { useHandles } from '../../hooks/useHandles'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useToolbar } from '../../hooks/useToolbar'
import { Message } from '../ui/Message'

/** The most important words of the bar: for whom everything here is done. */
export const Whom: FC = () => {
  const { handles } = useHandles()
  const { clientNameBar } = useOfficialHandles()
  const { id, values } = useToolbar(whomSaid)

  return (
    <Message
      className={`${handles.customer} telesales-clip telesales-whom`}
      id={id}
      valueClass={`${handles.customerName} ${clientNameBar} telesales-name`}
      values={values}
    />
  )
}
