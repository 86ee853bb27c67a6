import { type Cart, itemsOfAll, type Price } from '../../modules/cart'
import { quantityOf } from '../../modules/cartItem'
import type { CartChoice, CartSummary } from '../../typings/graphql'
import type { FoundCart } from './findParked'

/** What is in the cart that this choice begins with; nothing of an empty one. */
export function summaryOf(
  choice: CartChoice,
  parked: readonly FoundCart[],
  { items, price }: Cart
): CartSummary[] {
  const filled = parked.filter((one) => one.items.length > 0)
  const parkedItems = itemsOfAll(filled)
  const moved = choice === 'MOVE' || choice === 'BOTH' ? quantityOf(items) : 0

  if (choice === 'MOVE') {
    return [{ choice, quantity: moved, ...priceFields(price), parkedAt: null }]
  }
  if (choice === 'EMPTY' || filled.length === 0) {
    return []
  }
  return [
    {
      choice,
      quantity: quantityOf(parkedItems) + moved,
      ...priceFields(
        filled.length === 1 && moved === 0 ? filled[0].price : undefined
      ),
      parkedAt: Math.max(...filled.map(({ parkedAt }) => parkedAt)),
    },
  ]
}

function priceFields(price: Price | undefined) {
  return { total: price?.total ?? null, currency: price?.currency ?? null }
}
