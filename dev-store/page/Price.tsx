import React, { FunctionComponent } from 'react'

const dollars = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
})

/** A price in the store's currency, given in cents. */
export const Price: FunctionComponent<{ cents: number }> = ({ cents }) => (
  <span className="shop-price" dir="ltr">
    {dollars.format(cents / 100)}
  </span>
)
