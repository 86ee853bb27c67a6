import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'

import type { News, Problem, ToolbarState } from '../modules/toolbarState'
import type { Operator } from '../typings/graphql'
import { NewsLine } from './NewsLine'
import { OperatorLine } from './OperatorLine'
import { StartForm } from './StartForm'
import { Status } from './Status'

interface Props {
  /** What is under way. */
  busy: ToolbarState['is']
  news: News | null
  operator: Operator
  problem: Problem | null
  onStart(customerEmail: string): void
}

/** Nobody is being served: who is operating, and the way to a customer. */
export const OperatorPanel: FC<Props> = ({
  busy,
  news,
  onStart,
  operator,
  problem,
}) => (
  <>
    <StartForm
      isStarting={busy === 'starting'}
      onStart={onStart}
      problem={problem}
    />
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
