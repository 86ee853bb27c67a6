import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { Problem } from '../modules/toolbarState'
import { Action } from './Action'
import { StartForm } from './StartForm'

const HANDLES = ['switch', 'switchNote'] as const

interface Props {
  /** Who is being served now. */
  customerName: string
  isStarting: boolean
  problem: Problem | null
  onStart(customerEmail: string): void
  onCancel(): void
}

/** To another customer in one step, and what becomes of this one's cart. */
export const SwitchPanel: FC<Props> = ({
  customerName,
  isStarting,
  onCancel,
  onStart,
  problem,
}) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <div className="w-100 ph3 pv2">
      <div
        className={`${handles.switch} flex flex-wrap items-center pv2 br2 bg-base c-on-base`}
      >
        <p className={`${handles.switchNote} w-100 ma0 ph3 pv1`}>
          <FormattedMessage
            id="store/telesales-toolbar.switchNote"
            values={{ customer: <bdi>{customerName}</bdi> }}
          />
        </p>
        <StartForm
          isStarting={isStarting}
          onStart={onStart}
          problem={problem}
        />
        <Action
          isBusy={isStarting}
          look="other"
          messageId="store/telesales-toolbar.cancel"
          onPress={onCancel}
        />
      </div>
    </div>
  )
}
