import { type Answer, json, type Request } from '../http'
import type { Ids } from '../ids'
import type { AddedItem, OrderFormItem } from './items'
import {
  type ClientProfile,
  claim,
  emptyOrderForm,
  type OrderForm,
  orderFormDocument,
} from './orderForm'
import { runPipeline } from './pipeline'
import { priceBaseOf } from './segment'
import { adminOf } from './sessionIdentity'
import type { SessionManager } from './sessions'
import type { Trouble } from './trouble'

const CART = 'checkout.vtex.com'
const OWNERSHIP = 'CheckoutOrderFormOwnership'
const LIFETIME_MS = 180 * 24 * 60 * 60 * 1000

/** What of a request says who asks. */
type Asker = Pick<Request, 'cookies' | 'query'>

/**
 * The carts that checkout keeps.
 */
export interface OrderForms {
  /** Those whose order was not placed. */
  all(): OrderForm[]
  /** An empty one, with what checkout fills in by itself. */
  begin(request: Asker): OrderForm
  /** Another one with the same items, and nothing personal. */
  anonymous(orderForm: OrderForm, request: Asker): OrderForm
  find(id: string): OrderForm | undefined
  /** The one whose id is in the request's cookie. */
  heldBy(request: Request): OrderForm | undefined
  /** Its order was placed: it cannot be found any more. */
  close(orderForm: OrderForm): void
  /** A line like this with a `uniqueId` of its own, priced for whoever asks. */
  itemOf(
    line: AddedItem & Partial<OrderFormItem>,
    request: Asker
  ): OrderFormItem
  /**
   * Makes these its items, as far as they can be had, and messages say what cannot;
   * with what comes with them.
   */
  keep(orderForm: OrderForm, items: OrderFormItem[], request: Asker): void
  /** Which prices whoever asks has. */
  priceTablesFor(request: Asker): string | null
  /** A product was put into it: it becomes somebody's, and of their trade policy. */
  claim(orderForm: OrderForm, request: Request): void
  /** The profile that comes of one that is sent. */
  profileFrom(sent: ClientProfile, request: Asker): ClientProfile
  /** Whether its asker may change it. */
  mayChange(orderForm: OrderForm, request: Request): boolean
  /**
   * Answers with it as its asker may see it; it becomes the browser's.
   *
   * @param ownership whether the answer tells what proves that it is theirs, or
   * something else does from now on
   */
  show(
    orderForm: OrderForm,
    request: Request,
    ownership?: 'kept' | 'told' | 'renewed'
  ): Answer
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
  const isOfNobody = ({ cookies }: Asker) =>
    trouble.hasKnownIssue(1335123) && !sessionOf(cookies)
  const priceTablesFor = (request: Asker) =>
    isOfNobody(request) ? null : priceBaseOf(request.cookies).priceTables

  function fillIn(orderForm: OrderForm, { cookies }: Asker): void {
    const admin = adminOf(sessionOf(cookies))

    if (admin && trouble.fillsInOperator()) {
      orderForm.clientProfile = { email: admin, firstName: 'Operator' }
    }
  }

  function itemOf(
    line: AddedItem & Partial<OrderFormItem>,
    request: Asker
  ): OrderFormItem {
    return {
      isGift: false,
      attachments: [],
      services: [],
      assemblies: [],
      isWhole: false,
      ...line,
      uniqueId: ids.hex(16).toUpperCase(),
      isOfNobody: isOfNobody(request),
    }
  }

  return {
    priceTablesFor,
    itemOf,
    keep(orderForm, items, request) {
      runPipeline(orderForm, items, trouble, (line) => itemOf(line, request))
    },
    all: () => [...orderForms.values()],
    find: (id) => orderForms.get(id),
    heldBy({ cookies }) {
      return orderForms.get(cookies.get(CART)?.replace('__ofid=', '') ?? '')
    },
    begin(request) {
      const orderForm = emptyOrderForm(
        ids,
        request.query.get('sc') ?? priceBaseOf(request.cookies).salesChannel
      )

      orderForms.set(orderForm.id, orderForm)
      fillIn(orderForm, request)

      return orderForm
    },
    anonymous(orderForm, request) {
      const { items, marketing } = orderForm
      const next = emptyOrderForm(ids, orderForm.salesChannel)

      orderForms.set(next.id, next)
      next.marketing = marketing
      this.keep(next, items, request)

      return next
    },
    close: ({ id }) => void orderForms.delete(id),
    claim(orderForm, request) {
      claim(orderForm, sessionOf(request.cookies), trouble.hasKnownIssue)
      fillIn(orderForm, request)
      if (!trouble.keepsSalesChannel()) {
        orderForm.salesChannel =
          request.query.get('sc') ?? orderForm.salesChannel
      }
    },
    profileFrom(sent, { cookies }) {
      const admin = adminOf(sessionOf(cookies))

      return admin && trouble.takesOperatorsEmail()
        ? { ...sent, email: admin }
        : sent
    },
    mayChange: (orderForm, request) =>
      !trouble.checksOwnership() || broughtBy(request) === orderForm.ownership,
    show(orderForm, request, ownership = 'kept') {
      const { cookies, host } = request
      const brought = broughtBy(request)
      const value = orderFormDocument(orderForm, {
        priceTables: priceTablesFor(request),
        session: sessionOf(cookies),
        isOwner: brought !== '' && brought === orderForm.ownership,
        areEmailsMasked: trouble.masksEmails(),
        stockOf: trouble.stockOf,
        fillsInProfiles: trouble.fillsInProfiles(),
        allowsManualPrice: trouble.allowsManualPrice(),
      })

      if (ownership === 'renewed') {
        orderForm.ownership = ids.hex(16)
      }

      return json(200, value, [
        cartCookie(orderForm, host),
        ...(ownership === 'kept' ? [] : [ownershipCookie(orderForm)]),
      ])
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

function ownershipCookie({ ownership }: OrderForm): string {
  return `${OWNERSHIP}=${ownership}; path=/; samesite=lax; httponly`
}

function broughtBy({ cookies }: Request): string {
  return cookies.get(OWNERSHIP) ?? ''
}
