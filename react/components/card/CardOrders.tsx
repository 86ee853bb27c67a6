import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { CustomerCard } from '../../core/answers'
import { viewIn } from '../../core/view'
import { useOrdersAddress } from '../../hooks/useOrdersAddress'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Message } from '../ui/Message'
import { Money } from './Money'
import { Products } from './Products'

const HANDLES = [
  'cardOrder',
  'cardOrderNumber',
  'cardOrderStatus',
  'cardTrack',
] as const

const ORDER_ID = 'telesales-toolbar-order'

const PLACED_AT = { day: 'numeric', month: 'short', year: 'numeric' } as const

const OrderNumber: FC<{
  className: string
  href: string | null
  id: string
}> = ({ className, href, id }) => {
  const number = (
    <bdi dir="ltr" translate="no">
      {id}
    </bdi>
  )

  return href === null ? (
    <span className={className}>{number}</span>
  ) : (
    <a
      className={`${className} telesales-link`}
      href={href}
      id={`${ORDER_ID}-${id}`}
    >
      {number}
    </a>
  )
}

/** What the customer has ordered of late, and where it is. */
export const CardOrders: FC<{ answer: CustomerCard }> = ({ answer }) => {
  const intl = useIntl()
  const { handles, withModifiers } = useCssHandles(HANDLES)
  const address = useOrdersAddress()
  const { isBusy } = useToolbar(viewIn)
  const isServed = useToolbarState().card?.customer === null

  return (
    <ul className="telesales-card-list">
      {answer.orders?.orders.map((order) => (
        <li
          className={withModifiers('cardOrder', order.isFound ? 'found' : '')}
          key={order.id}
        >
          <div className="telesales-card-line">
            <span className="telesales-card-line">
              <OrderNumber
                className={`${handles.cardOrderNumber} fw7`}
                // Before a start My Orders are the operator's own.
                href={
                  isServed ? `${address}/${encodeURIComponent(order.id)}` : null
                }
                id={order.id}
              />
              {order.isFound && (
                <Message id="store/telesales-toolbar.foundBy.ORDER" />
              )}
              <span className={`${handles.cardOrderStatus} fw5`}>
                {order.status ? (
                  <Message
                    id={`store/telesales-toolbar.orderStatus.${order.status}`}
                  />
                ) : (
                  <bdi>{order.statusText}</bdi>
                )}
                {order.delivery && (
                  <>
                    {' · '}
                    <Message
                      id={`store/telesales-toolbar.delivery.${order.delivery}`}
                    />
                  </>
                )}
              </span>
            </span>
            <span className="telesales-card-line telesales-card-rest">
              {order.placedAt !== null && (
                <span>{intl.formatDate(order.placedAt, PLACED_AT)}</span>
              )}
              <Money currency={order.currency} total={order.total} />
            </span>
          </div>
          <div className="telesales-card-line">
            <div className="telesales-card-line telesales-card-main">
              {order.products.length > 0 && (
                <details open={order.isFound}>
                  <summary className="pointer">
                    <Message
                      id="store/telesales-toolbar.products"
                      values={{
                        count: order.quantity ?? order.products.length,
                      }}
                    />
                  </summary>
                  <Products products={order.products} />
                </details>
              )}
              {order.trackingUrl && (
                <a
                  className={`${handles.cardTrack} telesales-link`}
                  href={order.trackingUrl}
                  rel="noopener noreferrer"
                  target="_blank"
                >
                  <Message id="store/telesales-toolbar.cardTrack" />{' '}
                  <bdi dir="ltr" translate="no">
                    {order.trackingNumber}
                  </bdi>
                </a>
              )}
            </div>
            {isServed && (
              <Action
                describedBy={`${ORDER_ID}-${order.id}`}
                event={{
                  type: 'cardActAsked',
                  act: ['orderAgain', { orderId: order.id }],
                }}
                isBusy={isBusy}
                kind="other"
                messageId="store/telesales-toolbar.cardOrderAgain"
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
