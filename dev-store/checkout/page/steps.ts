import type { OrderForm } from './orderForm'

/**
 * What comes before an order, in this order; each is a hash of the page: `#/cart`.
 */
export const STEPS = [
  'cart',
  'email',
  'profile',
  'shipping',
  'payment',
] as const

/**
 * One of them.
 */
export type Step = (typeof STEPS)[number]

const PROFILE = ['firstName', 'lastName', 'document', 'phone']
const ADDRESS = ['postalCode', 'street', 'number', 'city', 'receiverName']

/**
 * The first step at which something is missing. A known customer whom nobody has
 * confirmed cannot be asked: their data is masked, and taken as it is.
 */
export function firstOpenStep({
  items,
  canEditData,
  clientProfileData,
  shippingData,
}: OrderForm): Step {
  if (items.length === 0) {
    return 'cart'
  }
  if (!clientProfileData?.email) {
    return 'email'
  }
  if (canEditData && PROFILE.some((key) => !clientProfileData[key])) {
    return 'profile'
  }
  if (ADDRESS.some((key) => !shippingData?.address?.[key])) {
    return 'shipping'
  }

  return 'payment'
}

/**
 * The step that an address asks for, or the first one at which something is missing, if
 * that is before it.
 */
export function stepOf(hash: string, orderForm: OrderForm): Step {
  const open = firstOpenStep(orderForm)
  const name = hash.replace(/^#\/?/, '')
  const asked = name === '' ? 'cart' : STEPS.find((step) => step === name)

  if (asked === undefined || STEPS.indexOf(asked) > STEPS.indexOf(open)) {
    return open
  }
  // Whose cart it is is known by now, and changed in the next step.
  return asked === 'email' && orderForm.clientProfileData?.email
    ? 'profile'
    : asked
}
