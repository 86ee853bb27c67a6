import React, { FunctionComponent, useState } from 'react'
import { Price } from '../Price'
import { ProductPicture } from '../ProductPicture'
import { Link, useRuntime } from '../platform/render-runtime'
import { fetchProducts, Product } from '../shop'
import { useCartItems } from '../storeCart'
import { Show, useAnswer } from '../useAnswer'
import { NotFoundPage } from './TextPages'

/** One product, and the button that puts it into the cart. */
export const ProductPage: FunctionComponent = () => {
  const { slug } = useRuntime().route.params
  const [products] = useAnswer(fetchProducts)
  return (
    <>
      {products.state !== 'here' && <h1>Product</h1>}
      <Show answer={products}>
        {(list) => {
          const product = list.find((it) => it.slug === slug)
          return product ? (
            <Details key={product.id} {...product} />
          ) : (
            <NotFoundPage />
          )
        }}
      </Show>
    </>
  )
}

const Details: FunctionComponent<Product> = (product) => (
  <article className="shop-details">
    <ProductPicture slug={product.slug} />
    <div>
      <h1>{product.name}</h1>
      <p className="shop-large">
        <Price cents={product.price} />
      </p>
      <AddToCart {...product} />
    </div>
  </article>
)

const AddToCart: FunctionComponent<Product> = (product) => {
  const { addToCart } = useCartItems()
  const [state, setState] = useState<'idle' | 'adding' | 'added' | 'failed'>(
    'idle'
  )
  const add = () => {
    setState('adding')
    addToCart(product).then(
      () => setState('added'),
      () => setState('failed')
    )
  }
  return (
    <>
      <button
        type="button"
        className="shop-button"
        disabled={state === 'adding'}
        onClick={add}
      >
        Add to cart
      </button>
      <p aria-live="polite" className="shop-outcome">
        {state === 'added' && (
          <>
            Added to cart. <Link page="store.cart">See the cart</Link>
          </>
        )}
        {state === 'failed' && 'This could not be added. Please try again.'}
      </p>
    </>
  )
}
