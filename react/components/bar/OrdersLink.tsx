import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import { useHandles } from '../../hooks/useHandles'

/** To the customer's orders. */
export const OrdersLink: FC = () => {
  const { handles } = useHandles()
  const { rootPath = '' } = useRuntime()

  return (
    <a
      className={`${handles.ordersLink} telesales-link`}
      href={`${rootPath}/account#/orders`}
    >
      <FormattedMessage id="store/telesales-toolbar.orders" />
    </a>
  )
}
