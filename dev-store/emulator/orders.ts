import {
  type Answer,
  isObject,
  json,
  parseJson,
  type Request,
  refuse,
} from '../http'
import { earlierOrdersOf } from './earlierOrders'
import type { MarketingData } from './marketing'
import { emailOf, giveTo } from './orderForm'
import { cartCookie, type OrderForms } from './orderForms'
import type { OrderRecord } from './orderRecord'
import { pricedItems } from './pricedItems'
import { adminOf, buyerOf, operatorOf } from './sessionIdentity'
import type { SessionManager } from './sessions'
import type { Trouble } from './trouble'

/**
 * What was ordered, for whom, and through whom.
 *
 * @see https://developers.vtex.com/docs/api-reference/orders-api
 */
export interface Order extends OrderRecord {
  shippingData: unknown
  marketingData: MarketingData | null
  callCenterOperatorData: {
    id: 'CallCenterOperatorAttachment'
    email: string
    userName: string
  } | null
}

/**
 * Placing orders, which in a real store is the checkout page's part, and
 * looking at them, which is My Orders'.
 */
export interface Orders {
  /** All that were placed. */
  all(): readonly Order[]
  /** Orders what is in the request's cart, and begins the next one. */
  place(request: Request): Answer
  /** The orders of whoever buys. */
  list(request: Request): Answer
  /** The order with this number, whoever placed it. */
  find(orderId: string): Order | undefined
  /** Begins a cart with the items of an earlier order. */
  again(request: Request): Answer
}

const FIRST_NUMBER = 1_500_000_000_000

/**
 * No orders yet.
 */
export function createOrders(
  orderForms: OrderForms,
  { sessionOf }: SessionManager,
  { hasKnownIssue, breakageOf }: Trouble
): Orders {
  const orders: Order[] = []

  /** Also those of before the dev store began. */
  function ordersFor({ cookies }: Request): OrderRecord[] {
    const buyer = buyerOf(sessionOf(cookies))

    return buyer === undefined
      ? []
      : [
          ...orders.filter(({ email }) => email === buyer),
          ...earlierOrdersOf(buyer),
        ]
  }

  return {
    all: () => orders,
    list: (request) => json(200, ordersFor(request)),
    find: (orderId) => orders.find((order) => order.orderId === orderId),
    place(request) {
      const session = sessionOf(request.cookies)
      const orderForm = orderForms.heldBy(request)

      if (!orderForm?.items.length) {
        return refuse(400, 'The cart is empty')
      }
      if (breakageOf(orderForm.id)) {
        return refuse(400, 'The cart cannot be read')
      }

      const operator = operatorOf(session)
      const order: Order = {
        orderId: `${FIRST_NUMBER + orders.length}-01`,
        status: 'payment-approved',
        creationDate: new Date().toISOString(),
        email: emailOf(orderForm)?.toLowerCase() ?? null,
        ...pricedItems(orderForm, orderForms.priceTablesFor(request)),
        shippingData: orderForm.shipping,
        marketingData: orderForm.marketing,
        openTextField: orderForm.openTextField,
        callCenterOperatorData: operator
          ? {
              id: 'CallCenterOperatorAttachment',
              email: operator,
              userName: operator,
            }
          : null,
      }
      const next = orderForms.begin(request)

      orders.push(order)
      orderForms.close(orderForm)
      if (hasKnownIssue(1003545)) {
        giveTo(next, adminOf(session))
      }

      return json(201, order, [cartCookie(next, request.host)])
    },
    again(request) {
      const sent = parseJson(request.body)
      const order = ordersFor(request).find(
        ({ orderId }) => isObject(sent) && sent.orderId === orderId
      )

      if (!order) {
        return refuse(404, 'Whoever buys has no such order')
      }

      const orderForm = orderForms.begin(request)

      orderForms.keep(
        orderForm,
        order.items
          .filter(
            ({ isGift, parentItemIndex }) => !isGift && parentItemIndex === null
          )
          .map(({ id, quantity, seller }) =>
            orderForms.itemOf({ id, quantity, seller }, request)
          ),
        request
      )
      if (hasKnownIssue(947563)) {
        giveTo(orderForm, adminOf(sessionOf(request.cookies)))
      }
      orderForms.claim(orderForm, request)

      return orderForms.show(orderForm, request)
    },
  }
}
