import {
  type Answer,
  isObject,
  json,
  parseJson,
  type Request,
  redirect,
} from '../http'
import { type Api, isUnder } from './api'
import { addedItems, patchedItems, updatedItems } from './itemInput'
import { addItem } from './items'
import { sentMarketing } from './marketing'
import { forgetPerson, type OrderForm } from './orderForm'
import { cartCookie, type OrderForms } from './orderForms'

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
  checksOwnership: () => boolean
): Api {
  function current(request: Request): Answer {
    const held = orderForms.heldBy(request)

    return held && request.query.get('forceNewCart') !== 'true'
      ? orderForms.show(held, request)
      : orderForms.show(orderForms.begin(request), request, 'told')
  }

  /** Answers with what was changed. */
  function show(orderForm: OrderForm, request: Request): Answer {
    return orderForms.show(
      orderForm,
      request,
      checksOwnership() ? 'renewed' : 'kept'
    )
  }

  function change(
    call: string,
    orderForm: OrderForm,
    request: Request
  ): Answer | undefined {
    const sent = parseJson(request.body)

    switch (call) {
      case 'items': {
        const added = addedItems(sent)

        if (!added) {
          return failure(
            'The body is no {"orderItems": [{"id", "quantity", "seller"}]} of ' +
              'products'
          )
        }

        const items = orderForm.items.map((item) => ({ ...item }))

        for (const item of added) {
          addItem(items, orderForms.itemOf(item, request))
        }
        orderForms.keep(orderForm, items)
        orderForms.claim(orderForm, request)

        return show(orderForm, request)
      }
      case 'items/removeAll':
        orderForms.keep(orderForm, [])

        return show(orderForm, request)
      case 'items/update': {
        const items = updatedItems(orderForm.items, sent)

        if (!items) {
          return failure(
            'The body is no {"orderItems": [{"index", "quantity"}]} of items ' +
              'in this order form'
          )
        }
        orderForms.keep(orderForm, items)

        return show(orderForm, request)
      }
      case 'messages/clear':
        orderForm.messages = []

        return show(orderForm, request)
      case 'attachments/marketingData': {
        const marketing = sentMarketing(sent)

        if (marketing === undefined) {
          return failure('The body is no marketing data')
        }
        orderForm.marketing = marketing

        return show(orderForm, request)
      }
      case 'attachments/openTextField': {
        const value = isObject(sent) ? sent.value : undefined

        if (value !== null && typeof value !== 'string') {
          return failure('The body is no {"value": "…"}')
        }
        orderForm.openTextField = value ? { value } : null

        return show(orderForm, request)
      }
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
    const sent = parseJson(request.body)

    if (!isObject(sent) || request.body === '') {
      return failure('The body is not a JSON object')
    }
    if (call === 'attachments/shippingData') {
      orderForm.shipping = sent
    } else if (sent.email && !String(sent.email).includes('@')) {
      return failure('The email is no email')
    } else {
      orderForm.clientProfile = { ...orderForm.clientProfile, ...sent }
    }

    return orderForms.show(orderForm, request, 'renewed')
  }

  function patchItems(orderForm: OrderForm, request: Request): Answer {
    const items = patchedItems(
      orderForm.items,
      parseJson(request.body),
      (item) => orderForms.itemOf(item, request)
    )

    if (!items) {
      return failure('The body is no {"orderItems": [{"index" or "id", …}]}')
    }
    orderForms.keep(orderForm, items)
    orderForms.claim(orderForm, request)

    return show(orderForm, request)
  }

  function changeToAnonymous({ method, path, host }: Request) {
    const orderForm = orderForms.find(path.slice(TO_ANONYMOUS.length + 1))

    if (method !== 'GET') {
      return undefined
    }
    if (!orderForm) {
      return failure('There is no such order form', 404)
    }
    forgetPerson(orderForm)

    return redirect('/cart', [cartCookie(orderForm, host)], MOVED_FOR_NOW)
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

      if (!['GET', 'POST', 'PATCH'].includes(method)) {
        return undefined
      }
      if (parseJson(request.body) === undefined) {
        return failure('The body is not JSON')
      }
      if (id === undefined) {
        return method === 'PATCH' ? undefined : current(request)
      }

      const orderForm = orderForms.find(id)

      if (!orderForm) {
        return failure('There is no such order form', 404)
      }
      if (rest.length === 0) {
        return method === 'PATCH'
          ? undefined
          : orderForms.show(orderForm, request)
      }
      if (method === 'GET') {
        return undefined
      }
      if (!orderForms.mayChange(orderForm, request)) {
        return failure('Access Denied', 403)
      }
      if (method === 'POST') {
        return change(rest.join('/'), orderForm, request)
      }
      if (rest.join('/') === 'items') {
        return patchItems(orderForm, request)
      }
    },
  }
}

function failure(message: string, status = 400): Answer {
  const error = { code: `CHK${status}`, message, exception: null }

  return json(status, { fields: {}, error })
}
