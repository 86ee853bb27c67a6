import {
  type Cart,
  type Held,
  isOverwritten,
  productsOwnerOf,
  UNREADABLE,
} from '../../modules/cart'
import { mergedItems } from '../../modules/cartItem'
import { isSameEmail } from '../../modules/email'
import type { OperatorFacts } from '../../modules/sessionFacts'
import { fillCart } from '../carts/fillCart'
import {
  findLost,
  isAnyOf,
  readKept,
  readLost,
  takenBy,
} from '../carts/lostCart'
import { keepOwnCart } from '../carts/ownCart'
import { keepInUse, parkCart } from '../carts/parkCart'
import { readHeldCart } from '../carts/readCart'
import { faultsOf, settle, settleAll, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { confirm, rollBackConfirmation } from './confirm'
import type { ImpersonationOutcome } from './impersonationOutcome'

/** A repair that may be made. */
export interface Repair {
  session: OperatorFacts
  /** The customer whom the session serves. */
  email: string
  /** They were chosen here; or else the operator confirms them. */
  isHeld: boolean
  reason: string | null
}

/**
 * The cart that the customer was given here stays. From any other the items
 * move to a new one, and nothing else: even a cart with their email may hold an
 * address, or a campaign, of somebody before them. Another customer's products
 * are parked for that customer instead, and those of whom nobody knows stay behind.
 *
 * @throws UpstreamFault with the browser's cart as it was
 */
export async function repair(
  request: TelesalesRequest,
  { email, isHeld, reason, session }: Repair
): Promise<ImpersonationOutcome> {
  const { clients, deadline, jar } = request
  const { checkout } = clients
  const held = jar.heldByBrowser
  const found = (await readHeldCart(request)) ?? UNREADABLE

  if (
    isHeld &&
    isKnownAs(email, found, held) &&
    !isOverwritten(session, held)
  ) {
    return { session, refusal: null }
  }
  const opened = await checkout.newOrderForm(jar.cookies, deadline)
  const [attached, read, file] = await settleAll([
    checkout.attachCustomer(opened, email, jar.cookies, deadline),
    // Pages have gone on adding to it.
    settle(checkout.cartOf(jar.cookies, deadline)),
    settle(clients.parkedCarts.find(email)),
  ])
  const cart = valueOrNull(read) ?? found
  const owner = productsOwnerOf(cart, session, held, email)
  const isTheirs = typeof owner === 'object' && isSameEmail(owner.email, email)
  const moves = isTheirs || owner === 'operator'
  const lostId = isHeld ? await findLost(request, cart, session, held) : null
  const lost = await readLost(request, email, lostId)
  const isGivenBroken = isTheirs && cart.isBroken === true
  const known = isGivenBroken
    ? readKept(file, jar.cookies.orderFormId)
    : { items: [], faults: [] }
  // What was moved at the start is still in the one that was left.
  const items = mergedItems(
    [
      ...mergedItems(lost.items),
      ...mergedItems(known.items),
      ...(moves ? mergedItems(cart.items) : []),
    ],
    Math.max
  )

  const { hasItems, losses, orderForm } = await fillCart(
    request,
    attached,
    email,
    { items, reason }
  )
  const confirmation = isHeld
    ? null
    : await confirm(request, session, email, reason)

  if (confirmation?.session === null) {
    return rollBackConfirmation(request, session, email, confirmation)
  }
  const taken = takenBy(request, { cart, isTheirs, lost, lostId, moves })
  const kept = await keepInUse(
    request,
    email,
    { orderFormId: orderForm.id, items },
    taken
  )

  if (kept.length > 0 && (isTheirs || lostId) && isAnyOf(file, taken)) {
    // It would be given once more to whoever begins next.
    if (!confirmation) {
      throw kept[0]
    }
    const undone = { ...confirmation, session: null, faults: kept }

    return rollBackConfirmation(request, session, email, undone)
  }
  const goesOn = moves && (!cart.isBroken || known.items.length > 0)
  const parked = goesOn ? null : await parkCart(request, cart, owner, held)

  if (!isTheirs) {
    keepOwnCart(request, { cart, owner }, null, session.adminEmail)
  }
  const haveMoved = moves && !isTheirs && hasItems
  const notice = haveMoved ? 'ITEMS_MOVED' : parked?.notice

  jar.holdCustomer(email, orderForm.setCookies)
  return {
    session: confirmation?.session ?? session,
    refusal: null,
    notice: cart.isBroken ? 'CART_UNREADABLE' : notice,
    losses,
    faults: [
      ...faultsOf(read),
      ...lost.faults,
      ...known.faults,
      ...(parked?.faults ?? []),
      ...kept,
    ],
  }
}

/** What checkout masks is known by whom it was given to. */
function isKnownAs(email: string, { owner }: Cart, { isGiven }: Held) {
  return typeof owner === 'object'
    ? isSameEmail(owner.email, email)
    : owner === 'masked' && isGiven
}
