import { type Cart, productsOwnerOf } from '../../modules/cart'
import { itemsBeyond } from '../../modules/cartItem'
import type { SessionFacts } from '../../modules/sessionFacts'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { addItems } from './addItems'
import type { Carts } from './cartChoice'
import { type Parked, parkCart } from './parkCart'

/** What became of the cart that the browser holds still. */
interface Restored extends Parked {
  /** What was in it is in it. */
  isRestored: boolean
}

/**
 * Puts what is missing by now into the cart that the browser holds still, which the
 * B2B Suite may have emptied as the session was written; or else keeps its products
 * for whose they are.
 *
 * @param carts as they were before
 * @param isRolledBack whether the session is as it was
 */
export async function restoreCart(
  request: TelesalesRequest,
  { cart, held }: Carts,
  before: SessionFacts,
  isRolledBack: boolean
): Promise<Restored> {
  if (!cart || cart.items.length === 0) {
    return { isRestored: isRolledBack, notice: null, faults: [] }
  }
  const back = await settle(isRolledBack ? putBack(request, cart) : false)
  const faults = faultsOf(back)

  if (valueOrNull(back)) {
    return { isRestored: true, notice: null, faults }
  }
  const owner = productsOwnerOf(cart, before, held, null)
  const parked = await parkCart(request, cart, owner, held)

  return {
    isRestored: false,
    notice: parked.notice,
    faults: [...faults, ...parked.faults],
  }
}

/** Whether all that was missing is in it again. */
async function putBack(
  request: TelesalesRequest,
  earlier: Cart
): Promise<boolean> {
  const { clients, jar, rollbackDeadline } = request
  const { cookies } = jar
  const { items, owner } = await clients.checkout.cartOf(
    cookies,
    rollbackDeadline
  )
  const { losses } = await addItems(
    { ...request, deadline: rollbackDeadline },
    {
      id: cookies.orderFormId ?? '',
      setCookies: cookies.orderFormCookies,
      salesChannel: cookies.salesChannel,
      owner,
    },
    itemsBeyond(earlier.items, items),
    cookies
  )

  return losses.length === 0
}
