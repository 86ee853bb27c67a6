import {
  type Answer,
  isObject,
  parseJson,
  type Request,
  redirect,
} from '../http'
import { type Api, isUnder } from './api'
import { BadCall } from './badCall'
import { checkoutError } from './checkoutError'
import { sentMarketing } from './marketing'
import type { OrderForm } from './orderForm'
import type { ItemCalls } from './orderFormItems'
import { cartCookie, type OrderForms } from './orderForms'
import { shippingAfter } from './shipping'
import type { Transactions } from './transactions'
import type { Trouble } from './trouble'

const ROOT = '/api/checkout/pub/orderForm'
const TO_ANONYMOUS = '/checkout/changeToAnonymousUser'
const MOVED_FOR_NOW = 302

/**
 * Checkout's API.
 *
 * @see https://developers.vtex.com/docs/api-reference/checkout-api
 */
export function createCheckout(
  orderForms: OrderForms,
  itemCalls: ItemCalls,
  transactions: Transactions,
  { checksOwnership, breakageOf }: Trouble
): Api {
  function current(request: Request): Answer {
    const held = orderForms.heldBy(request)
    const isNew = request.query.get('forceNewCart') === 'true'

    if (!held || isNew || breakageOf(held.id) === 404) {
      return orderForms.show(orderForms.begin(request), request, 'told')
    }

    return broken(held.id) ?? orderForms.show(held, request)
  }

  function broken(id: string): Answer | undefined {
    const status = breakageOf(id)

    return status === undefined
      ? undefined
      : checkoutError('Some item attachments are not available', status)
  }

  /** Answers with what was changed. */
  function show(orderForm: OrderForm, request: Request): Answer {
    return orderForms.show(
      orderForm,
      request,
      checksOwnership() ? 'renewed' : 'kept'
    )
  }

  function changeItems(
    orderForm: OrderForm,
    path: string[],
    request: Request
  ): Answer | undefined {
    try {
      return itemCalls(orderForm, path, request)
        ? show(orderForm, request)
        : undefined
    } catch (error) {
      if (error instanceof BadCall) {
        return checkoutError(error.message, error.status)
      }
      throw error
    }
  }

  function change(
    call: string,
    orderForm: OrderForm,
    request: Request
  ): Answer | undefined {
    const sent = parseJson(request.body)

    if (call.startsWith('attachments/')) {
      orderForms.keep(orderForm, orderForm.items, request)
    }

    switch (call) {
      case 'messages/clear':
        orderForm.messages = []

        return show(orderForm, request)
      case 'attachments/marketingData': {
        const marketing = sentMarketing(sent)

        if (marketing === undefined) {
          return checkoutError('The body is no marketing data')
        }
        orderForm.marketing = marketing

        return show(orderForm, request)
      }
      case 'attachments/openTextField': {
        const value = isObject(sent) ? sent.value : undefined

        if (value !== null && typeof value !== 'string') {
          return checkoutError('The body is no {"value": "…"}')
        }
        orderForm.openTextField = value ? { value } : null

        return show(orderForm, request)
      }
      case 'attachments/clientPreferencesData': {
        const locale = isObject(sent) ? sent.locale : undefined

        if (typeof locale !== 'string') {
          return checkoutError('The body is no {"locale": "…"}')
        }
        orderForm.locale = locale

        return show(orderForm, request)
      }
      case 'attachments/paymentData': {
        const payments = isObject(sent) ? sent.payments : undefined

        if (!Array.isArray(payments)) {
          return checkoutError('Invalid payment', 400, 'ORD020')
        }
        orderForm.payments = payments

        return show(orderForm, request)
      }
      case 'transaction':
        return transactions.begin(orderForm, request)
      case 'attachments/clientProfileData':
      case 'attachments/shippingData':
        return attachPersonal(call, orderForm, request)
    }
  }

  function attachPersonal(
    call: string,
    orderForm: OrderForm,
    request: Request
  ): Answer {
    const body = parseJson(request.body)

    if (!isObject(body) || request.body === '') {
      return checkoutError('The body is not a JSON object')
    }
    // What it asks to be answered is no part of it.
    const { expectedOrderFormSections: _, ...sent } = body

    if (call === 'attachments/shippingData') {
      orderForm.shipping = shippingAfter(
        orderForm.shipping,
        sent,
        orderForm.items.length
      )
    } else if (sent.email && !String(sent.email).includes('@')) {
      return checkoutError('The email is no email')
    } else {
      orderForm.clientProfile = {
        ...orderForm.clientProfile,
        ...orderForms.profileFrom(sent, request),
      }
    }

    return orderForms.show(orderForm, request, 'renewed')
  }

  function changeToAnonymous(request: Request) {
    const { method, path, host } = request
    const id = path.slice(TO_ANONYMOUS.length + 1)
    const orderForm = orderForms.find(id)

    if (method !== 'GET') {
      return undefined
    }
    if (!orderForm || breakageOf(id)) {
      return broken(id) ?? checkoutError('There is no such order form', 404)
    }
    const anonymous = orderForms.anonymous(orderForm, request)

    return redirect(
      '/checkout/#/orderform',
      [cartCookie(anonymous, host)],
      MOVED_FOR_NOW
    )
  }

  return {
    name: 'checkout',
    owns: (path) => isUnder(path, ROOT) || isUnder(path, TO_ANONYMOUS),
    async answer(request) {
      const { method, path } = request

      if (isUnder(path, TO_ANONYMOUS)) {
        return changeToAnonymous(request)
      }

      const [id, ...rest] = path
        .slice(ROOT.length)
        .split('/')
        .filter((part) => part !== '')

      if (!['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].includes(method)) {
        return undefined
      }
      if (parseJson(request.body) === undefined) {
        return checkoutError('The body is not JSON')
      }
      // Either of them only looks at an order form, or makes one.
      const isLook = method === 'GET' || method === 'POST'

      if (id === undefined) {
        return isLook ? current(request) : undefined
      }

      const orderForm = orderForms.find(id)

      if (!orderForm || breakageOf(id)) {
        return broken(id) ?? checkoutError('There is no such order form', 404)
      }
      if (rest.length === 0) {
        return isLook ? orderForms.show(orderForm, request) : undefined
      }
      if (method === 'GET') {
        return undefined
      }
      if (!orderForms.mayChange(orderForm, request)) {
        return checkoutError('Access Denied', 403)
      }

      const [part, ...below] = rest

      if (part === 'items') {
        return changeItems(orderForm, below, request)
      }

      return method === 'POST'
        ? change(rest.join('/'), orderForm, request)
        : undefined
    },
  }
}
