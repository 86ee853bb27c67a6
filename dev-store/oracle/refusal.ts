import { type Asked, changes, complaints } from './rules'
import { missingOf, type Truth } from './truth'

/** What stays as it was when something is refused, besides the cart. */
const IDENTITY = [
  'impersonated',
  'asked',
  'profile',
  'campaign',
  'held',
] as const
/** Refusals of a platform that does not answer as it should. */
const FAULTS = ['PLATFORM_UNAVAILABLE', 'CUSTOMER_NOT_LOADED', 'HALF_DONE']
/**
 * Whether a refusal is true, and nothing was changed.
 *
 * @param isCustomer whether the one asked for is a customer
 * @param isShared others may put something into the cart meanwhile
 */
export function aboutRefusal(
  { before, email = '', isUnknown = false, operation, operator }: Asked,
  refusal: string,
  after: Truth,
  { isCustomer, isShared }: { isCustomer: boolean; isShared: boolean }
): string[] {
  const isTrue: Record<string, boolean> = {
    NOBODY_SERVED: !before.impersonated,
    CART_CHOICE_NEEDED: operation === 'start',
    CUSTOMER_NOT_FOUND: !isCustomer,
    NOT_AN_OPERATOR: isUnknown,
    SESSION_EXPIRED: isUnknown,
    INVALID_EMAIL: !email.includes('@'),
    OWN_EMAIL: email === operator,
  }

  return complaints(
    !FAULTS.includes(refusal) && !isTrue[refusal] && `${refusal} is not so`,
    ...(refusal === 'HALF_DONE' ? [] : changes(IDENTITY, before, after)),
    ...(isShared
      ? aboutSharedCart(before, after)
      : changes(['cart'], before, after))
  )
}

/** Whether it is the same, and has lost nothing. */
function aboutSharedCart(before: Truth, after: Truth): string[] {
  const [was, is] = [before, after].map(({ cart }) => cart)

  return complaints(
    was?.id !== is?.id && 'the cart is another',
    was?.email !== is?.email && `the cart is ${is?.email}’s`,
    ...missingOf(was, is).map((id) => `product ${id} is gone`)
  )
}
