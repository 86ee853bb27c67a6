import React, { FC } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { useHandles } from '../../hooks/useHandles'
import { Message } from '../ui/Message'

/** To the customer's orders. */
export const OrdersLink: FC = () => {
  const { handles } = useHandles()
  const { rootPath = '' } = useRuntime()

  return (
    <a
      className={`${handles.ordersLink} telesales-link`}
      href={`${rootPath}/account#/orders`}
    >
      <Message id="store/telesales-toolbar.orders" />
    </a>
  )
}
