import { isReloadFirst } from '../react/core/said'
import type { State } from '../react/core/state'
import { viewIn } from '../react/core/view'

/** A payment that waits, and whether the operator may let it go. */
export interface Hold {
  canBeAllowed: boolean
  /** Of which doubt it is; what the operator allows is allowed for that one alone. */
  doubt: string
}

/**
 * Why a payment must not go out now: this page is of somebody else, the cart is being
 * given to somebody, or, where the store wants that, it is not certain whose it is.
 *
 * @param cart which the page shows, and whose it is
 * @param isUnread it took too long to find out whether that is still so
 * @param allowed the doubt in spite of which the operator lets the payment go
 */
export function holdOf(
  state: State,
  cart: string | null,
  isUnread: boolean,
  allowed: string | null
): Hold | null {
  const { customer, isBusy, shown, warning } = viewIn(state)
  const doubt = [shown.is, warning, customer?.email, cart, isUnread].join()

  if (shown.is === 'stale' || isBusy) {
    return { canBeAllowed: false, doubt }
  }
  const isDoubtful =
    isUnread ||
    shown.is === 'uncertain' ||
    warning !== null ||
    isReloadFirst(state)

  return state.settings.holdPayment && isDoubtful && allowed !== doubt
    ? { canBeAllowed: true, doubt }
    : null
}
