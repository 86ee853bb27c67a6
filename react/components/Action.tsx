import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

const HANDLES = ['action'] as const

interface Props {
  /** Under way already: to press again does nothing. */
  isBusy?: boolean
  messageId: string
  onPress(): void
}

/** A button beside an alert. */
export const Action: FC<Props> = ({ isBusy = false, messageId, onPress }) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <button
      aria-disabled={isBusy}
      className={`${handles.action} h2 mh2 mv1 ph5 bg-action-primary c-on-action-primary bn br2 fw5 pointer`}
      onClick={() => !isBusy && onPress()}
      type="button"
    >
      <FormattedMessage id={messageId} />
    </button>
  )
}
