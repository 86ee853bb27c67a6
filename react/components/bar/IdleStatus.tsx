import React, { FC } from 'react'

import { saidInStatus } from '../../core/said'
import { useToolbar } from '../../hooks/useToolbar'
import { Message } from '../ui/Message'
import { Status } from '../ui/Status'
import { NewsLine } from './NewsLine'

/** Nobody is being served: what is under way, or has just worked. */
export const IdleStatus: FC = () => {
  const { doing } = useToolbar(saidInStatus)

  return <Status>{doing ? <Message id={doing} /> : <NewsLine />}</Status>
}
