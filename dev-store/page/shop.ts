import type { PricedProduct } from '../catalog'

/** Prices are in cents, as VTEX's checkout has them. */
export type Product = PricedProduct

/** What a line has of its own. What is still being added may lack any of it. */
export interface LineExtras {
  isGift?: boolean
  parentAssemblyBinding?: string | null
  assemblies?: { id: string; inputValues: Record<string, string> }[]
  attachments?: { name: string; content: Record<string, string> }[]
  bundleItems?: { id: string; name: string; price: number }[]
  manualPrice?: number | null
  availability?: string
}

/** What the cart page shows of a line. */
export interface CartItem extends LineExtras {
  id: string
  uniqueId: string
  name: string
  quantity: number
  sellingPrice: number
}

/** The part of VTEX's order form that the cart page shows. */
export interface OrderForm {
  orderFormId: string
  value: number
  items: CartItem[]
  clientProfileData: { email?: string | null } | null
}

/** What was ordered. */
export interface Order {
  orderId: string
  value: number
  items: { uniqueId: string; name: string; quantity: number }[]
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

/** Orders what is in this browser's cart. */
export async function placeOrder(): Promise<Order> {
  const order = await ask<Order>('POST', '/dev/place-order', {})
  tellPixels('vtex:orderPlaced')
  return order
}

/** The orders of whoever buys. */
export const fetchOrders = () => ask<Order[]>('GET', '/dev/orders')

/** Begins a cart with the items of an earlier order. */
export async function orderAgain(orderId: string): Promise<OrderForm> {
  const orderForm = await ask<OrderForm>('POST', '/dev/order-again', {
    orderId,
  })
  tellPixels('vtex:addToCart')
  return orderForm
}

/** As vtex.pixel-manager tells a page what has happened to its cart. */
export function tellPixels(eventName: string): void {
  window.postMessage({ eventName }, window.location.origin)
}

/** Asks the platform. */
export async function ask<T>(
  method: string,
  url: string,
  body?: unknown
): Promise<T> {
  const answer = await fetch(url, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    credentials: 'same-origin',
  })
  if (!answer.ok) {
    throw new Error(`${method} ${url} answered ${answer.status}`)
  }
  return answer.json()
}
