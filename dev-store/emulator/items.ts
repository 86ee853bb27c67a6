/**
 * What somebody puts into a cart.
 */
export interface AddedItem {
  id: string
  quantity: number
  seller: string
}

/**
 * A line of a cart.
 */
export interface OrderFormItem extends AddedItem {
  uniqueId: string
  /**
   * Nobody's session came with it, so that it costs what it costs for nobody
   * (known issue 1335123).
   */
  isOfNobody: boolean
}

/**
 * Puts a product among the items, more of it when it is there already.
 */
export function addItem(items: OrderFormItem[], added: OrderFormItem): void {
  const present = items.find(({ id }) => id === added.id)

  if (present) {
    present.quantity += added.quantity
    present.isOfNobody = added.isOfNobody
  } else {
    items.push(added)
  }
}

/**
 * How many pieces of each product there are, in all lines.
 */
export function quantities(items: readonly AddedItem[]): Map<string, number> {
  const sums = new Map<string, number>()

  for (const { id, quantity } of items) {
    sums.set(id, (sums.get(id) ?? 0) + quantity)
  }

  return sums
}
