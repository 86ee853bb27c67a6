import { storePerson } from '../findPerson'
import type { Ids } from '../ids'
import type { Person } from '../people'
import type { OrderFormItem } from './items'
import type { HasKnownIssue } from './knownIssues'
import { type MarketingData, marketingFrom } from './marketing'
import { maskedProfile, maskedTexts } from './masks'
import { itemMetadataOf, pricedItems } from './pricedItems'
import type { Session } from './session'
import { textOf } from './sessionApp'
import { adminOf, buyerOf, operatorOf } from './sessionIdentity'
import type { Message, StockOf } from './stock'

/**
 * What of a person an order form holds: exactly what somebody sent.
 */
export type ClientProfile = Record<string, unknown>

/**
 * What somebody wrote about the order.
 */
export interface OpenTextField {
  value: string
}

/**
 * A cart, as checkout keeps it. Prices are not in it: they depend on who
 * looks.
 */
export interface OrderForm {
  id: string
  items: OrderFormItem[]
  /** The number of its trade policy. */
  salesChannel: string
  clientProfile: ClientProfile | null
  shipping: Record<string, unknown> | null
  marketing: MarketingData | null
  /** A note about the order, for the store's own people. */
  openTextField: OpenTextField | null
  /** How it is to be paid, as the checkout page says. */
  payments: unknown[]
  /** The language of whoever buys. */
  locale: string
  /** Why it is not what somebody wanted, until they are cleared. */
  messages: Message[]
  /**
   * Who brings this in their cookie may see whose cart it is; empty while
   * nothing personal was sent.
   */
  ownership: string
}

/**
 * A cart with nothing in it that is nobody's.
 */
export function emptyOrderForm(ids: Ids, salesChannel: string): OrderForm {
  return {
    id: ids.hex(16),
    items: [],
    salesChannel,
    clientProfile: null,
    shipping: null,
    marketing: null,
    openTextField: null,
    payments: [],
    locale: 'en-US',
    messages: [],
    ownership: '',
  }
}

/**
 * Takes everything personal out of the cart, and leaves its items.
 */
function forgetPerson(orderForm: OrderForm): void {
  orderForm.clientProfile = null
  orderForm.shipping = null
}

/**
 * Gives a cart that is nobody's to the session's shopper or customer, or to
 * the admin when there is none (known issue 1066571), and with it the
 * session's marketing data. A cart that is somebody else's stays theirs (known
 * issue 442267).
 *
 * @see https://help.vtex.com/en/known-issues/call-center-operators-email-is-sent-to-orderform-when-adding-items-before-the-impersonation
 * @see https://help.vtex.com/en/known-issues/checkout-has-no-clarity-about-divergences-between-the-customer-identified-in-the-cart-and-the-user-logged-in-to-the-store
 */
export function claim(
  orderForm: OrderForm,
  session: Session | undefined,
  hasKnownIssue: HasKnownIssue
): void {
  if (!session) {
    return
  }

  const buyer = buyerOf(session)
  const admin = hasKnownIssue(1066571) ? adminOf(session) : undefined
  const present = emailOf(orderForm)?.toLowerCase()

  if (buyer && present && present !== buyer && !hasKnownIssue(442267)) {
    forgetPerson(orderForm)
  }
  if (!emailOf(orderForm)) {
    giveTo(orderForm, buyer ?? admin)
  }
  orderForm.marketing = marketingFrom(session, orderForm.marketing)
}

/**
 * Makes the cart this person's, if there is one.
 */
export function giveTo(orderForm: OrderForm, email: string | undefined): void {
  if (email) {
    orderForm.clientProfile = { ...orderForm.clientProfile, email }
  }
}

/**
 * Whose cart it is.
 */
export function emailOf({ clientProfile }: OrderForm): string | undefined {
  return textOf(clientProfile?.email)
}

/** As the store's session app says it. */
const STORE_PREFERENCES = {
  countryCode: 'USA',
  saveUserData: true,
  timeZone: 'UTC',
  currencyCode: 'USD',
  currencyLocale: 1033,
  currencySymbol: '$',
}

/** What the store takes. */
const PAYMENT_SYSTEMS = [
  { id: 2, stringId: '2', name: 'Visa', groupName: 'creditCardPaymentGroup' },
  {
    id: 17,
    stringId: '17',
    name: 'Promissory',
    groupName: 'promissoryPaymentGroup',
  },
]

const PAYMENT = {
  updateStatus: 'updated',
  installmentOptions: [],
  paymentSystems: PAYMENT_SYSTEMS,
  giftCards: [],
  availableAccounts: [],
  availableTokens: [],
}

/**
 * The order form as checkout answers it. Of a known customer it shows everybody
 * else but a mask.
 *
 * @see https://developers.vtex.com/docs/guides/orderform-fields
 */
export function orderFormDocument(
  orderForm: OrderForm,
  {
    priceTables,
    session,
    isOwner,
    areEmailsMasked,
    stockOf,
    fillsInProfiles,
    allowsManualPrice,
  }: {
    priceTables: string | null
    session?: Session
    isOwner: boolean
    areEmailsMasked: boolean
    stockOf: StockOf
    fillsInProfiles: boolean
    allowsManualPrice: boolean
  }
) {
  const { clientProfile, shipping } = orderForm
  const { items, value } = pricedItems(orderForm, priceTables, stockOf)
  const email = emailOf(orderForm)
  const known = email === undefined ? undefined : storePerson(email)
  const buyer = buyerOf(session)
  const isBuyer = known !== undefined && known.email === buyer
  const isClear = known === undefined || isOwner || isBuyer
  const profile = clientProfile && {
    ...profileOf(fillsInProfiles ? known : undefined, !isBuyer),
    ...clientProfile,
  }

  return {
    orderFormId: orderForm.id,
    salesChannel: orderForm.salesChannel,
    loggedIn: buyer !== undefined,
    canEditData: isClear && (isBuyer || !known || !fillsInProfiles),
    userProfileId: known?.id ?? null,
    userType: operatorOf(session) ? 'callCenterOperator' : null,
    ignoreProfileData: false,
    allowManualPrice: allowsManualPrice && operatorOf(session) !== undefined,
    items,
    itemMetadata: itemMetadataOf(items),
    selectableGifts: [],
    value,
    totalizers: [{ id: 'Items', name: 'Items Total', value }],
    clientProfileData:
      profile && !isClear ? maskedProfile(profile, areEmailsMasked) : profile,
    shippingData: isClear ? shipping : maskedTexts(shipping),
    marketingData: orderForm.marketing,
    openTextField: orderForm.openTextField,
    paymentData: { ...PAYMENT, payments: orderForm.payments },
    clientPreferencesData: { locale: orderForm.locale, optinNewsLetter: null },
    storePreferencesData: STORE_PREFERENCES,
    messages: orderForm.messages,
  }
}

/** What is known of this person, if anything; nothing else is. */
function profileOf(person: Person | undefined, isMasked: boolean) {
  const { firstName, lastName, document, phone } = person ?? {}
  const profile = {
    firstName: firstName ?? null,
    lastName: lastName ?? null,
    document: document ?? null,
    documentType: null,
    phone: phone ?? null,
  }

  return {
    email: null,
    ...(isMasked ? maskedProfile(profile, false) : profile),
  }
}
