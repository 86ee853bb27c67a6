import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'

import { customerShown } from '../../core/selectors'
import { useHandles } from '../../hooks/useHandles'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useToolbar } from '../../hooks/useToolbar'

/** The most important words of the bar: for whom everything here is done. */
export const Whom: FC = () => {
  const { handles } = useHandles()
  const { clientNameBar } = useOfficialHandles()
  const { name } = useToolbar(customerShown)

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
