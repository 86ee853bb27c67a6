import React, { FC } from 'react'
import { useHandles } from '../../hooks/useHandles'
import { useOrdersAddress } from '../../hooks/useOrdersAddress'
import { Message } from '../ui/Message'

/** To the customer's orders. */
export const OrdersLink: FC = () => {
  const { handles } = useHandles()

  return (
    <a
      className={`${handles.ordersLink} telesales-link`}
      href={useOrdersAddress()}
    >
      <Message id="store/telesales-toolbar.orders" />
    </a>
  )
}
