import { cartIn, type NewOrderForm } from '../../clients/orderForm'
import { UpstreamFault } from '../../clients/upstreamFault'
import { warningOf } from '../../modules/guard'
import type { SessionFacts } from '../../modules/sessionFacts'
import { failWith } from '../request/findings'
import { settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** The customer's cart in the browser, before something is done to it. */
export interface TheirCart {
  orderForm: NewOrderForm
  /** As checkout has answered it. */
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
    const isPending = fault instanceof UpstreamFault && fault.isPending
    const now = await settle(
      clients.checkout.heldOrderForm(jar.cookies, rollbackDeadline)
    )
    const isUnchanged =
      !isPending && JSON.stringify(valueOrNull(now)) === JSON.stringify(body)

    return failWith({ mayHaveWritten: !isUnchanged })(fault)
  })
}
