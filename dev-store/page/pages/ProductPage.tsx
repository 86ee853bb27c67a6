import React, { FunctionComponent, useState } from 'react'
import { AS_IT_IS, addChosen, Choice, isChosen } from '../choice'
import { Price } from '../Price'
import { ProductPicture } from '../ProductPicture'
import { Link, useRuntime } from '../platform/render-runtime'
import { fetchProducts, Product } from '../shop'
import { fetchOrderForm, useCartItems, useStoreCart } from '../storeCart'
import { Show, useAnswer } from '../useAnswer'
import { Choices } from './Choices'
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
            <Details key={product.id} product={product} products={list} />
          ) : (
            <NotFoundPage />
          )
        }}
      </Show>
    </>
  )
}

const Details: FunctionComponent<{
  product: Product
  products: Product[]
}> = ({ product, products }) => {
  const [choice, setChoice] = useState(AS_IT_IS)
  return (
    <article className="shop-details">
      <ProductPicture slug={product.slug} />
      <div>
        <h1>{product.name}</h1>
        <p className="shop-large">
          <Price cents={product.price} />
        </p>
        <Choices
          product={product}
          products={products}
          choice={choice}
          onChange={setChoice}
        />
        <AddToCart product={product} choice={choice} />
      </div>
    </article>
  )
}

const AddToCart: FunctionComponent<{ product: Product; choice: Choice }> = ({
  product,
  choice,
}) => {
  const [state, setState] = useState<'idle' | 'adding' | 'added' | 'failed'>(
    'idle'
  )
  const { addToCart } = useCartItems()
  const { setOrderForm } = useStoreCart()
  const put = async () => {
    if (isChosen(choice)) {
      await addChosen(product, choice)
      setOrderForm(await fetchOrderForm())
    } else {
      await addToCart(product)
    }
  }
  const add = () => {
    setState('adding')
    put().then(
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
