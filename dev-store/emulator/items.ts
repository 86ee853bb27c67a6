/**
 * What somebody wrote onto a piece: an engraving, say.
 */
export interface Attachment {
  name: string
  content: Record<string, string>
}

/**
 * What somebody puts into a cart.
 */
export interface AddedItem {
  id: string
  quantity: number
  seller: string
}

/**
 * What a PATCH can say of it besides.
 */
export interface NewItem extends AddedItem {
  attachments?: Attachment[]
  /** No promotion splits it: `noSplitItem`. */
  isWhole?: boolean
  /** It is a line of its own, whatever is there already: `forceNewEntry`. */
  isAlone?: boolean
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
  /** A promotion gives it. */
  isGift: boolean
  attachments: Attachment[]
  /** The ids of its services, which checkout calls bundle items. */
  services: string[]
  assemblies: { id: string; inputValues: Record<string, string> }[]
  /** Whose part it is, for which assembly, and how often in each piece. */
  partOf?: { uniqueId: string; assembly: string; perPiece: number }
  manualPrice?: { price: number; appliedBy: string }
  isWhole: boolean
  /** The line from which a promotion split it off. */
  splitFrom?: string
}

/**
 * Puts a product among the items. More of it comes to a line that has nothing of its
 * own; what the new pieces had of their own is lost then (known issue 452053).
 *
 * @see https://help.vtex.com/en/known-issues/checkout-api-handle-cart-items-misbehaviors-when-sending-attachments-for-already-added-items
 */
export function addItem(
  items: OrderFormItem[],
  added: OrderFormItem,
  isAlone: boolean
): void {
  const present = items.find(
    (item) =>
      item.id === added.id && item.seller === added.seller && isPlain(item)
  )

  if (present && !isAlone) {
    present.quantity += added.quantity
    present.isOfNobody = added.isOfNobody
  } else {
    items.push(added)
  }
}

function isPlain(item: OrderFormItem): boolean {
  return (
    !item.isGift &&
    !item.partOf &&
    item.attachments.length === 0 &&
    item.services.length === 0 &&
    item.assemblies.length === 0
  )
}

/**
 * The products of which there are more pieces than before, in all lines.
 */
export function moreOf(
  before: readonly AddedItem[],
  after: readonly AddedItem[]
): Set<string> {
  const had = quantities(before)

  return new Set(
    [...quantities(after)].flatMap(([id, quantity]) =>
      quantity > (had.get(id) ?? 0) ? [id] : []
    )
  )
}

function quantities(items: readonly AddedItem[]): Map<string, number> {
  const sums = new Map<string, number>()

  for (const { id, quantity } of items) {
    sums.set(id, (sums.get(id) ?? 0) + quantity)
  }

  return sums
}
