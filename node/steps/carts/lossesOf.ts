import { isDeepStrictEqual } from 'node:util'
import {
  type Item,
  itemsBeyond,
  itemsOf,
  type Part,
  quantityOf,
} from '../../modules/cartItem'
import { isRecord, textOf } from '../../modules/shapes'
import type { CartLoss, CartLossKind } from '../../typings/graphql'

const MOST_CHARS = 300

/**
 * What has not come along of these products, by the order form that checkout has
 * answered: fewer pieces, or a product without what was wanted of it.
 *
 * @param before what was in it already
 */
export function lossesOf(
  asked: readonly Item[],
  orderForm: unknown,
  before: readonly Item[] = []
): CartLoss[] {
  const present = itemsBeyond(itemsOf(orderForm) ?? [], before)

  return groupsOf(asked).flatMap((items) => {
    const [{ name }] = items
    const lines = present.filter((line) => offerOf(line) === offerOf(items[0]))
    const quantity = quantityOf(items)
    const taken = Math.min(quantityOf(lines), quantity)
    const missing =
      taken > 0
        ? [...new Set(items.flatMap((item) => missingOf(item, lines)))]
        : []
    const own =
      taken < quantity || missing.length > 0
        ? [{ name, partOf: null, quantity, taken, missing }]
        : []
    // Parts of what is not there are not there.
    const ofParts = taken > 0 ? partLosses(name, items, lines) : []

    return [...own, ...ofParts].map((loss) => ({
      ...loss,
      reason: reasonFor(loss.name, orderForm),
    }))
  })
}

/** The same products together. */
function groupsOf(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>()

  for (const item of items) {
    const key = offerOf(item)

    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}

/** The parts of a product of which there are fewer than before. */
function partLosses(
  partOf: string,
  items: readonly Item[],
  lines: readonly Item[]
): Array<Omit<CartLoss, 'reason'>> {
  const present = partsOf(lines)

  return [...partsOf(items)].flatMap(([key, { name, quantity }]) => {
    const taken = Math.min(present.get(key)?.quantity ?? 0, quantity)

    return taken < quantity
      ? [{ name, partOf, quantity, taken, missing: [] }]
      : []
  })
}

/** How many parts of a product there are in all, by assembly and offer. */
function partsOf(items: readonly Item[]): Map<string, Part> {
  const parts = new Map<string, Part>()

  for (const { assemblies, quantity } of items) {
    for (const { id, items: some } of assemblies) {
      for (const part of some) {
        const key = JSON.stringify([id, offerOf(part)])
        const known = parts.get(key)?.quantity ?? 0

        parts.set(key, { ...part, quantity: known + part.quantity * quantity })
      }
    }
  }
  return parts
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
    [
      'ASSEMBLY',
      hasAll(textsOf(assemblies), (line) => textsOf(line.assemblies)),
    ],
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

/** What was typed for it. */
function textsOf(assemblies: Item['assemblies']) {
  return assemblies
    .map(({ id, inputValues }) => ({ id, inputValues }))
    .filter(({ inputValues }) => Object.keys(inputValues).length > 0)
}

function offerOf({ id, seller }: Pick<Part, 'id' | 'seller'>) {
  return JSON.stringify([id, seller])
}
