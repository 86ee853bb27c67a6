import { type Answer, json } from '../http'
import { type Api, isUnder } from './api'
import { earlierOrder } from './earlierOrders'
import { orderDocument } from './orderRecord'
import type { Orders } from './orders'
import type { TurnAway } from './rights'
import type { Trouble } from './trouble'

const ROOT = '/api/oms/pvt/orders'
const ORDER = new RegExp(`^${ROOT}/([^/]+)$`)

/**
 * Looking an order up by its number, which in the Orders API shows who placed
 * it.
 *
 * @see https://developers.vtex.com/docs/api-reference/orders-api#get-/api/oms/pvt/orders/-orderId-
 */
export function createOrderLookUp(
  turnAway: TurnAway,
  { orderEmails }: Trouble,
  orders: Orders
): Api {
  return {
    name: 'orders',
    owns: (path) => isUnder(path, ROOT),
    async answer(request) {
      const [, encodedId] = ORDER.exec(request.path) ?? []

      if (request.method !== 'GET' || encodedId === undefined) {
        return undefined
      }

      const status = turnAway(request, 'viewOrders')

      if (status) {
        return omsError(status, '1', 'Access denied')
      }

      const orderId = decodeURIComponent(encodedId)
      const order = orders.find(orderId) ?? earlierOrder(orderId)

      return order
        ? json(200, orderDocument(order, orderEmails()))
        : omsError(404, 'OMS007', 'Order Not Found')
    },
  }
}

function omsError(status: number, code: string, message: string): Answer {
  return json(status, { error: { code, message, exception: null } })
}
