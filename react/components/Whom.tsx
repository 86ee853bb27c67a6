import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { useOfficialHandles } from '../hooks/useOfficialHandles'

const HANDLES = ['customer', 'customerName'] as const

interface Props {
  /** Null when nothing may name them. */
  name: string | null
}

/** The most important words of the bar: for whom everything here is done. */
export const Whom: FC<Props> = ({ name }) => {
  const { handles } = useCssHandles(HANDLES)
  const { clientNameBar } = useOfficialHandles()

  return (
    <span className={`${handles.customer} telesales-clip telesales-whom`}>
      {name === null ? (
        <FormattedMessage id="store/telesales-toolbar.servingHidden" />
      ) : (
        <FormattedMessage
          id="store/telesales-toolbar.serving"
          values={{
            customer: (
              <bdi
                className={`${handles.customerName} ${clientNameBar} telesales-name`}
              >
                {name}
              </bdi>
            ),
          }}
        />
      )}
    </span>
  )
}
