import { attempt } from './storage'

const QUEUE = 'orderQueue'

/**
 * What the store's cart is still adding, which it adds on the next page if need be.
 *
 * @see https://github.com/vtex/order-items
 */
export function cartQueue(): string | null {
  return attempt(() => window.localStorage.getItem(QUEUE))
}

/**
 * Takes that away, and the cart's copy of itself.
 *
 * @see https://github.com/vtex/order-manager
 */
export function forgetCart(): void {
  for (const key of [QUEUE, 'orderform']) {
    attempt(() => window.localStorage.removeItem(key))
  }
}
