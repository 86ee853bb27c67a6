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
import { emailOf, giveTo, type OrderForm } from './orderForm'
import { cartCookie, type OrderForms } from './orderForms'
import type { OperatorData, OrderRecord } from './orderRecord'
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
  callCenterOperatorData: OperatorData | null
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
  /** What is ordered once it is settled. */
  draft(orderForm: OrderForm, request: Request): Order
  /**
   * Keeps the order, and begins the next cart.
   * @returns the Set-Cookie line that makes it the browser's
   */
  settle(order: Order, orderForm: OrderForm, request: Request): string
  /** The orders of whoever buys. */
  list(request: Request): Answer
  /** The order with this number, whoever placed it. */
  find(orderId: string): Order | undefined
  /** Forgets what was placed since the start. */
  clear(): Answer
  /** Begins a cart with the items of an earlier order. */
  again(request: Request): Answer
}

const FIRST_NUMBER = 1_500_000_000_000

/**
 * No orders yet.
 *
 * @param now in ms since the epoch
 */
export function createOrders(
  orderForms: OrderForms,
  { sessionOf }: SessionManager,
  { hasKnownIssue, breakageOf }: Trouble,
  now: () => number
): Orders {
  const orders: Order[] = []
  let drafts = 0

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

  function draft(orderForm: OrderForm, request: Request): Order {
    const operator = operatorOf(sessionOf(request.cookies))

    return {
      orderId: `${FIRST_NUMBER + drafts++}-01`,
      status: 'payment-approved',
      creationDate: new Date(now()).toISOString(),
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
  }

  function settle(
    order: Order,
    orderForm: OrderForm,
    request: Request
  ): string {
    const next = orderForms.begin(request)

    orders.push(order)
    orderForms.close(orderForm)
    if (hasKnownIssue(1003545)) {
      giveTo(next, adminOf(sessionOf(request.cookies)))
    }

    return cartCookie(next, request.host)
  }

  return {
    draft,
    settle,
    all: () => orders,
    clear() {
      orders.length = 0

      return json(200, {})
    },
    list: (request) => json(200, ordersFor(request)),
    find: (orderId) => orders.find((order) => order.orderId === orderId),
    place(request) {
      const orderForm = orderForms.heldBy(request)

      if (!orderForm?.items.length) {
        return refuse(400, 'The cart is empty')
      }
      if (breakageOf(orderForm.id)) {
        return refuse(400, 'The cart cannot be read')
      }

      const order = draft(orderForm, request)

      return json(201, order, [settle(order, orderForm, request)])
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
