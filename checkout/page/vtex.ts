import { attempt } from '../../react/ports/storage'

/** What our bar reads of an order form, and no more: nothing of a payment is in it. */
export interface OrderForm {
  orderFormId?: string
  /** `callCenterOperator` for whom VTEX knows as one. */
  userType?: string | null
  clientProfileData?: { email?: string | null } | null
}

interface JQuery {
  on(event: string, hear: (event: unknown, orderForm?: OrderForm) => void): void
}

/** What VTEX's checkout has on its page. */
interface CheckoutWindow {
  jQuery?: (target: Window) => JQuery
  vtexjs?: { checkout?: { orderForm?: OrderForm } }
  __RUNTIME__?: { rootPath?: string; culture?: { locale?: string } }
  vtex?: {
    i18n?: { getLocale?(): string }
    renderRuntime?: { rootPath?: string }
  }
}

const page = window as CheckoutWindow

/** The cart, as far as checkout has it by now. */
export function orderForm(): OrderForm {
  return page.vtexjs?.checkout?.orderForm ?? {}
}

/** Whose a cart is, and which; null when there is none yet. */
export function ownerOf({
  clientProfileData,
  orderFormId,
}: OrderForm): string | null {
  return orderFormId ? `${orderFormId} ${clientProfileData?.email}` : null
}

/**
 * Calls back with each cart that checkout gets. A handler that throws would leave
 * checkout's own calls waiting.
 *
 * @see https://github.com/vtex/vtex.js/tree/master/docs/checkout
 */
export function onOrderForm(hear: (orderForm: OrderForm) => void): void {
  page.jQuery?.(window).on('orderFormUpdated.vtex', (_, updated) => {
    attempt(() => hear(updated ?? {}))
  })
}

/** The binding's path prefix; VTEX's runtime, which says it, comes after the scripts. */
export function rootPath(): string {
  return (
    page.__RUNTIME__?.rootPath ??
    page.vtex?.renderRuntime?.rootPath ??
    window.location.pathname.replace(/\/checkout.*/, '')
  )
}

/** The page's language, such as `pt-BR`. */
export function locale(): string {
  return (
    page.vtex?.i18n?.getLocale?.() ??
    page.__RUNTIME__?.culture?.locale ??
    document.documentElement.lang
  )
}
