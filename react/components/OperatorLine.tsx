import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { useOfficialHandles } from '../hooks/useOfficialHandles'
import type { Operator } from '../typings/graphql'

const HANDLES = ['operator', 'operatorEmail'] as const

interface Props {
  operator: Operator
}

/** Who is operating. */
export const OperatorLine: FC<Props> = ({ operator }) => {
  const { handles } = useCssHandles(HANDLES)
  const official = useOfficialHandles()

  return (
    <small
      className={`${handles.operator} ${official.attendantContainer} telesales-operator`}
    >
      <FormattedMessage
        id="store/telesales-toolbar.operator"
        values={{
          email: (
            <bdi
              className={`${handles.operatorEmail} ${official.attendantEmail}`}
            >
              {operator.email}
            </bdi>
          ),
        }}
      />
    </small>
  )
}
