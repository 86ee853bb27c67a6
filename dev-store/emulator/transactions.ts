import { type Answer, isObject, json, parseJson, type Request } from '../http'
import type { Ids } from '../ids'
import { ACCOUNT } from '../people'
import { checkoutError } from './checkoutError'
import type { OrderForm } from './orderForm'
import type { OrderForms } from './orderForms'
import type { Order, Orders } from './orders'
import { whyNotOrdered } from './whyNotOrdered'

/** A cart that is being paid. */
interface Transaction {
  id: string
  /** What the browser that began it proves itself by. */
  auth: string
  order: Order
  orderForm: OrderForm
  isPaid: boolean
}

/**
 * Orders as a checkout page places them: it begins a transaction, sends the payments,
 * and has the order processed.
 */
export interface Transactions {
  /** Answers `POST …/orderForm/{id}/transaction`. */
  begin(orderForm: OrderForm, request: Request): Answer
  /** Takes the payments of the transaction with this id. */
  pay(id: string, request: Request): Answer
  /**
   * Orders what was paid.
   * @returns what is wrong, or the Set-Cookie lines of what comes next
   */
  process(group: string, request: Request): Answer | string[]
  /** The orders of one purchase, for the browser that made it. */
  ofGroup(group: string, request: Request): Answer
}

/** Where the page goes when its payments are sent. */
const CALLBACK_PAGE = '/checkout/gatewayCallback'
const AUTH = 'Vtex_CHKO_Auth'
const DATA_ACCESS = 'CheckoutDataAccess'

/**
 * Nothing is being paid yet.
 *
 * @see https://developers.vtex.com/docs/guides/creating-a-regular-order-from-an-existing-cart
 */
export function createTransactions(
  orderForms: OrderForms,
  orders: Orders,
  ids: Ids
): Transactions {
  /** By order group. */
  const open = new Map<string, Transaction>()
  /** Who may see an order, by its group. */
  const placedBy = new Map<string, string>()

  function begin(orderForm: OrderForm, request: Request): Answer {
    const sent = parseJson(request.body)
    const order = orders.draft(orderForm, request)
    const complaint = whyNotOrdered(orderForm, order, sent)

    if (complaint) {
      return checkoutError(...complaint)
    }

    const id = ids.hex(16).toUpperCase()
    const auth = ids.token(32)
    const group = groupOf(order)
    const { value } = order
    const payments = orderForm.payments.filter(isObject)

    open.set(group, { id, auth, order, orderForm, isPaid: false })

    const shown = orderForms.show(orderForm, request)
    const document = JSON.parse(shown.body.toString())

    return {
      ...json(200, {
        ...document,
        id,
        merchantTransactions: [
          { id: ACCOUNT, transactionId: id, merchantName: ACCOUNT, payments },
        ],
        receiverUri: `/api/pub/transactions/${id}/payments?orderId=${group}`,
        gatewayCallbackTemplatePath: `${CALLBACK_PAGE}/${group}/{messageCode}`,
        orderGroup: group,
        value,
      }),
      cookies: [AUTH, DATA_ACCESS].map(
        (name) => `${name}=${auth}; path=/; samesite=lax; httponly`
      ),
    }
  }

  function pay(id: string, request: Request): Answer {
    const group = request.query.get('orderId') ?? ''
    const transaction = open.get(group)

    if (transaction?.id !== id) {
      return checkoutError('There is no such transaction', 404, 'CHK004')
    }
    if (!Array.isArray(parseJson(request.body))) {
      return checkoutError('The payments are no list', 400, 'ORD020')
    }
    transaction.isPaid = true

    return { status: 201, headers: {}, cookies: [], body: '' }
  }

  function process(group: string, request: Request): Answer | string[] {
    const transaction = open.get(group)

    if (!transaction || request.cookies.get(AUTH) !== transaction.auth) {
      return checkoutError('Access denied', 403, 'CHK003')
    }
    if (!transaction.isPaid) {
      return checkoutError('The payments were not sent', 500, '001')
    }
    open.delete(group)
    placedBy.set(group, transaction.auth)

    return [orders.settle(transaction.order, transaction.orderForm, request)]
  }

  function ofGroup(group: string, request: Request): Answer {
    const order = orders.find(`${group}-01`)
    const isTheirs = request.cookies.get(DATA_ACCESS) === placedBy.get(group)

    return order && isTheirs
      ? json(200, [{ ...order, orderGroup: group }])
      : checkoutError('Order not found', 404, 'ORD002')
  }

  return { begin, pay, process, ofGroup }
}

/** What several sellers' orders of one purchase have in common. */
function groupOf({ orderId }: Order): string {
  return orderId.split('-')[0]
}
