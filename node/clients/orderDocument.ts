import { itemsOf } from '../modules/cartItem'
import { parseEmail } from '../modules/email'
import type { Buyer, ListedOrder, Parcel, WholeOrder } from '../modules/order'
import { isRecord, textOf } from '../modules/shapes'
import type { Delivery } from '../typings/graphql'

/** The orders of a list that the Orders API has answered; null in none. */
export function listedOrdersIn(body: unknown): ListedOrder[] | null {
  const list = isRecord(body) ? body.list : null

  return Array.isArray(list)
    ? list.filter(isRecord).flatMap((order) => {
        const id = textOf(order.orderId)

        return id ? [listedOrderOf(id, order)] : []
      })
    : null
}

/** An order that it has answered; null in what is none. */
export function wholeOrderOf(body: unknown): WholeOrder | null {
  const id = isRecord(body) ? textOf(body.orderId) : null
  const buyer = buyerIn(body)
  const items = itemsOf(body)

  if (!isRecord(body) || !id || !buyer || !items) {
    return null
  }
  const preferences = body.storePreferencesData

  return {
    ...listedOrderOf(id, {
      ...body,
      totalValue: body.value,
      totalItems: sumOf(items),
      currencyCode: isRecord(preferences) ? preferences.currencyCode : null,
      items: null,
    }),
    products: items.map(({ name, quantity }) => ({ name, quantity })),
    items,
    buyer,
    parcel: parcelIn(body.packageAttachment),
  }
}

/** Who has made the order that the Orders API has answered; null in none. */
export function buyerIn(body: unknown): Buyer | null {
  const profile = isRecord(body) ? body.clientProfileData : null

  if (!isRecord(profile)) {
    return null
  }
  const { document, email, phone, userProfileId } = profile

  return {
    id: textOf(userProfileId),
    email: unaliased(textOf(email)),
    document: textOf(document),
    phone: textOf(phone),
  }
}

function listedOrderOf(
  id: string,
  order: Record<string, unknown>
): ListedOrder {
  const { creationDate, status, statusDescription, totalItems } = order
  const placedAt = Date.parse(textOf(creationDate) ?? '')
  const lines = Array.isArray(order.items) ? order.items.filter(isRecord) : []
  const products = lines.flatMap((line) => {
    const name = textOf(line.description)
    const quantity = numberOf(line.quantity)

    return name && quantity ? [{ name, quantity }] : []
  })

  return {
    id,
    placedAt: Number.isNaN(placedAt) ? null : placedAt,
    status: textOf(status),
    statusText: textOf(statusDescription),
    total: numberOf(order.totalValue),
    currency: textOf(order.currencyCode),
    // Of old orders VTEX's list says 0.
    quantity: numberOf(totalItems) || sumOf(products) || null,
    products,
  }
}

/** What the store has sent last; what has come back is no parcel. */
function parcelIn(attachment: unknown): Parcel | null {
  const packages = isRecord(attachment) ? attachment.packages : null
  const sent = (Array.isArray(packages) ? packages : [])
    .filter(isRecord)
    .filter(({ type }) => type !== 'Input')
  const last = sent[sent.length - 1]

  if (!last) {
    return null
  }
  const courier = isRecord(last.courierStatus) ? last.courierStatus : {}

  return {
    url: webAddressOf(last.trackingUrl),
    number: textOf(last.trackingNumber),
    delivery: deliveryOf(courier),
  }
}

/** @see https://developers.vtex.com/docs/api-reference/orders-api, "courierStatus" */
function deliveryOf({
  data,
  finished,
}: Record<string, unknown>): Delivery | null {
  if (finished === true) {
    return 'DELIVERED'
  }
  return Array.isArray(data) && data.length > 0 ? 'IN_DELIVERY' : null
}

/** It becomes a link, so a script, or a file, is none. */
function webAddressOf(value: unknown): string | null {
  const text = textOf(value)?.trim() ?? ''

  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function sumOf(lines: ReadonlyArray<{ quantity: number }>): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}

/**
 * The email behind the alias that an order shows instead, or null when it cannot
 * be known.
 */
function unaliased(alias: string | null): string | null {
  const email = alias?.replace(/-[\da-z]+\.ct\.vtex\.com\.br$/i, '') ?? ''

  return /@ct\.vtex\.com\.br$/i.test(email) ? null : parseEmail(email)
}
