import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'

import type { News, ToolbarState } from '../modules/toolbarState'
import type { Operator } from '../typings/graphql'
import { NewsLine } from './NewsLine'
import { OperatorLine } from './OperatorLine'
import { Status } from './Status'

interface Props {
  /** What is under way. */
  busy: ToolbarState['is']
  news: News | null
  operator: Operator
}

/** Nobody is being served: the way to a customer, and who is operating. */
export const OperatorPanel: FC<Props> = ({
  busy,
  children,
  news,
  operator,
}) => (
  <>
    {children}
    <Status>
      {busy === 'starting' || busy === 'choosing' ? (
        <FormattedMessage id={`store/telesales-toolbar.${busy}`} />
      ) : (
        news && <NewsLine news={news} />
      )}
    </Status>
    <div className="flex flex-auto justify-end ph2">
      <OperatorLine operator={operator} />
    </div>
  </>
)
