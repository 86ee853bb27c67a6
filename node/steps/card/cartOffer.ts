import type { Cart } from '../../modules/cart'
import type { CardCart } from '../../typings/graphql'
import { startOfCart } from '../carts/cartChoice'
import type { FoundCart } from '../carts/findParked'
import { ownCartState } from '../carts/ownCart'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { CardSubject } from './cardSubject'

/** What a start would ask to choose from. */
type CartOffer = Pick<CardCart, 'choices' | 'summaries' | 'ownCart'>

/** A start would ask nothing, or there is none to make. */
export const NO_OFFER: CartOffer = { choices: [], summaries: [], ownCart: null }

/** What a start with the customer would ask to choose from, as the start itself does. */
export function cartOffer(
  request: TelesalesRequest,
  { email, isServed, session }: CardSubject,
  parked: readonly FoundCart[],
  { cart, faults }: { cart: Cart; faults: readonly unknown[] }
): CartOffer {
  // Where the browser's cart does not answer, a start is refused.
  if (isServed || (faults.length > 0 && !cart.isBroken)) {
    return NO_OFFER
  }
  const { heldByBrowser: held, cookies } = request.jar
  const { orderFormId } = cookies
  const start = startOfCart(
    { cart, held, orderFormId, parked },
    session,
    email,
    'ASK'
  )

  return start.choices.length > 0
    ? {
        choices: start.choices,
        summaries: start.summaries,
        ownCart: ownCartState(request, start, session.adminEmail, session),
      }
    : NO_OFFER
}
