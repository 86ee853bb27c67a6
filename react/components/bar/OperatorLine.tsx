import React, { FC } from 'react'
import type { Operator } from '../../core/answers'
import { useHandles } from '../../hooks/useHandles'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { Message } from '../ui/Message'

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
      <Message
        id="store/telesales-toolbar.operator"
        valueClass={`${handles.operatorEmail} ${official.attendantEmail}`}
        values={{ email: operator.email }}
      />
    </small>
  )
}
