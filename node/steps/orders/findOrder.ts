import {
  isOrderOf,
  type ListedOrder,
  type OrderOwner,
  type WholeOrder,
} from '../../modules/order'
import { readTerm } from '../../modules/term'
import { settleAll } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** As many of a customer's last orders are read. */
export const LAST = 5

const ID = /^[\w-]{4,60}$/

/** The customer's last orders, and the one that was asked for. */
export interface FoundOrders {
  last: ListedOrder[]
  /** Null where it is not theirs, or there is none. */
  found: WholeOrder | null
}

/**
 * The customer's last orders, and the one with this number: theirs, by what it says
 * itself or by VTEX's list. `forbidden` when the operator may see none.
 *
 * @param typed the number as somebody writes it
 * @throws UpstreamFault
 */
export async function findOrders(
  { clients, deadline, jar }: TelesalesRequest,
  owner: OrderOwner,
  typed: string | null
): Promise<FoundOrders | 'forbidden'> {
  const ids = typed ? spellingsOf(typed) : []
  const [last, ...read] = await settleAll([
    clients.orders.lastOf(owner.email, LAST, jar.cookies, deadline),
    ...ids.map((id) =>
      clients.orders.orderOf(owner.email, id, jar.cookies, deadline)
    ),
  ] as const)

  if (last === 'forbidden' || read.includes('forbidden')) {
    return 'forbidden'
  }
  const found = (read as Array<WholeOrder | null>).find(
    (order) =>
      order &&
      (isOrderOf(order.buyer, owner) || last.some(({ id }) => id === order.id))
  )

  return { last, found: found ?? null }
}

function spellingsOf(typed: string): string[] {
  const read = readTerm(typed, null)?.order?.spellings ?? []

  // As VTEX has it, or as somebody writes it.
  return [...new Set([...(ID.test(typed) ? [typed] : []), ...read])]
}
