/** Prices are in cents, as VTEX's checkout has them. */
export interface Product {
  id: string
  slug: string
  name: string
  price: number
}

/** The part of VTEX's order form that the cart page shows. */
export interface OrderForm {
  orderFormId: string
  value: number
  items: { id: string; name: string; quantity: number; sellingPrice: number }[]
  clientProfileData: { email?: string | null } | null
}

/** Somebody whom the dev store can sign in. */
export interface Person {
  email: string
  name?: string
  role: string
}

/** The products, at the prices of the current segment. */
export const fetchProducts = () => ask<Product[]>('GET', '/dev/catalog')

/** The people whom the dev store knows. */
export const fetchPeople = () => ask<Person[]>('GET', '/dev/people')

/** All namespaces of the current session. */
export const fetchNamespaces = () => ask<unknown>('GET', '/dev/session')

/** This browser's cart; VTEX makes one when there is none yet. */
export const fetchOrderForm = () =>
  ask<OrderForm>('POST', '/api/checkout/pub/orderForm', {})

/** Puts one of the product into this browser's cart. */
export async function addToCart(id: string): Promise<void> {
  const { orderFormId } = await fetchOrderForm()
  await ask('POST', `/api/checkout/pub/orderForm/${orderFormId}/items`, {
    orderItems: [{ id, quantity: 1, seller: '1' }],
  })
}

/** Orders what is in this browser's cart. */
export const placeOrder = () => ask<unknown>('POST', '/dev/place-order', {})

async function ask<T>(method: string, url: string, body?: unknown): Promise<T> {
  const answer = await fetch(url, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    credentials: 'same-origin',
  })
  if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}`)
  return answer.json()
}
