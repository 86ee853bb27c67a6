import type { Cart, Item } from '../clients/checkout'
import { isOwn } from '../modules/guard'
import type { SessionFacts } from '../modules/sessionFacts'
import type { CartChoice } from '../typings/graphql'
import { both } from './both'
import type { TelesalesRequest } from './telesalesRequest'

/** The carts that there are when a customer's shall begin. */
export interface Carts {
  /** The one that the browser holds. */
  held: Cart | null
  /** The id of the order form that was parked for the customer. */
  parkedId: string | null
}

/**
 * Looks what carts there are, as far as the choice depends on it.
 *
 * @throws UpstreamFault lest products be lost that could not be seen. Without
 * VBase one can still begin: what is parked stays parked.
 */
export async function findCarts(
  { actBy, jar, clients, note }: TelesalesRequest,
  email: string | null,
  choice: CartChoice
): Promise<Carts> {
  const isWanted = jar.cookies.hasAdmin && email !== null
  const [held, parkedId] = await both(
    isWanted && (choice !== 'EMPTY' || jar.customerEmail)
      ? clients.checkout.cartOf(jar.cookies, actBy)
      : null,
    isWanted && choice === 'ASK'
      ? clients.parkedCarts.find(email).catch(note)
      : isWanted && choice === 'RESUME'
        ? clients.parkedCarts.find(email)
        : null
  )

  return { held, parkedId }
}

/**
 * The products that may move to the customer: the operator's own. Another
 * customer's cart is not the operator's to give away.
 */
export function movableItems(
  { jar }: TelesalesRequest,
  { held }: Carts,
  facts: SessionFacts
): Item[] {
  const isOperators =
    jar.customerEmail === null &&
    held !== null &&
    held.owner !== 'unknown' &&
    isOwn(held.owner.email, facts)

  return isOperators ? held.items : []
}

/** What there is to choose from, in the order to show it; nothing when empty. */
export function choicesOf(items: Item[], parkedId: string | null) {
  const choices: CartChoice[] = []

  if (parkedId) {
    choices.push('RESUME')
  }
  if (items.length > 0) {
    choices.push('MOVE')
  }
  return choices.length > 0 ? [...choices, 'EMPTY' as const] : []
}
