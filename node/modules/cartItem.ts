import { isRecord, textOf } from './shapes'

/** What is engraved, and the like: fields by name. */
interface Attachment {
  name: string
  content: Record<string, unknown>
}

/** What is put together with a product. */
export interface Part {
  id: string
  quantity: number
  seller: string
  name: string
}

/** What a product is put together with. */
interface Assembly {
  id: string
  inputValues: Record<string, unknown>
  /** Of each so many for one of the product. */
  items: Part[]
}

/** What can move from one order form to another: a product, and no person. */
export interface Item {
  id: string
  quantity: number
  seller: string
  /** As the store calls it; its id where checkout does not say. */
  name: string
  attachments: Attachment[]
  /** The ids of services, such as a gift wrap. */
  services: string[]
  assemblies: Assembly[]
  /** An operator gave it a price, which no other order form takes over. */
  hasManualPrice: boolean
}

/** The products in an order form that checkout has answered; null in none. */
export function itemsOf(orderForm: unknown): Item[] | null {
  const lines = isRecord(orderForm) ? orderForm.items : null

  if (!Array.isArray(lines)) {
    return null
  }
  const records = lines.map((line) => (isRecord(line) ? line : {}))

  return records.flatMap((line, index) =>
    // A promotion gives its gifts again; a part moves with what it is part of.
    line.isGift === true || typeof line.parentItemIndex === 'number'
      ? []
      : [
          itemOf(
            line,
            records.filter(({ parentItemIndex }) => parentItemIndex === index)
          ),
        ]
  )
}

/** The products that our service has kept of a cart. */
export function keptItemsIn(items: unknown): Item[] {
  return Array.isArray(items)
    ? items.map((item) => {
        const kept = isRecord(item) ? item : {}

        return {
          ...itemOf(kept, []),
          services: arrayOf(kept.services).map(String),
          assemblies: arrayOf(kept.assemblies)
            .filter(isRecord)
            .map(keptAssembly),
          hasManualPrice: kept.hasManualPrice === true,
        }
      })
    : []
}

/** Whether it is a product as it is sold, and nothing else. */
export function isPlain({ assemblies, attachments, services }: Item): boolean {
  return [assemblies, attachments, services].every(({ length }) => length === 0)
}

/**
 * These products, each once.
 *
 * @param join how many of one that is there twice
 */
export function mergedItems(
  items: readonly Item[],
  join = (one: number, other: number) => one + other
): Item[] {
  const merged = new Map<string, Item>()

  for (const item of items) {
    const key = keyOf(item)
    const present = merged.get(key)

    merged.set(key, {
      ...item,
      quantity: join(present?.quantity ?? 0, item.quantity),
      hasManualPrice: item.hasManualPrice || present?.hasManualPrice === true,
    })
  }
  return [...merged.values()]
}

/** How many there are. */
export function quantityOf(items: readonly Item[]): number {
  return items.reduce((sum, { quantity }) => sum + quantity, 0)
}

/** What there is of these products beyond those others. */
export function itemsBeyond(
  items: readonly Item[],
  others: readonly Item[]
): Item[] {
  const there = mergedItems(others)

  return mergedItems(items).flatMap((item) => {
    const same = there.find((one) => keyOf(one) === keyOf(item))
    const quantity = item.quantity - (same?.quantity ?? 0)

    return quantity > 0 ? [{ ...item, quantity }] : []
  })
}

/** What makes two lines of a cart the same product. */
export function keyOf(item: Item): string {
  const { assemblies, attachments, id, seller, services } = item

  return JSON.stringify([id, seller, attachments, services, assemblies])
}

function itemOf(
  line: Record<string, unknown>,
  parts: ReadonlyArray<Record<string, unknown>>
): Item {
  const quantity = Number(line.quantity)
  const attachments = arrayOf(line.attachments)
    .filter(isRecord)
    .map(({ content, name }) => ({
      name: String(name),
      content: isRecord(content) ? content : {},
    }))

  return {
    id: String(line.id),
    quantity,
    seller: String(line.seller ?? '1'),
    name: nameOf(line),
    attachments,
    services: arrayOf(line.bundleItems)
      .filter(isRecord)
      .map(({ id }) => String(id)),
    assemblies: assembliesOf(line, parts, quantity).filter(
      ({ id, items }) =>
        // Checkout shows an attachment as an assembly, too.
        items.length > 0 || !attachments.some(({ name }) => name === id)
    ),
    hasManualPrice: typeof line.manualPrice === 'number',
  }
}

function assembliesOf(
  line: Record<string, unknown>,
  parts: ReadonlyArray<Record<string, unknown>>,
  quantity: number
): Assembly[] {
  const own = arrayOf(line.assemblies).filter(isRecord)
  const ids = [
    ...own.map(({ id }) => String(id)),
    ...parts.map(({ parentAssemblyBinding }) => String(parentAssemblyBinding)),
  ]

  return [...new Set(ids)].map((id) => {
    const values = own.find((one) => String(one.id) === id)?.inputValues

    return {
      id,
      inputValues: isRecord(values) ? values : {},
      items: parts
        .filter((part) => String(part.parentAssemblyBinding) === id)
        .map((part) => ({
          id: String(part.id),
          quantity: Math.max(1, Math.round(Number(part.quantity) / quantity)),
          seller: String(part.seller ?? '1'),
          name: nameOf(part),
        })),
    }
  })
}

function keptAssembly({
  id,
  inputValues,
  items,
}: Record<string, unknown>): Assembly {
  return {
    id: String(id),
    inputValues: isRecord(inputValues) ? inputValues : {},
    items: arrayOf(items)
      .filter(isRecord)
      .map((item) => ({
        id: String(item.id),
        quantity: Number(item.quantity),
        seller: String(item.seller),
        name: nameOf(item),
      })),
  }
}

function nameOf({ id, name }: Record<string, unknown>): string {
  return textOf(name) ?? String(id)
}

function arrayOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
