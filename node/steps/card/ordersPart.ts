import {
  type ListedOrder,
  orderStatusOf,
  type WholeOrder,
} from '../../modules/order'
import type { CardOrders, CustomerOrder } from '../../typings/graphql'
import { findOrders } from '../orders/findOrder'
import { settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { CardSubject, PartOutcome } from './cardSubject'

/**
 * The customer's last orders, after the one by which they were found. What was bought,
 * and where it is, is said of whom the operator serves; should VTEX not say it of an
 * order, the order is there all the same.
 *
 * @throws UpstreamFault
 */
export async function ordersPart(
  request: TelesalesRequest,
  subject: CardSubject
): Promise<PartOutcome<CardOrders>> {
  const { email, isServed, orderId } = subject
  const { clients, deadline, jar } = request
  const orders = await findOrders(request, subject, orderId)

  if (orders === 'forbidden') {
    return { answer: { refusal: 'NOT_ALLOWED', orders: [] } }
  }
  const { found, last } = orders
  const others = last.filter(({ id }) => id !== found?.id)

  if (!isServed) {
    return {
      answer: {
        refusal: null,
        orders: [...(found ? [found] : []), ...others].map((order) =>
          maskedOrder(order, order === found)
        ),
      },
    }
  }
  const details = await Promise.all(
    others.map(({ id }) =>
      settle(clients.orders.orderOf(email, id, jar.cookies, deadline))
    )
  )

  return {
    answer: {
      refusal: null,
      orders: [
        ...(found ? [shownOrder(found, found, true)] : []),
        ...others.map((order, index) => {
          const whole = valueOrNull(details[index])

          return shownOrder(order, whole === 'forbidden' ? null : whole, false)
        }),
      ],
    },
    faults: details.flatMap((one) =>
      one.status === 'rejected' ? [one.reason] : []
    ),
  }
}

function maskedOrder(order: ListedOrder, isFound: boolean): CustomerOrder {
  const { currency, id, placedAt, quantity, statusText, total } = order

  return {
    id,
    isFound,
    placedAt,
    status: orderStatusOf(order.status),
    statusText,
    delivery: null,
    total,
    currency,
    quantity,
    products: [],
    trackingUrl: null,
    trackingNumber: null,
  }
}

function shownOrder(
  order: ListedOrder,
  whole: WholeOrder | null,
  isFound: boolean
): CustomerOrder {
  const parcel = whole?.parcel ?? null

  return {
    ...maskedOrder(order, isFound),
    delivery: parcel?.delivery ?? null,
    currency: order.currency ?? whole?.currency ?? null,
    quantity: order.quantity ?? whole?.quantity ?? null,
    products: [...(whole ?? order).products],
    trackingUrl: parcel?.url ?? null,
    trackingNumber: parcel?.number ?? null,
  }
}
