import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Operator } from '../../core/answers'
import { useHandles } from '../../hooks/useHandles'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'

interface Props {
  operator: Operator
}

/** Who is operating. */
export const OperatorLine: FC<Props> = ({ operator }) => {
  const { handles } = useHandles()
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
