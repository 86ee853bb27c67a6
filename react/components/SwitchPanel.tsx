import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { Action } from './Action'

const HANDLES = ['switch', 'switchNote'] as const

interface Props {
  /** Who is being served now; null when nothing may name them. */
  customerName: string | null
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
    <div
      className={`${handles.switch} telesales-sheet br2 bg-base c-on-base ba b--muted-4`}
    >
      <p className={`${handles.switchNote} ma0`}>
        {customerName === null ? (
          <FormattedMessage id="store/telesales-toolbar.switchNoteHidden" />
        ) : (
          <FormattedMessage
            id="store/telesales-toolbar.switchNote"
            values={{ customer: <bdi>{customerName}</bdi> }}
          />
        )}
      </p>
      <div className="telesales-line">
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
