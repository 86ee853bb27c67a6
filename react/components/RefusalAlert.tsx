import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { Problem } from '../modules/toolbarState'

const HANDLES = ['refusal'] as const

/** The id of the alert, for the field that it is about. */
export const REFUSAL_ID = 'telesales-toolbar-refusal'

interface Props {
  refusal: Problem
}

/** Why it did not work, and what the operator can do about it. */
export const RefusalAlert: FC<Props> = ({ refusal }) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <div className="w-100 ph3 pv2">
      <p
        className={`${handles.refusal} ma0 pa3 ba br2 b--danger bg-danger--faded c-on-danger--faded fw5`}
        id={REFUSAL_ID}
        role="alert"
      >
        <FormattedMessage id={`store/telesales-toolbar.refusal.${refusal}`} />
      </p>
    </div>
  )
}
