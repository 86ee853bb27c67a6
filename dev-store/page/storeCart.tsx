import {
  createOrderItemsProvider,
  useOrderItems as useItems,
} from '@vtex/order-items'
import {
  createOrderFormProvider,
  DEFAULT_ORDER_FORM,
  OrderQueueProvider,
  useOrderForm as useForm,
  useOrderQueue,
  useQueueStatus,
} from '@vtex/order-manager'
import React, { FunctionComponent, useEffect, useState } from 'react'
import {
  ADD_TO_CART,
  CLEAR_MESSAGES,
  ORDER_FORM,
  UPDATE_ITEMS,
} from '../checkoutDocuments'
import { useRuntime } from './platform/render-runtime'
import { OrderForm, Product, tellPixels } from './shop'
import type { Answer } from './useAnswer'

/**
 * The cart of the store's pages, as vtex.order-manager and vtex.order-items have it:
 * their npm packages, and what vtex.checkout-graphql answers.
 * @see https://github.com/vtex-apps/order-items/blob/master/react/OrderItems.tsx
 */

/** What they know of a cart, and what the pages show of it. */
type StoreCart = typeof DEFAULT_ORDER_FORM & OrderForm

const quiet = { log: () => {} }
const useLogger = () => quiet
const noToast = { showToast: () => {}, toastState: { isToastVisible: false } }
const useToast = () => noToast

/** Pages on which a cart is read. On VTEX all are. */
const WITH_CART = ['store.product', 'store.cart']

/** This browser's cart; checkout makes one when there is none yet. */
export async function fetchOrderForm(): Promise<StoreCart> {
  await window.__RENDER_8_SESSION__?.sessionPromise
  return (await ask('orderForm', ORDER_FORM)).data
}

const addToCart = (variables: object) =>
  ask('addToCart', ADD_TO_CART, variables)
const updateItems = (variables: object) =>
  ask('updateItems', UPDATE_ITEMS, variables)
const clearMessages = async (variables: object) => ({
  data: {
    clearOrderFormMessages: (
      await ask('clearOrderFormMessages', CLEAR_MESSAGES, variables)
    ).data,
  },
})

const { OrderFormProvider } = createOrderFormProvider<StoreCart>({
  defaultOrderForm: DEFAULT_ORDER_FORM as unknown as StoreCart,
  useClearOrderFormMessages: () => clearMessages,
  useGetOrderForm,
  useLogger,
  useToast,
})

const { OrderItemsProvider } = createOrderItemsProvider<never>({
  useLogger,
  useMutateAddItems: () => addToCart as never,
  useMutateSetManualPrice: () => undefined,
  useMutateUpdateQuantity: () => updateItems as never,
  useOrderForm: useForm as never,
  useOrderQueue,
  useQueueStatus,
})

/** Whatever shows a cart, or fills it, is in here. */
export const CartProvider: FunctionComponent = ({ children }) => (
  <OrderQueueProvider>
    <OrderFormProvider>
      <OrderItemsProvider>{children}</OrderItemsProvider>
    </OrderFormProvider>
  </OrderQueueProvider>
)

/** This browser's cart, with what is still being added to it. */
export function useStoreCart() {
  const { orderForm, loading, error, setOrderForm } = useForm<StoreCart>()
  let cart: Answer<StoreCart> = { state: 'here', value: orderForm }
  if (error) {
    cart = { state: 'failed', reason: String(error) }
  } else if (loading) {
    cart = { state: 'asking' }
  }
  return { cart, setOrderForm }
}

/** Adds to this browser's cart, and changes how many there are of something. */
export function useCartItems() {
  const { addItems, updateQuantity } = useItems()
  return {
    async addToCart({ id, name, price }: Product): Promise<void> {
      await addItems([
        {
          id,
          name,
          skuName: name,
          quantity: 1,
          seller: '1',
          price,
          listPrice: price,
          sellingPrice: price,
        },
      ])
      tellPixels('vtex:addToCart')
    },
    async change(uniqueId: string, quantity: number): Promise<void> {
      await updateQuantity({ uniqueId, quantity, seller: '1' })
      tellPixels('vtex:cartChanged')
    },
  }
}

function useGetOrderForm({
  setOrderForm,
}: {
  setOrderForm: (orderForm: StoreCart) => void
}) {
  const { page } = useRuntime()
  const { enqueue } = useOrderQueue<StoreCart>()
  const status = useQueueStatus()
  const isWanted = WITH_CART.includes(page)
  const isCart = page === 'store.cart'
  const [answer, setAnswer] = useState<{
    data?: { orderForm: StoreCart }
    error?: unknown
    loading: boolean
  }>({ loading: true })

  useEffect(() => {
    if (isWanted) {
      fetchOrderForm().then(
        (orderForm) => setAnswer({ data: { orderForm }, loading: false }),
        (error) => setAnswer({ error, loading: false })
      )
    }
  }, [isWanted])
  // What is kept of it in the browser is not what it is by now.
  useEffect(() => {
    if (isCart) {
      enqueue(fetchOrderForm).then(
        (orderForm) => {
          if (status.current === 'Fulfilled') {
            setOrderForm(orderForm)
          }
        },
        () => {}
      )
    }
  }, [enqueue, isCart, setOrderForm, status])

  return answer
}

/** @throws Error when checkout did not do it */
async function ask(
  field: string,
  query: string,
  variables: object = {}
): Promise<{ data: StoreCart }> {
  const answer = await fetch('/_v/private/graphql/v1', {
    method: 'POST',
    body: JSON.stringify({ query, variables }),
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    credentials: 'same-origin',
  })
  const { data, errors } = await answer.json()
  if (!data) {
    throw new Error(errors?.[0]?.message)
  }
  return { data: data[field] }
}
