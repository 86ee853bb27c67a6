import React, { FunctionComponent, useState } from 'react'
import { Price } from '../Price'
import { Link, useRuntime } from '../platform/render-runtime'
import { CartItem, OrderForm, placeOrder } from '../shop'
import { fetchOrderForm, useCartItems, useStoreCart } from '../storeCart'
import { Show } from '../useAnswer'
import { LineDetails } from './LineDetails'

/** What is in this browser's cart, and whose cart it is. */
export const CartPage: FunctionComponent = () => {
  const { cart } = useStoreCart()
  return (
    <>
      <h1>Cart</h1>
      <Show answer={cart}>{(value) => <Cart {...value} />}</Show>
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
            {items.map((item) => (
              <li key={item.uniqueId}>
                <Line {...item} />
              </li>
            ))}
            <li className="shop-total">
              <span>Total</span>
              <Price cents={value} />
            </li>
          </ul>
          <p>
            <a href="/checkout/#/cart">Go to checkout</a>
          </p>
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

const Line: FunctionComponent<CartItem> = (item) => {
  const { uniqueId, name, quantity, sellingPrice } = item
  const { change } = useCartItems()
  // The line says what comes of it.
  const changeTo = (wanted: number) => {
    change(uniqueId, wanted).catch(() => {})
  }
  return (
    <>
      <span>
        {name} <span className="shop-quiet">× {quantity}</span>
        <LineDetails {...item} />
      </span>
      <span>
        <button
          type="button"
          className="shop-button-quiet"
          aria-label={`One less of ${name}`}
          onClick={() => changeTo(quantity - 1)}
        >
          −
        </button>{' '}
        <button
          type="button"
          className="shop-button-quiet"
          aria-label={`One more of ${name}`}
          onClick={() => changeTo(quantity + 1)}
        >
          +
        </button>{' '}
        <Price cents={sellingPrice * quantity} />
      </span>
    </>
  )
}

const PlaceOrder: FunctionComponent = () => {
  const { navigate } = useRuntime()
  const { setOrderForm } = useStoreCart()
  const [state, setState] = useState<'idle' | 'placing' | 'failed'>('idle')
  const place = async () => {
    setState('placing')
    try {
      const { orderId } = await placeOrder()
      setOrderForm(await fetchOrderForm())
      navigate({ page: 'store.orderplaced', query: `og=${orderId}` })
    } catch {
      setState('failed')
    }
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
