import React, { FC } from 'react'
import { useIntl } from 'react-intl'

interface Props {
  products: Array<{ name: string; quantity: number }>
}

/** The products of a cart or an order, and how many of each. */
export const Products: FC<Props> = ({ products }) => {
  const intl = useIntl()

  return (
    <ul className="telesales-card-products">
      {products.map(({ name, quantity }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be of one product
        <li key={place}>
          <span translate="no">
            {/* Each by itself, so that × is between them from right to left, too. */}
            <bdi>{intl.formatNumber(quantity)}</bdi>
            {' × '}
          </span>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}
