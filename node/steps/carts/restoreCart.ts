import {
  type Cart,
  type Item,
  mergedItems,
  productsOwnerOf,
} from '../../modules/cart'
import type { SessionFacts } from '../../modules/sessionFacts'
import { faultsOf, settle } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
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
  const faults = isRolledBack
    ? faultsOf(await settle(putBack(request, cart)))
    : []

  if (isRolledBack && faults.length === 0) {
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

async function putBack(
  { clients, jar: { cookies }, rollbackDeadline }: TelesalesRequest,
  earlier: Cart
): Promise<void> {
  const { checkout } = clients
  const { items, owner } = await checkout.cartOf(cookies, rollbackDeadline)

  await checkout.addItems(
    {
      id: cookies.orderFormId ?? '',
      setCookies: cookies.orderFormCookies,
      salesChannel: cookies.salesChannel,
      owner,
    },
    missingItems(earlier.items, items),
    cookies,
    rollbackDeadline
  )
}

function missingItems(
  earlier: readonly Item[],
  present: readonly Item[]
): Item[] {
  const left = mergedItems(present)

  return mergedItems(earlier).flatMap((item) => {
    const there = left.find(
      ({ id, seller }) => id === item.id && seller === item.seller
    )
    const quantity = item.quantity - (there?.quantity ?? 0)

    return quantity > 0 ? [{ ...item, quantity }] : []
  })
}
