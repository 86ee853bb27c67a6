import type { ParkedCart, Price } from '../../modules/cart'
import { type Item, itemsBeyond } from '../../modules/cartItem'
import { isSameEmail } from '../../modules/email'
import { faultsOf, settle } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** A parked cart with the products that are in it by now. */
export interface FoundCart {
  orderFormId: string
  items: Item[]
  /** Absent where checkout does not say. */
  price?: Price
  /** In ms since the epoch. */
  parkedAt: number
  isInUse: boolean
  roots: string[]
  /** What else was in it, that goes on elsewhere. */
  given: Item[]
}

/** What is known of it without checkout. */
type Kept = Omit<ParkedCart, 'parkedAt'> & Partial<Pick<ParkedCart, 'parkedAt'>>

/**
 * What was parked for the customer.
 *
 * @param heldId the order form that is read anyhow, and left out
 * @throws UpstreamFault when VBase does not say
 */
export async function findParked(
  request: TelesalesRequest,
  email: string,
  heldId: string | null = null
): Promise<{ carts: FoundCart[]; faults: readonly unknown[] }> {
  const parked = await request.clients.parkedCarts.find(email)
  const found = await Promise.all(
    parked
      .filter(({ orderFormId }) => orderFormId !== heldId)
      .map((cart) => readParked(request, email, cart))
  )

  return {
    carts: found.map(({ cart }) => cart),
    faults: found.flatMap(({ faults }) => faults),
  }
}

/**
 * The order form may have got more since it was parked: by a page that was still
 * adding. What checkout has lost is as it was parked, unless it went on in a browser:
 * then it was ordered, or emptied.
 */
export async function readParked(
  { clients, deadline, jar }: TelesalesRequest,
  email: string,
  { given, isInUse, items, orderFormId, parkedAt = 0, roots }: Kept
): Promise<{ cart: FoundCart; faults: readonly unknown[] }> {
  const read = await settle(
    clients.checkout.parkedCart(orderFormId, jar.cookies, deadline)
  )

  if (read.status === 'rejected') {
    return {
      cart: foundCart(items),
      faults: faultsOf(read),
    }
  }
  const owner = read.value?.owner
  // One that is nobody's can be of nobody else.
  const isTheirs =
    typeof owner !== 'object' ||
    owner.email === null ||
    isSameEmail(owner.email, email)
  const present = isTheirs ? (read.value?.items ?? []) : []
  const isKnown = present.length > 0 || isInUse

  return {
    cart: foundCart(
      isKnown ? present : items,
      isKnown ? read.value?.price : undefined
    ),
    faults: [],
  }

  /** What has come into it since it was given is in no other cart. */
  function foundCart(all: Item[], price?: Price): FoundCart {
    const isGiven = given.length > 0

    return {
      orderFormId,
      items: itemsBeyond(all, given),
      price: isGiven ? undefined : price,
      parkedAt,
      isInUse,
      roots: isGiven ? [] : roots,
      given,
    }
  }
}
