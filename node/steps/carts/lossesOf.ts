import { isDeepStrictEqual } from 'node:util'
import { type Item, itemsOf } from '../../modules/cartItem'
import { isRecord, textOf } from '../../modules/shapes'
import type { CartLoss, CartLossKind } from '../../typings/graphql'

const MOST_CHARS = 300

/**
 * What has not come along of these products, by the order form that checkout has
 * answered: fewer pieces, or a product without what was wanted of it.
 */
export function lossesOf(
  asked: readonly Item[],
  orderForm: unknown
): CartLoss[] {
  const present = itemsOf(orderForm) ?? []
  const known = new Map<string, Item[]>()

  for (const item of asked) {
    const key = offerOf(item)

    known.set(key, [...(known.get(key) ?? []), item])
  }
  return [...known.values()].flatMap((items) => {
    const [{ name }] = items
    const lines = present.filter((line) => offerOf(line) === offerOf(items[0]))
    const quantity = sumOf(items)
    const taken = Math.min(sumOf(lines), quantity)
    const missing =
      taken > 0
        ? [...new Set(items.flatMap((item) => missingOf(item, lines)))]
        : []

    return taken < quantity || missing.length > 0
      ? [{ name, quantity, taken, missing, reason: reasonFor(name, orderForm) }]
      : []
  })
}

/** What of a product none of these lines has. */
function missingOf(
  { assemblies, attachments, hasManualPrice, services }: Item,
  lines: readonly Item[]
): CartLossKind[] {
  const hasAll = (wanted: unknown[], of: (line: Item) => unknown[]) =>
    lines.some((line) =>
      wanted.every((one) =>
        of(line).some((other) => isDeepStrictEqual(one, other))
      )
    )
  const kinds: Array<[CartLossKind, boolean]> = [
    ['ATTACHMENT', hasAll(attachments, (line) => line.attachments)],
    ['SERVICE', hasAll(services, (line) => line.services)],
    ['ASSEMBLY', hasAll(assemblies, (line) => line.assemblies)],
    ['MANUAL_PRICE', !hasManualPrice],
  ]

  return kinds.flatMap(([kind, isThere]) => (isThere ? [] : [kind]))
}

/** Why, as checkout says it in the store's own words, where it says so of this product. */
function reasonFor(name: string, orderForm: unknown): string | null {
  const messages = isRecord(orderForm) ? orderForm.messages : null
  const texts = (Array.isArray(messages) ? messages : [])
    .filter(isRecord)
    .filter(
      ({ fields, text }) =>
        (isRecord(fields) && fields.skuName === name) ||
        String(text).includes(name)
    )
    .map(({ text }) => textOf(text))

  return texts.find((text) => text !== null)?.slice(0, MOST_CHARS) ?? null
}

function offerOf({ id, seller }: Item) {
  return JSON.stringify([id, seller])
}

function sumOf(items: readonly Item[]) {
  return items.reduce((sum, { quantity }) => sum + quantity, 0)
}
