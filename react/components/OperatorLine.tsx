import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { Operator } from '../typings/graphql'

const HANDLES = ['operator', 'operatorEmail'] as const

interface Props {
  operator: Operator
}

/** Who is operating. */
export const OperatorLine: FC<Props> = ({ operator }) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <small className={`${handles.operator} mh2 mv1`}>
      <FormattedMessage
        id="store/telesales-toolbar.operator"
        values={{
          email: <bdi className={handles.operatorEmail}>{operator.email}</bdi>,
        }}
      />
    </small>
  )
}
