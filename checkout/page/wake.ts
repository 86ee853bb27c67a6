import { isOperators } from '../../react/core/remember'
import { ofDocument } from '../../react/ports/ownDocument'
import { userMemory } from '../../react/ports/storage'
import { type OrderForm, onOrderForm, orderForm } from './vtex'

/** VTEX's own, with which it tells a page for whom an operator shops. */
const COOKIE = 'vtex-impersonated-customer-email='

/**
 * Calls back, once, when this browser is an operator's: the bar has been there, VTEX
 * impersonates somebody, or checkout says so. A shopper pays for that comparison alone.
 */
export function whenOperators(wake: () => void): void {
  const isOperatorsCart = ({ userType }: OrderForm) =>
    userType === 'callCenterOperator'
  let isAwake = false
  const wakeOnce = () => {
    if (!isAwake) {
      isAwake = true
      wake()
    }
  }

  if (
    isOperators(userMemory) ||
    ofDocument('cookie').includes(COOKIE) ||
    isOperatorsCart(orderForm())
  ) {
    wakeOnce()
  } else {
    onOrderForm((updated) => {
      if (isOperatorsCart(updated)) {
        wakeOnce()
      }
    })
  }
}
