import React, { FC } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { Action } from './Action'

const HANDLES = ['switch', 'switchNote'] as const

/** The id of the panel. */
export const SWITCH_ID = 'telesales-toolbar-switch'

interface Props {
  /** Who is being served now; null when nothing may name them. */
  customerName: string | null
  isStarting: boolean
  /** Not there while something else is to be cancelled. */
  onCancel?(): void
}

/** To another customer in one step, and what becomes of this one's cart. */
export const SwitchPanel: FC<Props> = ({
  children,
  customerName,
  isStarting,
  onCancel,
}) => {
  const intl = useIntl()
  const { handles } = useCssHandles(HANDLES)

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out
    <div
      aria-label={intl.formatMessage({ id: 'store/telesales-toolbar.switch' })}
      className={`${handles.switch} telesales-sheet br2 bg-base c-on-base ba b--muted-4`}
      id={SWITCH_ID}
      role="group"
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
        {onCancel && (
          <Action
            isBusy={isStarting}
            look="other"
            messageId="store/telesales-toolbar.cancel"
            onPress={onCancel}
          />
        )}
      </div>
    </div>
  )
}
