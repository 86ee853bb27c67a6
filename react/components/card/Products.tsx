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
          <bdi translate="no">{`${intl.formatNumber(quantity)} ×`}</bdi>{' '}
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}
