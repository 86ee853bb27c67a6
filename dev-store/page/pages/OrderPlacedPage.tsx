import React, { FunctionComponent } from 'react'
import { Link } from '../platform/render-runtime'

/** Where the checkout ends. */
export const OrderPlacedPage: FunctionComponent = () => (
  <>
    <h1>Order placed</h1>
    <p>Thank you. The dev store has taken the order and will send nothing.</p>
    <p>
      <Link page="store.home">Back to the products</Link>
    </p>
  </>
)
