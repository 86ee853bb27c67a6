import { faker } from '@faker-js/faker/locale/pt_BR'

import { generatedCustomers } from '../customers'
import { namedOrders } from './namedOrders'
import type { OrderRecord } from './orderRecord'
import { pricedItems } from './pricedItems'

const SEED = 700_123_456
const COUNT = 2000
const FIRST_NUMBER = 1_400_000_000_000
const FIRST_MS = Date.UTC(2022, 0, 1)
const LAST_MS = Date.UTC(2024, 11, 31)
const STATUSES = ['invoiced', 'invoiced', 'handling', 'canceled']

let orders: Map<string, OrderRecord> | undefined

/**
 * The order with this number among those placed before the dev store began:
 * always the same ones.
 */
export function earlierOrder(orderId: string): OrderRecord | undefined {
  return byNumber().get(orderId)
}

/** Those that somebody with this email has placed before the dev store began. */
export function earlierOrdersOf(email: string): OrderRecord[] {
  return [...byNumber().values()].filter((order) => order.email === email)
}

function byNumber(): Map<string, OrderRecord> {
  orders ??= new Map(generate().map((order) => [order.orderId, order]))

  return orders
}

function generate(): OrderRecord[] {
  const customers = generatedCustomers()

  faker.seed(SEED)
  return [
    ...namedOrders(),
    ...Array.from({ length: COUNT }, (_, index) => {
      const { email } = faker.helpers.arrayElement(customers)

      return someOrder(numberOf(index), email, faker.datatype.boolean(0.1))
    }),
    // As other sellers, and older stores, have theirs.
    ...['527103869572-01', 'v527103anml-01', 'SLR-v527103anml-01'].map(
      (orderId) => someOrder(orderId, 'ana@example.com', false)
    ),
  ]
}

// Every 400th came from a marketplace, which has numbers of its own.
function numberOf(index: number): string {
  return index % 400 === 56
    ? `MKP-${700_123_400 + index}-01`
    : `${FIRST_NUMBER + index}-01`
}

function someOrder(
  orderId: string,
  email: string,
  isProfileLost: boolean
): OrderRecord {
  const createdAt = faker.number.int({ min: FIRST_MS, max: LAST_MS })
  const id = String(faker.number.int({ min: 1, max: 6 }))
  const quantity = faker.number.int({ min: 1, max: 3 })

  return {
    orderId,
    status: faker.helpers.arrayElement(STATUSES),
    creationDate: new Date(createdAt).toISOString(),
    email: email.toLowerCase(),
    isProfileLost,
    ...pricedItems(
      {
        items: [{ uniqueId: `${orderId} ${id}`, id, quantity, seller: '1' }],
        salesChannel: '1',
      },
      null
    ),
  }
}
