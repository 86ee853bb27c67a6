import { randomBytes } from 'node:crypto'
import { pricedCatalog } from '../catalog'
import { storePerson } from '../people'
import { type Session, valueAt } from './session'
import { textOf } from './sessionApp'

/**
 * What of a person an order form holds: exactly what somebody sent.
 */
export type ClientProfile = Record<string, unknown>

/**
 * A cart, as checkout keeps it. Prices are not in it: they depend on who
 * looks.
 */
export interface OrderForm {
  id: string
  items: { id: string; quantity: number; seller: string }[]
  clientProfile: ClientProfile | null
}

/**
 * A cart with nothing in it that is nobody's.
 */
export function emptyOrderForm(): OrderForm {
  return {
    id: randomBytes(16).toString('hex'),
    items: [],
    clientProfile: null,
  }
}

/**
 * Puts a product into the cart, more of it when it is there already.
 */
export function addItem(
  orderForm: OrderForm,
  added: OrderForm['items'][number]
): void {
  const present = orderForm.items.find(({ id }) => id === added.id)

  if (present) {
    present.quantity += added.quantity
  } else {
    orderForm.items.push(added)
  }
}

/**
 * Gives a cart that is nobody's to the session's shopper or customer. When
 * there is none but an admin, they get it: a defect of VTEX, known issue
 * 1066571, that the toolbar has to live with.
 *
 * @see https://help.vtex.com/en/known-issues/call-center-operators-email-is-sent-to-orderform-when-adding-items-before-the-impersonation
 */
export function claim(orderForm: OrderForm, session?: Session): void {
  if (!session || textOf(orderForm.clientProfile?.email)) return

  const isAuthenticated = valueAt(session, 'profile.isAuthenticated') === 'true'
  const email =
    (isAuthenticated && textOf(valueAt(session, 'profile.email'))) ||
    textOf(valueAt(session, 'authentication.adminUserEmail'))

  if (email) orderForm.clientProfile = { ...orderForm.clientProfile, email }
}

/**
 * The order form as checkout answers it.
 *
 * @see https://developers.vtex.com/docs/guides/orderform-fields
 */
export function orderFormDocument(
  { id, items, clientProfile }: OrderForm,
  priceTables: string | null,
  session?: Session
) {
  const products = pricedCatalog(priceTables)
  const priced = items.flatMap((item) => {
    const product = products.find((candidate) => candidate.id === item.id)

    return product
      ? [
          {
            ...item,
            name: product.name,
            price: product.price,
            sellingPrice: product.price,
          },
        ]
      : []
  })
  const email = textOf(clientProfile?.email)
  const known = email === undefined ? undefined : storePerson(email)
  const isSignedIn =
    session !== undefined &&
    valueAt(session, 'profile.isAuthenticated') === 'true'
  const isOperated =
    session !== undefined &&
    valueAt(session, 'impersonate.canImpersonate') === 'true'

  return {
    orderFormId: id,
    salesChannel: '1',
    loggedIn: isSignedIn,
    canEditData: isSignedIn || known === undefined,
    userProfileId: known?.id ?? null,
    userType: isOperated ? 'callCenterOperator' : null,
    ignoreProfileData: false,
    value: priced.reduce((sum, item) => sum + item.price * item.quantity, 0),
    items: priced,
    clientProfileData: clientProfile && {
      email: null,
      firstName: null,
      lastName: null,
      document: null,
      documentType: null,
      phone: null,
      ...clientProfile,
    },
    marketingData: null,
    messages: [],
  }
}
