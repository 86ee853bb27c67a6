import { randomBytes } from 'node:crypto'
import { pricedCatalog } from '../catalog'
import { type Answer, isObject, json, parseJson, type Request } from '../http'
import { type Api, isUnder } from './api'
import {
  addItem,
  claim,
  emptyOrderForm,
  type OrderForm,
  orderFormDocument,
} from './orderForm'
import { priceTablesOf } from './segment'
import type { SessionManager } from './sessions'

const ROOT = '/api/checkout/pub/orderForm'
const LIFETIME_MS = 180 * 24 * 60 * 60 * 1000

/**
 * Checkout: its API, and the carts it keeps.
 */
export interface Checkout extends Api {
  /** Ends the request's cart and begins the next one. */
  placeOrder(request: Request): Answer
}

/**
 * A checkout without carts.
 *
 * @see https://developers.vtex.com/docs/api-reference/checkout-api
 */
export function createCheckout({ sessionOf }: SessionManager): Checkout {
  const orderForms = new Map<string, OrderForm>()

  function begun(): OrderForm {
    const orderForm = emptyOrderForm()

    orderForms.set(orderForm.id, orderForm)

    return orderForm
  }

  function currentOf({ cookies, query }: Request): OrderForm {
    const id = cookies.get('checkout.vtex.com')?.replace('__ofid=', '')
    const current = orderForms.get(id ?? '')

    return current && query.get('forceNewCart') !== 'true' ? current : begun()
  }

  function shown(orderForm: OrderForm, request: Request, cookies?: string[]) {
    const value = orderFormDocument(
      orderForm,
      priceTablesOf(request.cookies),
      sessionOf(request.cookies)
    )

    return json(200, value, [
      cartCookie(orderForm.id, request.host),
      ...(cookies ?? []),
    ])
  }

  function addItems(orderForm: OrderForm, request: Request): Answer {
    const items = orderedItems(request.body)

    if (!items) {
      return failure(
        'The body is no {"orderItems": [{"id", "quantity", "seller"}]} of ' +
          'products of this store'
      )
    }
    for (const item of items) addItem(orderForm, item)
    claim(orderForm, sessionOf(request.cookies))

    return shown(orderForm, request)
  }

  function attachProfile(orderForm: OrderForm, request: Request): Answer {
    const sent = parseJson(request.body)

    if (!isObject(sent) || request.body === '') {
      return failure('The body is not a JSON object')
    }
    if (sent.email && !String(sent.email).includes('@')) {
      return failure('The email is no email')
    }
    orderForm.clientProfile = { ...orderForm.clientProfile, ...sent }

    return shown(orderForm, request, [ownershipCookie()])
  }

  return {
    name: 'checkout',
    owns: (path) => isUnder(path, ROOT),
    placeOrder: (request) => shown(begun(), request),
    async answer(request) {
      const { method, path } = request
      const [id, ...rest] = path
        .slice(ROOT.length)
        .split('/')
        .filter((part) => part !== '')

      if (method !== 'GET' && method !== 'POST') return undefined
      if (parseJson(request.body) === undefined) {
        return failure('The body is not JSON')
      }
      if (id === undefined) return shown(currentOf(request), request)

      const orderForm = orderForms.get(id)
      const call = `${method} ${rest.join('/')}`

      if (!orderForm) return failure('There is no such order form', 404)
      if (rest.length === 0) return shown(orderForm, request)
      if (call === 'POST items') return addItems(orderForm, request)
      if (call === 'POST attachments/clientProfileData') {
        return attachProfile(orderForm, request)
      }
    },
  }
}

function orderedItems(body: string): OrderForm['items'] | undefined {
  const sent = parseJson(body)
  const items = isObject(sent) ? sent.orderItems : undefined

  if (!Array.isArray(items)) return undefined

  const known = new Set(pricedCatalog(null).map(({ id }) => id))
  const ordered = items.map((item) => ({
    id: String(item?.id),
    quantity: Number(item?.quantity),
    seller: String(item?.seller ?? '1'),
  }))

  return ordered.every(
    ({ id, quantity }) =>
      known.has(id) && Number.isSafeInteger(quantity) && quantity > 0
  )
    ? ordered
    : undefined
}

// Checkout writes its attributes in this lower-case style, and the host that
// was called as the domain: the store's own, or the account's.
function cartCookie(id: string, domain: string): string {
  const expires = new Date(Date.now() + LIFETIME_MS).toUTCString()

  return `checkout.vtex.com=__ofid=${id}; expires=${expires}; domain=${domain}; path=/; samesite=lax; httponly`
}

function ownershipCookie(): string {
  const value = randomBytes(16).toString('hex')

  return `CheckoutOrderFormOwnership=${value}; path=/; samesite=lax; httponly`
}

function failure(message: string, status = 400): Answer {
  const error = { code: `CHK${status}`, message, exception: null }

  return json(status, { fields: {}, error })
}
