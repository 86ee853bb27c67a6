import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

const HANDLES = ['fact', 'factLabel', 'factValue'] as const

interface Props {
  labelId: string
  value: string | null
}

/** One thing that is known about the customer, or nothing when it is not. */
export const Fact: FC<Props> = ({ labelId, value }) => {
  const { handles } = useCssHandles(HANDLES)

  return value ? (
    <div className={`${handles.fact} flex mh3 mv1`}>
      <dt className={handles.factLabel}>
        <FormattedMessage id={labelId} />
      </dt>
      <dd className={`${handles.factValue} ma0 ph2 fw5`}>
        <bdi dir="ltr">{value}</bdi>
      </dd>
    </div>
  ) : null
}
