import React, { FunctionComponent } from 'react'
import { Link, useRuntime } from '../platform/render-runtime'

/** Where the checkout ends, with the order's number in the address. */
export const OrderPlacedPage: FunctionComponent = () => {
  const { og } = useRuntime().query
  return (
    <>
      <h1>Order placed</h1>
      <p>Thank you. The dev store has taken the order and will send nothing.</p>
      {og && (
        <p>
          Order number <strong>{og}</strong>
        </p>
      )}
      <p>
        <Link page="store.home">Back to the products</Link>
      </p>
    </>
  )
}
