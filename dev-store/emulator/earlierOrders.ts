import { customerDocuments } from '../customers'
import { POPULATION } from '../population'
import { createDraw, type Draw } from '../population/draw'
import { pricedItems } from './orderForm'
import type { OrderRecord } from './orderRecord'

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
  orders ??= new Map(generate().map((order) => [order.orderId, order]))

  return orders.get(orderId)
}

function generate(): OrderRecord[] {
  const draw = createDraw(SEED)
  const customers = customerDocuments()
  const fixed: [orderId: string, email: string][] = [
    ['1499999999001-01', 'ana@example.com'],
    ['1499999999002-01', 'bruno+vip@example.com'],
  ]

  return [
    ...fixed.map(([orderId, email]) => drawOrder(draw, orderId, email, false)),
    ...Array.from({ length: COUNT }, (_, index) => {
      const { email } = customers[draw.below(POPULATION)]

      return drawOrder(draw, numberOf(index), email, draw.happens(0.1))
    }),
  ]
}

// Every 400th came from a marketplace, which has numbers of its own.
function numberOf(index: number): string {
  return index % 400 === 56
    ? `MKP-${700_123_400 + index}-01`
    : `${FIRST_NUMBER + index}-01`
}

function drawOrder(
  draw: Draw,
  orderId: string,
  email: string,
  isProfileLost: boolean
): OrderRecord {
  const createdAt = FIRST_MS + draw.below(LAST_MS - FIRST_MS)
  const id = String(1 + draw.below(6))
  const items = [{ id, quantity: 1 + draw.below(3), seller: '1' }]

  return {
    orderId,
    status: draw.oneOf(STATUSES),
    creationDate: new Date(createdAt).toISOString(),
    email: email.toLowerCase(),
    isProfileLost,
    ...pricedItems({ items }, null),
  }
}
