import type { Price } from '../../modules/cart'
import type { Item } from '../../modules/cartItem'
import type { CardCart, CustomerCart } from '../../typings/graphql'
import { findParked } from '../carts/findParked'
import { readCart } from '../carts/readCart'
import { settleAll } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { CardSubject, PartOutcome } from './cardSubject'

/**
 * The carts that are parked for the customer, the youngest first, after the one in the
 * browser while they are served.
 *
 * @throws UpstreamFault
 */
export async function cartPart(
  request: TelesalesRequest,
  { email, isServed }: CardSubject
): Promise<PartOutcome<CardCart>> {
  const [parked, held] = await settleAll([
    findParked(request, email),
    isServed ? readCart(request, request.deadline) : null,
  ])
  const { orderFormId } = request.jar.cookies
  const others = parked.carts
    .filter((one) => one.items.length > 0)
    .filter((one) => !isServed || one.orderFormId !== orderFormId)
    .sort((one, other) => other.parkedAt - one.parkedAt)

  return {
    answer: {
      refusal: null,
      carts: [
        ...(held && held.cart.items.length > 0
          ? [contentsOf(held.cart, null)]
          : []),
        ...others.map((one) => contentsOf(one, one.parkedAt)),
      ],
    },
    faults: [...parked.faults, ...(held?.faults ?? [])],
  }
}

function contentsOf(
  { items, price }: { items: readonly Item[]; price?: Price },
  parkedAt: number | null
): CustomerCart {
  return {
    products: items.map(({ name, quantity }) => ({ name, quantity })),
    total: price?.total ?? null,
    currency: price?.currency ?? null,
    parkedAt,
  }
}
