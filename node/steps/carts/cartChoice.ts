import type { Cart, Item } from '../../clients/orderForm'
import { isOwn } from '../../modules/guard'
import type { SessionFacts } from '../../modules/sessionFacts'
import type { CartChoice } from '../../typings/graphql'
import type { Authorization } from '../access/authorize'
import { valueOrFail } from '../request/findings'
import { faultsOf, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** The carts that there are when a customer's shall begin. */
export interface Carts {
  /** The one that the browser holds. */
  readonly held: Cart | null
  /** The id of the order form that was parked for the customer. */
  readonly parkedId: string | null
  readonly faults: readonly unknown[]
}

/**
 * Reads what carts there are, as far as the choice depends on it; what is kept of
 * a customer only for whoever may start.
 *
 * @throws StoryFault lest products be lost that could not be seen. Without VBase
 * one can still begin, unless it is with what is parked, which stays so.
 */
export async function findCarts(
  { clients, deadline, jar }: TelesalesRequest,
  email: string | null,
  choice: CartChoice,
  authorized: Promise<Authorization>
): Promise<Carts> {
  if (!jar.cookies.hasAdmin || email === null) {
    return { held: null, parkedId: null, faults: [] }
  }
  const isHeldWanted = choice !== 'EMPTY' || jar.customerEmail !== null
  const isParkedWanted = choice === 'ASK' || choice === 'RESUME'
  const [held, parked] = await Promise.allSettled([
    isHeldWanted ? clients.checkout.cartOf(jar.cookies, deadline) : null,
    isParkedWanted
      ? authorized.then(({ refusal }) =>
          refusal === null ? clients.parkedCarts.find(email) : null
        )
      : null,
  ])

  return {
    held: valueOrFail(held, { faults: faultsOf(parked) }),
    parkedId: choice === 'RESUME' ? valueOrFail(parked) : valueOrNull(parked),
    faults: faultsOf(parked),
  }
}

/**
 * The products that may move to the customer: the operator's own. Another
 * customer's cart is not the operator's to give away.
 */
export function movableItems(
  { jar }: TelesalesRequest,
  { held }: Carts,
  session: SessionFacts
): Item[] {
  const isOperators =
    jar.customerEmail === null &&
    held !== null &&
    held.owner !== 'unknown' &&
    isOwn(held.owner.email, session)

  return isOperators ? held.items : []
}

/** What there is to choose from, in the order to show it; nothing when empty. */
export function choicesOf(
  items: readonly Item[],
  parkedId: string | null
): CartChoice[] {
  const choices: CartChoice[] = [
    ...(parkedId ? (['RESUME'] as const) : []),
    ...(items.length > 0 ? (['MOVE'] as const) : []),
  ]

  return choices.length > 0 ? [...choices, 'EMPTY'] : []
}
