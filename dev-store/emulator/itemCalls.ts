import { productOf } from '../catalog'
import { isObject } from '../http'
import { assemble, takeApart } from './assemblies'
import { BadCall } from './badCall'
import { contentOf } from './content'
import type { OrderFormItem } from './items'
import type { LineMaker } from './promotions'

/**
 * What a call about one item is made with.
 */
interface ItemCall {
  items: OrderFormItem[]
  item: OrderFormItem
  /** The last part of the path that names something. */
  name: string
  sent: unknown
  lineOf: LineMaker
  /** Who gives a price by hand, where that is allowed. */
  pricer: string | undefined
}

/** By the method and what comes after the index, where a star is a name. */
const CALLS: Record<string, (call: ItemCall) => OrderFormItem[]> = {
  'POST attachments/*': attach,
  'DELETE attachments/*': (call) =>
    withChange(call, { attachments: othersThan(call) }),
  'POST offerings': addService,
  'POST offerings/*/remove': (call) =>
    withChange(call, {
      services: call.item.services.filter((id) => id !== call.name),
    }),
  'POST assemblyOptions/*': ({ items, item, name, sent, lineOf }) =>
    assemble(items, item, name, isObject(sent) ? sent : {}, lineOf),
  'DELETE assemblyOptions/*': ({ items, item, name, sent }) =>
    takeApart(items, item, name, isObject(sent) ? sent : {}),
  'PUT price': setPrice,
  'DELETE price': (call) => {
    requirePricer(call)

    return withPrice(call, undefined)
  },
  'POST split': split,
}

/**
 * The items after a call about one of them; `undefined` when there is no such call.
 *
 * @param path what comes after `items/`
 * @throws BadCall
 * @see https://developers.vtex.com/docs/api-reference/checkout-api
 */
export function changedItems(
  method: string,
  [key, kind, name, ...rest]: string[],
  call: Omit<ItemCall, 'item' | 'name'>
): OrderFormItem[] | undefined {
  const parts = name === undefined ? [kind] : [kind, '*', ...rest]
  const address = `${method} ${parts.join('/')}`

  if (!Object.hasOwn(CALLS, address)) {
    return undefined
  }

  // Splitting names the line by its id, all else by its place.
  const item =
    kind === 'split'
      ? call.items.find(({ uniqueId }) => uniqueId === key)
      : call.items[Number(key)]

  if (!item) {
    throw new BadCall('Invalid item index')
  }

  return CALLS[address]({ ...call, item, name: decoded(name ?? '') })
}

function attach(call: ItemCall): OrderFormItem[] {
  const { item, name, sent } = call
  const offer = productOf(item.id)?.attachmentOfferings?.find(
    (candidate) => candidate.name === name
  )

  if (!offer) {
    throw new BadCall(`This item has no attachment ${name}`, 404)
  }

  const content = contentOf(offer.schema, isObject(sent) ? sent.content : null)

  return withChange(call, {
    attachments: [...othersThan(call), { name, content }],
  })
}

function addService(call: ItemCall): OrderFormItem[] {
  const { item, sent } = call
  const id = String(isObject(sent) ? sent.id : '')
  const isOffered = productOf(item.id)?.offerings?.some((it) => it.id === id)

  if (!isOffered) {
    throw new BadCall(`This item has no service ${id}`)
  }

  return withChange(call, { services: [...new Set([...item.services, id])] })
}

function setPrice(call: ItemCall): OrderFormItem[] {
  const appliedBy = requirePricer(call)
  const price = isObject(call.sent) ? call.sent.price : undefined

  if (typeof price !== 'number' || !Number.isInteger(price) || price < 0) {
    throw new BadCall('The price is no number of cents')
  }

  return withPrice(call, { price, appliedBy })
}

function requirePricer({ pricer }: ItemCall): string {
  if (!pricer) {
    throw new BadCall('Access Denied', 403)
  }

  return pricer
}

// All lines of a product have one price by hand.
function withPrice(
  { items, item }: ItemCall,
  manualPrice: OrderFormItem['manualPrice']
): OrderFormItem[] {
  return items.map((it) => (it.id === item.id ? { ...it, manualPrice } : it))
}

function split({ items, item, sent, lineOf }: ItemCall): OrderFormItem[] {
  const shares = Array.isArray(sent) ? sent.map((it) => it?.quantity) : []
  const isWhole =
    shares.every((share) => Number.isInteger(share) && share > 0) &&
    shares.reduce((sum, share) => sum + share, 0) === item.quantity

  if (!isWhole || item.isWhole || item.assemblies.length > 0) {
    throw new BadCall('The item cannot be split like this')
  }

  return items.flatMap((it) =>
    it === item ? shares.map((quantity) => lineOf({ ...it, quantity })) : [it]
  )
}

function withChange(
  { items, item }: ItemCall,
  change: Partial<OrderFormItem>
): OrderFormItem[] {
  return items.map((it) => (it === item ? { ...it, ...change } : it))
}

function othersThan({ item, name }: ItemCall) {
  return item.attachments.filter((attachment) => attachment.name !== name)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    throw new BadCall('The path cannot be decoded')
  }
}
