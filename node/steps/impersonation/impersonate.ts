import type { NewOrderForm } from '../../clients/orderForm'
import {
  cartAcrossWrite,
  withOwnerOfBefore,
} from '../../modules/cartAcrossWrite'
import { impersonationRefusal } from '../../modules/refusals'
import type { SessionFacts } from '../../modules/sessionFacts'
import type {
  CartChoice,
  CartSummary,
  Notice,
  Refusal,
} from '../../typings/graphql'
import type { Filled } from '../carts/addItems'
import { type CartStart, type Carts, startOfCart } from '../carts/cartChoice'
import { attachCustomer, fillCart } from '../carts/fillCart'
import { ownCartState } from '../carts/ownCart'
import { keepInUse } from '../carts/parkCart'
import { cartBehind } from '../carts/readCart'
import { faultRefusal } from '../request/faultRefusal'
import { faultsOf, settle, settleAll, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import {
  isSettled,
  readUntil,
  type SessionWrite,
  type StartOf,
  writeStart,
} from './sessionWrite'

/** A start that may be made: with whom, and what their cart shall begin with. */
export interface Start extends StartOf {
  carts: Carts
  choice: CartChoice
}

/** VTEX impersonates the customer, whose order form it is. */
interface Taken {
  refusal: null
  session: SessionFacts
  cartStart: CartStart
  ownCart: Notice | null
  filled: Filled
  faults: readonly unknown[]
}

/** An attempt that did not work, and what it may have written. */
export interface NotTaken {
  refusal: Refusal
  write: SessionWrite
  faults: readonly unknown[]
  choices: readonly CartChoice[]
  summaries?: readonly CartSummary[]
  ownCart?: Notice | null
}

/**
 * Asks the Session Manager to impersonate the customer, and finds them an order
 * form of their own that no browser holds yet; then looks whether both took.
 * What can run side by side does.
 */
export async function impersonate(
  request: TelesalesRequest,
  start: Start
): Promise<Taken | NotTaken> {
  const { clients, deadline, jar } = request
  const [write, opened] = await Promise.all([
    writeStart(request, start),
    settle(clients.checkout.newOrderForm(jar.cookies, deadline)),
  ])
  const failed = (fault: unknown): NotTaken => ({
    refusal: faultRefusal([fault], { unavailable: 'PLATFORM_UNAVAILABLE' }),
    write,
    faults: [fault],
    choices: ['EMPTY'],
  })

  if (write.faults.length > 0) {
    return failed(write.faults[0])
  }
  return opened.status === 'rejected'
    ? failed(opened.reason)
    : complete(request, start, opened.value, write).catch(failed)
}

/**
 * Gives the order form to the customer, once VTEX impersonates them. The cart that
 * the browser holds is read once more: pages go on adding to it.
 */
async function complete(
  request: TelesalesRequest,
  { before, carts, choice, email, operatorEmail, reason }: Start,
  opened: NewOrderForm,
  write: SessionWrite
): Promise<Taken | NotTaken> {
  const { checkout } = request.clients
  const { deadline, jar } = request
  const [session, attached, cart] = await settleAll([
    readUntil(request, (read) => isSettled(read, email)),
    attachCustomer(request, opened, email),
    settle(checkout.cartOf(jar.cookies, deadline)),
  ])
  const later =
    cartAcrossWrite(carts.cart, valueOrNull(cart), before, session) ??
    cartBehind(cart)
  const cartStart = startOfCart(
    { ...carts, cart: withOwnerOfBefore(later, carts, before, email) },
    before,
    email,
    choice
  )
  const { choices, items, summaries, taken } = cartStart
  const ownCart = ownCartState(
    request,
    cartStart,
    operatorEmail,
    before,
    session
  )
  const refusal =
    impersonationRefusal(session, email, attached.isCustomer) ??
    (choices.length > 0 ? 'CART_CHOICE_NEEDED' : null)

  if (refusal) {
    return {
      refusal,
      write,
      choices,
      summaries,
      ownCart,
      faults: faultsOf(cart),
    }
  }
  const filled = await fillCart(request, attached, email, { items, reason })
  const faults = await keepInUse(
    request,
    email,
    { orderFormId: filled.orderForm.id, items },
    taken
  )
  const isParked = carts.parked.some(({ orderFormId }) =>
    taken.some((one) => one.orderFormId === orderFormId)
  )

  if (isParked && faults.length > 0) {
    // It would be given once more to whoever begins next.
    throw faults[0]
  }

  return {
    refusal: null,
    session,
    cartStart,
    ownCart,
    filled,
    faults: [...faultsOf(cart), ...faults],
  }
}
