import { type Answer, json, type Request } from '../http'
import type { Ids } from '../ids'
import {
  claim,
  emptyOrderForm,
  type OrderForm,
  orderFormDocument,
} from './orderForm'
import { priceTablesOf } from './segment'
import type { SessionManager } from './sessions'
import type { Trouble } from './trouble'

const CART = 'checkout.vtex.com'
const OWNERSHIP = 'CheckoutOrderFormOwnership'
const LIFETIME_MS = 180 * 24 * 60 * 60 * 1000

/**
 * The carts that checkout keeps.
 */
export interface OrderForms {
  /** Those whose order was not placed. */
  all(): OrderForm[]
  begin(): OrderForm
  find(id: string): OrderForm | undefined
  /** The one whose id is in the request's cookie. */
  heldBy(request: Request): OrderForm | undefined
  /** Its order was placed: it cannot be found any more. */
  close(orderForm: OrderForm): void
  /** A product was put into it: it becomes somebody's. */
  claim(orderForm: OrderForm, request: Request): void
  /** Answers with it as its asker may see it; it becomes the browser's. */
  show(orderForm: OrderForm, request: Request, cookies?: string[]): Answer
}

/**
 * No carts at all, yet.
 */
export function createOrderForms(
  { sessionOf }: SessionManager,
  trouble: Trouble,
  ids: Ids
): OrderForms {
  const orderForms = new Map<string, OrderForm>()

  return {
    all: () => [...orderForms.values()],
    find: (id) => orderForms.get(id),
    heldBy({ cookies }) {
      return orderForms.get(cookies.get(CART)?.replace('__ofid=', '') ?? '')
    },
    begin() {
      const orderForm = emptyOrderForm(ids)

      orderForms.set(orderForm.id, orderForm)

      return orderForm
    },
    close: ({ id }) => void orderForms.delete(id),
    claim(orderForm, { cookies }) {
      claim(orderForm, sessionOf(cookies), trouble.hasKnownIssue)
    },
    show(orderForm, { cookies, host }, more = []) {
      const value = orderFormDocument(orderForm, {
        priceTables: priceTablesOf(cookies),
        session: sessionOf(cookies),
        isOwner: cookies.get(OWNERSHIP) === orderForm.ownership,
        areEmailsMasked: trouble.masksEmails(),
      })

      return json(200, value, [cartCookie(orderForm, host), ...more])
    },
  }
}

/**
 * The Set-Cookie line that makes the cart the browser's. Checkout writes its
 * attributes in this lower-case style, and the host that was called as the
 * domain: the store's own, or the account's.
 */
export function cartCookie({ id }: OrderForm, domain: string): string {
  const expires = new Date(Date.now() + LIFETIME_MS).toUTCString()

  return `${CART}=__ofid=${id}; expires=${expires}; domain=${domain}; path=/; samesite=lax; httponly`
}

/**
 * The Set-Cookie line for whoever sent personal data.
 */
export function ownershipCookie({ ownership }: OrderForm): string {
  return `${OWNERSHIP}=${ownership}; path=/; samesite=lax; httponly`
}
