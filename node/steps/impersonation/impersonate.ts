import type { Item, NewOrderForm } from '../../clients/orderForm'
import { UpstreamFault } from '../../clients/upstreamFault'
import { publicValuesOfStart } from '../../modules/publicValues'
import { impersonationRefusal } from '../../modules/refusals'
import type { SessionFacts } from '../../modules/sessionFacts'
import type { Notice, Refusal } from '../../typings/graphql'
import { fillCart } from '../carts/fillCart'
import { faultRefusal } from '../request/faultRefusal'
import { faultsOf, settle, settleAll } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import {
  isSettled,
  readUntil,
  type SessionWrite,
  writeImpersonation,
} from './sessionWrite'

/** Whom to impersonate, and what their cart shall begin with. */
export interface Beginning {
  email: string
  operatorEmail: string
  reason: string | null
  /** Products to move into it. */
  items: Item[]
  /** The products move that were parked for the customer. */
  isResumed: boolean
  /** The order form in which they were parked; null when there is none. */
  parkedId: string | null
}

/** VTEX impersonates the customer, whose order form it is. */
interface Taken {
  refusal: null
  session: SessionFacts
  orderForm: NewOrderForm
  notice: Notice | null
  faults: readonly unknown[]
}

/** An attempt that did not work, and what it may have written. */
export interface NotTaken {
  refusal: Refusal
  write: SessionWrite
  faults: readonly unknown[]
}

/**
 * Asks the Session Manager to impersonate the customer, and finds them an order
 * form of their own that no browser holds yet; then looks whether both took.
 * What can run side by side does.
 */
export async function impersonate(
  request: TelesalesRequest,
  beginning: Beginning
): Promise<Taken | NotTaken> {
  const { clock, deadline } = request
  const { email, operatorEmail, reason } = beginning
  const [write, opened] = await Promise.all([
    // What brought somebody else did not bring this customer.
    writeImpersonation(
      request,
      email,
      deadline,
      publicValuesOfStart(email, operatorEmail, clock.now(), reason)
    ),
    settle(openOrderForm(request, beginning)),
  ])
  const failed = (fault: unknown): NotTaken => ({
    refusal: refusalOf(fault),
    write,
    faults: [fault],
  })

  if (write.faults.length > 0) {
    return failed(write.faults[0])
  }
  return opened.status === 'rejected'
    ? failed(opened.reason)
    : complete(request, beginning, opened.value, write).catch(failed)
}

/** A new order form, and what was parked for the customer if that is wanted. */
interface Opened {
  orderForm: NewOrderForm
  parkedItems: Item[] | null
}

async function openOrderForm(
  { clients: { checkout }, deadline, jar }: TelesalesRequest,
  { email, isResumed, parkedId }: Beginning
): Promise<Opened> {
  const [orderForm, parkedItems] = await settleAll([
    checkout.newOrderForm(jar.cookies, deadline),
    isResumed && parkedId
      ? checkout.parkedItems(parkedId, email, jar.cookies, deadline)
      : null,
  ])

  return { orderForm, parkedItems }
}

/** Gives the order form to the customer, once VTEX impersonates them. */
async function complete(
  request: TelesalesRequest,
  beginning: Beginning,
  { orderForm, parkedItems }: Opened,
  write: SessionWrite
): Promise<Taken | NotTaken> {
  const { clients, deadline, jar } = request
  const { email, isResumed, items, parkedId, reason } = beginning
  const [session, attached] = await settleAll([
    readUntil(request, (read) => isSettled(read, email)),
    clients.checkout.attachCustomer(orderForm, email, jar.cookies, deadline),
  ])
  const refusal = impersonationRefusal(session, email, attached.isCustomer)

  if (refusal) {
    return { refusal, write, faults: [] }
  }
  await fillCart(request, attached, { items: parkedItems ?? items, reason })
  const forgotten = await settle(
    isResumed && parkedId ? clients.parkedCarts.forget(email) : null
  )

  return {
    refusal: null,
    session,
    orderForm: attached.orderForm,
    notice: noticeOf(beginning, parkedItems),
    faults: faultsOf(forgotten),
  }
}

function noticeOf(
  { isResumed, items }: Beginning,
  parkedItems: Item[] | null
): Notice | null {
  if (isResumed) {
    return parkedItems ? 'CART_RESUMED' : 'PARKED_CART_GONE'
  }
  return items.length > 0 ? 'ITEMS_MOVED' : null
}

/** Without products that checkout does not take, one can still begin. */
function refusalOf(fault: unknown): Refusal {
  const areItemsRefused =
    fault instanceof UpstreamFault &&
    fault.call === 'checkout.addItems' &&
    fault.status === 400

  return areItemsRefused
    ? 'CART_CHOICE_NEEDED'
    : faultRefusal([fault], { unavailable: 'PLATFORM_UNAVAILABLE' })
}
