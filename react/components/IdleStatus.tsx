import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'

import type { News, ToolbarState } from '../modules/toolbarState'
import { NewsLine } from './NewsLine'
import { Status } from './Status'

interface Props {
  /** What is under way. */
  busy: ToolbarState['is']
  news: News | null
}

/** Nobody is being served: what is under way, or has just worked. */
export const IdleStatus: FC<Props> = ({ busy, news }) => (
  <Status>
    {busy === 'starting' || busy === 'choosing' ? (
      <FormattedMessage id={`store/telesales-toolbar.${busy}`} />
    ) : (
      news && <NewsLine news={news} />
    )}
  </Status>
)
