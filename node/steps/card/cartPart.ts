import {
  type Cart,
  itemsOfAll,
  type Price,
  productsOwnerOf,
  relatedCarts,
} from '../../modules/cart'
import { type Item, mergedItems } from '../../modules/cartItem'
import { isSameEmail } from '../../modules/email'
import type { CardCart, CustomerCart } from '../../typings/graphql'
import { type FoundCart, findParked } from '../carts/findParked'
import { readCart } from '../carts/readCart'
import { settleAll } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { CardSubject, PartOutcome } from './cardSubject'
import { cartOffer } from './cartOffer'

/**
 * The carts that are parked for the customer, the youngest first, after the one in the
 * browser while they are served. What two operators go on with at once is one cart.
 * Before a start, with them, what it can begin with.
 *
 * @throws UpstreamFault
 */
export async function cartPart(
  request: TelesalesRequest,
  subject: CardSubject
): Promise<PartOutcome<CardCart>> {
  const { email, isServed } = subject
  const { orderFormId } = request.jar.cookies
  const [parked, held] = await settleAll([
    findParked(request, email, isServed ? orderFormId : null),
    readCart(request, request.deadline),
  ])
  const faults = [...parked.faults, ...held.faults]

  if (faults.length > 0 && !held.cart.isBroken) {
    // Half of it would look like all.
    throw faults[0]
  }
  const others = parked.carts.filter((one) => one.items.length > 0)
  const carts = relatedCarts(others)
    .map(oneOf)
    .sort((one, other) => Number(other.parkedAt) - Number(one.parkedAt))

  return {
    answer: {
      refusal: null,
      carts: [
        ...(isServed && isTheirs(request, subject, held.cart)
          ? [contentsOf(held.cart, null)]
          : []),
        ...carts,
      ],
      ...cartOffer(request, subject, parked.carts, held),
    },
    faults,
  }
}

/** Whether the browser's cart has products, and they are the customer's. */
function isTheirs(
  { jar }: TelesalesRequest,
  { email, session }: CardSubject,
  cart: Cart
): boolean {
  const owner = productsOwnerOf(cart, session, jar.heldByBrowser, email)

  return (
    cart.items.length > 0 &&
    typeof owner === 'object' &&
    isSameEmail(owner.email, email)
  )
}

/** Carts that have gone on from the same one. */
function oneOf(carts: readonly FoundCart[]): CustomerCart {
  return contentsOf(
    {
      items: itemsOfAll(carts),
      price: carts.length === 1 ? carts[0].price : undefined,
    },
    Math.max(...carts.map(({ parkedAt }) => parkedAt))
  )
}

function contentsOf(
  { items, price }: { items: readonly Item[]; price?: Price },
  parkedAt: number | null
): CustomerCart {
  return {
    products: mergedItems(items).map(({ name, quantity }) => ({
      name,
      quantity,
    })),
    total: price?.total ?? null,
    currency: price?.currency ?? null,
    parkedAt,
  }
}
