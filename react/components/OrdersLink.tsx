import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'
import { useRuntime } from 'vtex.render-runtime'

const HANDLES = ['ordersLink'] as const

/** To the customer's orders. */
export const OrdersLink: FC = () => {
  const { handles } = useCssHandles(HANDLES)
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
