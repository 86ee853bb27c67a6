import React, { FunctionComponent, useState } from 'react'
import { Price } from '../Price'
import { useRuntime } from '../platform/render-runtime'
import { fetchOrders, Order, orderAgain } from '../shop'
import { Show, useAnswer } from '../useAnswer'

/** My Orders: what whoever buys has ordered, to be ordered again. */
export const Orders: FunctionComponent = () => {
  const [orders] = useAnswer(fetchOrders)
  return (
    <>
      <h1>My Orders</h1>
      <Show answer={orders}>
        {(list) =>
          list.length ? (
            <ul className="shop-lines">
              {list.map((order) => (
                <li key={order.orderId}>
                  <OrderLine {...order} />
                </li>
              ))}
            </ul>
          ) : (
            <p className="shop-quiet">No orders yet.</p>
          )
        }
      </Show>
    </>
  )
}

const OrderLine: FunctionComponent<Order> = ({ orderId, items, value }) => {
  const { navigate } = useRuntime()
  const [state, setState] = useState<'idle' | 'ordering' | 'failed'>('idle')
  const order = () => {
    setState('ordering')
    orderAgain(orderId).then(
      () => navigate({ page: 'store.cart' }),
      () => setState('failed')
    )
  }
  return (
    <>
      <div>
        <h2 id={orderId} className="shop-order">
          Order {orderId}
        </h2>
        {items.map(({ uniqueId, name, quantity }) => (
          <div key={uniqueId}>
            {name} <span className="shop-quiet">× {quantity}</span>
          </div>
        ))}
        <Price cents={value} />
        <p aria-live="polite" className="shop-outcome">
          {state === 'failed' && 'The cart was not made. Please try again.'}
        </p>
      </div>
      <button
        type="button"
        className="shop-button-quiet shop-again"
        aria-describedby={orderId}
        disabled={state === 'ordering'}
        onClick={order}
      >
        Order again
      </button>
    </>
  )
}
