import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { Action } from './Action'

const HANDLES = ['switch', 'switchNote'] as const

interface Props {
  /** Who is being served now. */
  customerName: string
  isStarting: boolean
  onCancel(): void
}

/** To another customer in one step, and what becomes of this one's cart. */
export const SwitchPanel: FC<Props> = ({
  children,
  customerName,
  isStarting,
  onCancel,
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
        {children}
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
