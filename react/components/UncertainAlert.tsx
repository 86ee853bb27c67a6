import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

const HANDLES = ['uncertain', 'reloadButton'] as const

interface Props {
  onReload(): void
}

/** The session cannot be read in a tab that was serving a customer. */
export const UncertainAlert: FC<Props> = ({ onReload }) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <>
      <p className={`${handles.uncertain} mh3 mv1 fw5`} role="alert">
        <FormattedMessage id="store/telesales-toolbar.uncertain" />
      </p>
      <button
        className={`${handles.reloadButton} h2 mh3 mv1 ph5 bg-action-primary c-on-action-primary bn br2 fw5 pointer`}
        onClick={onReload}
        type="button"
      >
        <FormattedMessage id="store/telesales-toolbar.reload" />
      </button>
    </>
  )
}
