import { type Answer, json } from '../http'
import { type Api, isUnder } from './api'
import { earlierOrder, earlierOrdersOf } from './earlierOrders'
import { orderDocument, orderInList } from './orderRecord'
import type { Orders } from './orders'
import type { TurnAway } from './rights'
import type { Trouble } from './trouble'

const ROOT = '/api/oms'
const ANY = '/api/oms/pvt/orders'
const OF_CUSTOMER = '/api/oms/user/orders'
const MOST_PER_PAGE = 100

/**
 * The Orders API for operators: an order by its number, which shows who placed it; and
 * the orders of one customer, as that customer sees them.
 *
 * @see https://developers.vtex.com/docs/api-reference/orders-api
 */
export function createOrderLookUp(
  turnAway: TurnAway,
  { orderEmails }: Trouble,
  orders: Orders
): Api {
  const find = (orderId: string) =>
    orders.find(orderId) ?? earlierOrder(orderId)

  function one(orderId: string, isMeant = (_email: string | null) => true) {
    const order = find(orderId)

    return order && isMeant(order.email)
      ? json(200, orderDocument(order, orderEmails()))
      : omsError(404, 'OMS007', 'Order Not Found')
  }

  function list(email: string, query: URLSearchParams): Answer {
    const all = [
      ...orders.all().filter((order) => order.email === email),
      ...earlierOrdersOf(email),
    ].sort(
      (one, other) =>
        Date.parse(other.creationDate) - Date.parse(one.creationDate)
    )
    const perPage = Math.min(Number(query.get('per_page')) || 15, MOST_PER_PAGE)
    const page = Math.max(1, Number(query.get('page')) || 1)

    return json(200, {
      list: all.slice((page - 1) * perPage, page * perPage).map(orderInList),
      facets: [],
      paging: {
        total: all.length,
        pages: Math.ceil(all.length / perPage),
        currentPage: page,
        perPage,
      },
      stats: { stats: {} },
    })
  }

  return {
    name: 'orders',
    owns: (path) => isUnder(path, ROOT),
    async answer(request) {
      const { method, path, query } = request
      const isOfCustomer = isUnder(path, OF_CUSTOMER)
      const root = isOfCustomer ? OF_CUSTOMER : ANY
      const [orderId, ...rest] = path.slice(root.length + 1).split('/')

      if (
        method !== 'GET' ||
        !isUnder(path, root) ||
        rest.length > 0 ||
        (!isOfCustomer && !orderId)
      ) {
        return undefined
      }
      const status = turnAway(request, 'viewOrders')

      if (status) {
        return omsError(status, '1', 'Access denied')
      }
      if (!isOfCustomer) {
        return one(decodeURIComponent(orderId))
      }

      return ofCustomer(decodeURIComponent(orderId), query)
    },
  }

  function ofCustomer(orderId: string, query: URLSearchParams): Answer {
    const email = query.get('clientEmail')?.toLowerCase()

    if (!email) {
      return omsError(400, '1', 'clientEmail is missing')
    }

    return orderId
      ? one(orderId, (owner) => owner === email)
      : list(email, query)
  }
}

function omsError(status: number, code: string, message: string): Answer {
  return json(status, { error: { code, message, exception: null } })
}
