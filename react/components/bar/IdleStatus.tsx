import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'

import { doingOf } from '../../core/selectors'
import { useToolbar } from '../../hooks/useToolbar'
import { Status } from '../ui/Status'
import { NewsLine } from './NewsLine'

/** Nobody is being served: what is under way, or has just worked. */
export const IdleStatus: FC = () => {
  const is = useToolbar(doingOf)

  return (
    <Status>
      {['starting', 'choosing', 'adding'].includes(is) ? (
        <FormattedMessage id={`store/telesales-toolbar.${is}`} />
      ) : (
        <NewsLine />
      )}
    </Status>
  )
}
