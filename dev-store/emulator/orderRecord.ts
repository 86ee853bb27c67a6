import { createHash } from 'node:crypto'
import { storePerson } from '../findPerson'
import type { MarketingData } from './marketing'
import type { OpenTextField } from './orderForm'
import type { pricedItems } from './pricedItems'

/**
 * The operator who placed an order, as an order has them.
 */
export interface OperatorData {
  id: 'CallCenterOperatorAttachment'
  email: string
  userName: string
}

/**
 * An order as it was placed, and by whom.
 */
export interface OrderRecord extends ReturnType<typeof pricedItems> {
  orderId: string
  status: string
  /** The status for people; the status itself where nobody has said it. */
  statusDescription?: string
  creationDate: string
  email: string | null
  /** What was sent. */
  packages?: object[]
  openTextField?: OpenTextField | null
  marketingData?: MarketingData | null
  callCenterOperatorData?: OperatorData | null
  /** The order does not tell whose profile it was: a known issue of VTEX's. */
  isProfileLost?: boolean
}

/**
 * How an order writes its customer's email: as an alias by a hash, as one with
 * the email in it, or as it is.
 */
export type OrderEmails = 'hashed' | 'wrapped' | 'plain'

/**
 * The order as the Orders API answers it.
 *
 * @see https://developers.vtex.com/docs/api-reference/orders-api#get-/api/oms/pvt/orders/-orderId-
 */
export function orderDocument(order: OrderRecord, emails: OrderEmails) {
  const { orderId, status, creationDate, items, value, email } = order
  const { openTextField = null, packages = [], statusDescription } = order
  const { marketingData = null, callCenterOperatorData = null } = order

  return {
    orderId,
    sequence: orderId.replace(/\D/g, '').slice(-8, -2),
    status,
    statusDescription: statusDescription ?? status,
    creationDate,
    value,
    items: items.map((item) => ({ ...item, uniqueId: hash(orderId, item.id) })),
    totals: [{ id: 'Items', name: 'Items Total', value }],
    clientProfileData: clientProfileOf(
      order,
      writtenAs(emails, email, orderId)
    ),
    openTextField,
    marketingData,
    callCenterOperatorData,
    packageAttachment: { packages },
    storePreferencesData: { countryCode: 'USA', currencyCode: 'USD' },
  }
}

/**
 * The order as a list of the Orders API has it: of products it says nothing.
 *
 * @see https://developers.vtex.com/docs/api-reference/orders-api#get-/api/oms/user/orders
 */
export function orderInList(order: OrderRecord) {
  const { creationDate, items, orderId, status, value } = order
  const person = order.email === null ? undefined : storePerson(order.email)

  return {
    orderId,
    creationDate,
    clientName: [person?.firstName, person?.lastName].join(' ').trim(),
    items: null,
    totalValue: value,
    status,
    statusDescription: order.statusDescription ?? status,
    sequence: orderId.replace(/\D/g, '').slice(-8, -2),
    salesChannel: '1',
    totalItems: items.reduce((sum, { quantity }) => sum + quantity, 0),
    currencyCode: 'USD',
  }
}

function clientProfileOf(order: OrderRecord, email: string | null) {
  const person = order.email === null ? undefined : storePerson(order.email)
  const digits = person?.document?.replace(/[.-]/g, '') ?? null

  return {
    id: 'clientProfileData',
    email,
    firstName: person?.firstName ?? null,
    lastName: person?.lastName ?? null,
    documentType: digits && (/^\d+$/.test(digits) ? 'cpf' : 'passport'),
    document: digits,
    phone: person?.phone ?? null,
    corporateName: null,
    tradeName: null,
    corporateDocument: null,
    stateInscription: null,
    corporatePhone: null,
    isCorporate: false,
    userProfileId: order.isProfileLost ? null : (person?.id ?? null),
    userProfileVersion: null,
    customerClass: null,
    customerCode: null,
  }
}

// Conversation Tracker gives no customer's email to whoever sells.
function writtenAs(
  emails: OrderEmails,
  email: string | null,
  orderId: string
): string | null {
  if (email === null || emails === 'plain') {
    return email
  }
  if (emails === 'hashed') {
    return `${hash(email)}@ct.vtex.com.br`
  }

  const number = String(Number.parseInt(hash(orderId).slice(0, 12), 16))

  return `${email}-${number.padEnd(12, '0').slice(0, 12)}b.ct.vtex.com.br`
}

function hash(...parts: string[]): string {
  return createHash('md5').update(parts.join()).digest('hex')
}
