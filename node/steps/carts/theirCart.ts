import { cartIn, type NewOrderForm } from '../../clients/orderForm'
import { UpstreamFault } from '../../clients/upstreamFault'
import { warningOf } from '../../modules/guard'
import type { SessionFacts } from '../../modules/sessionFacts'
import type { CartAct } from '../impersonation/authorizeCartAct'
import { failWith } from '../request/findings'
import { settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { attachCustomer } from './fillCart'

/** The customer's cart in the browser, before something is done to it. */
export interface TheirCart {
  orderForm: NewOrderForm
  /** As checkout has answered it; null of one that the browser does not hold yet. */
  body: unknown
}

/**
 * The order form that the browser holds, if it is surely that of whom the session
 * serves; null when it is not, or there is none.
 *
 * @throws UpstreamFault
 */
export async function readTheirCart(
  { clients, deadline, jar }: TelesalesRequest,
  session: SessionFacts
): Promise<TheirCart | null> {
  const { cookies, heldByBrowser } = jar
  const body = await clients.checkout.heldOrderForm(cookies, deadline)
  const cart = cartIn(body)

  return cart && warningOf(session, heldByBrowser, cart) === null
    ? {
        orderForm: {
          id: cookies.orderFormId ?? '',
          setCookies: cookies.orderFormCookies,
          salesChannel: cookies.salesChannel,
          owner: cart.owner,
        },
        body,
      }
    : null
}

/**
 * The same, before an act on it: where the browser holds none, another one is begun.
 *
 * @throws UpstreamFault
 */
export async function openTheirCart(
  request: TelesalesRequest,
  { email, session }: CartAct
): Promise<TheirCart | null> {
  const { clients, deadline, jar } = request

  if (jar.cookies.orderFormId) {
    return readTheirCart(request, session)
  }
  const opened = await clients.checkout.newOrderForm(jar.cookies, deadline)
  const { isAttached, orderForm } = await attachCustomer(request, opened, email)

  return isAttached ? { orderForm, body: null } : null
}

/** The browser holds it, as it is once it was changed. */
export function holdTheirCart(
  { jar }: TelesalesRequest,
  { body }: TheirCart,
  { setCookies }: NewOrderForm,
  email: string
): void {
  if (body === null) {
    jar.holdCustomer(email, setCookies)
  } else {
    jar.renewOrderForm(setCookies)
  }
}

/**
 * What comes of a change of it, where a fault says whether it may have been changed all
 * the same.
 *
 * @throws StoryFault
 */
export async function changeTheirCart<Done>(
  { clients, jar, rollbackDeadline }: TelesalesRequest,
  { body }: TheirCart,
  change: Promise<Done>
): Promise<Done> {
  return change.catch(async (fault) => {
    if (body === null) {
      throw fault
    }
    const isPending = fault instanceof UpstreamFault && fault.isPending
    const now = await settle(
      clients.checkout.heldOrderForm(jar.cookies, rollbackDeadline)
    )
    const isUnchanged =
      !isPending && JSON.stringify(valueOrNull(now)) === JSON.stringify(body)

    return failWith({ mayHaveWritten: !isUnchanged })(fault)
  })
}
