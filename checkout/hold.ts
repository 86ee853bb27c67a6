import { isReloadFirst } from '../react/core/said'
import type { State } from '../react/core/state'
import { viewIn } from '../react/core/view'

/** A payment that waits, and whether the operator may let it go. */
export interface Hold {
  canBeAllowed: boolean
  /** Of which doubt it is; what the operator allows is allowed for that one alone. */
  doubt: string
}

/** The doubt of a payment that comes before it is known whose cart it is for. */
export const UNREAD = 'unread'

/**
 * Why a payment must not go out now: this page is of somebody else, the cart is being
 * given to somebody, or, where the store wants that, it is not certain whose it is.
 *
 * @param isFresh the session has been read since something last changed
 * @param allowed the doubt in spite of which the operator lets the payment go
 */
export function holdOf(
  state: State,
  isFresh: boolean,
  allowed: string | null
): Hold | null {
  const { customer, isBusy, shown, warning } = viewIn(state)
  const doubt = `${shown.is} ${warning} ${customer?.email}`

  if (shown.is === 'stale' || isBusy) {
    return { canBeAllowed: false, doubt }
  }
  if (!state.settings.holdPayment) {
    return null
  }
  const isDoubtful =
    shown.is === 'uncertain' || warning !== null || isReloadFirst(state)

  if (isDoubtful && allowed !== doubt) {
    return { canBeAllowed: true, doubt }
  }
  // Soon it is, and then the payment goes on.
  return isFresh ? null : { canBeAllowed: false, doubt: UNREAD }
}
