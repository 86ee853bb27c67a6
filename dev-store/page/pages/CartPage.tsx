import React, { FunctionComponent, useState } from 'react'
import { Price } from '../Price'
import { Link, useRuntime } from '../platform/render-runtime'
import { fetchOrderForm, OrderForm, placeOrder } from '../shop'
import { Show, useAnswer } from '../useAnswer'

/** What is in this browser's cart, and whose cart it is. */
export const CartPage: FunctionComponent = () => {
  const [orderForm] = useAnswer(fetchOrderForm)
  return (
    <>
      <h1>Cart</h1>
      <Show answer={orderForm}>{(cart) => <Cart {...cart} />}</Show>
    </>
  )
}

const Cart: FunctionComponent<OrderForm> = ({
  items,
  value,
  clientProfileData,
}) => {
  const email = clientProfileData?.email
  return (
    <>
      <p className="shop-quiet">
        {email ? `Cart of ${email}` : 'Nobody’s cart yet'}
      </p>
      {items.length ? (
        <>
          <ul className="shop-lines">
            {items.map(({ id, name, quantity, sellingPrice }) => (
              <li key={id}>
                <span>
                  {name} <span className="shop-quiet">× {quantity}</span>
                </span>
                <Price cents={sellingPrice * quantity} />
              </li>
            ))}
            <li className="shop-total">
              <span>Total</span>
              <Price cents={value} />
            </li>
          </ul>
          <PlaceOrder />
        </>
      ) : (
        <p>
          The cart is empty. <Link page="store.home">See the products</Link>
        </p>
      )}
    </>
  )
}

const PlaceOrder: FunctionComponent = () => {
  const { navigate } = useRuntime()
  const [state, setState] = useState<'idle' | 'placing' | 'failed'>('idle')
  const place = () => {
    setState('placing')
    placeOrder().then(
      ({ orderId }) =>
        navigate({ page: 'store.orderplaced', query: `og=${orderId}` }),
      () => setState('failed')
    )
  }
  return (
    <>
      <button
        type="button"
        className="shop-button"
        disabled={state === 'placing'}
        onClick={place}
      >
        Place order
      </button>
      <p aria-live="polite" className="shop-outcome">
        {state === 'failed' && 'The order was not placed. Please try again.'}
      </p>
    </>
  )
}
