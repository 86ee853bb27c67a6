import React, { FunctionComponent } from 'react'
import { Price } from '../Price'
import { ProductPicture } from '../ProductPicture'
import { Link } from '../platform/render-runtime'
import { fetchProducts } from '../shop'
import { Show, useAnswer } from '../useAnswer'

/** All products, at the prices of whoever looks. */
export const HomePage: FunctionComponent = () => {
  const [products] = useAnswer(fetchProducts)
  return (
    <>
      <h1>Products</h1>
      <Show answer={products}>
        {(list) => (
          <ul className="shop-products">
            {list.map(({ id, slug, name, price }) => (
              <li key={id}>
                <Link page="store.product" params={{ slug }}>
                  <ProductPicture slug={slug} />
                  <span className="shop-product-name">{name}</span>
                  <Price cents={price} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Show>
    </>
  )
}
