import { type Answer, type Request, redirect } from '../http'
import { type Api, isUnder } from './api'
import type { Transactions } from './transactions'

const PAYMENTS = /^\/api\/pub\/transactions\/([^/]+)\/payments$/
const CALLBACK = '/api/checkout/pub/gatewayCallback'
const CALLBACK_PAGE = '/checkout/gatewayCallback'
const ORDER_GROUP = '/api/checkout/pub/orders/order-group'
const FOUND = 302

/**
 * The payments gateway, as far as a checkout page sees it. It is on a host of its own
 * on VTEX.
 *
 * @see https://developers.vtex.com/docs/api-reference/payments-gateway-api
 */
export function createPayments({ pay }: Transactions): Api {
  return {
    name: 'payments',
    owns: (path) => isUnder(path, '/api/pub/transactions'),
    async answer(request) {
      const id = PAYMENTS.exec(request.path)?.[1]

      return id && request.method === 'POST' ? pay(id, request) : undefined
    },
  }
}

/**
 * Where a paid order is processed, by API or by a page that goes on from there; and
 * what came of it.
 *
 * @see https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/gatewayCallback/-orderGroup-
 */
export function createGatewayCallback({ process, ofGroup }: Transactions): Api {
  function byApi(group: string, request: Request): Answer {
    const answer = process(group, request)

    return Array.isArray(answer)
      ? { status: 204, headers: {}, cookies: answer, body: '' }
      : answer
  }

  function byPage(group: string, code: string, request: Request): Answer {
    const answer = code === 'Success' ? process(group, request) : undefined

    return Array.isArray(answer)
      ? redirect(`/checkout/orderPlaced/?og=${group}`, answer, FOUND)
      : redirect('/checkout/#/payment', [], FOUND)
  }

  return {
    name: 'checkout',
    owns: (path) =>
      [CALLBACK, CALLBACK_PAGE, ORDER_GROUP].some((root) =>
        isUnder(path, root)
      ),
    async answer(request) {
      const { method, path } = request
      const [group, code = ''] = path.slice(rootOf(path).length + 1).split('/')

      switch (`${method} ${rootOf(path)}`) {
        case `POST ${CALLBACK}`:
          return byApi(group, request)
        case `GET ${CALLBACK_PAGE}`:
          return byPage(group, code, request)
        case `GET ${ORDER_GROUP}`:
          return ofGroup(group, request)
      }
    },
  }
}

function rootOf(path: string): string {
  return (
    [CALLBACK, CALLBACK_PAGE, ORDER_GROUP].find((root) =>
      isUnder(path, root)
    ) ?? ''
  )
}
