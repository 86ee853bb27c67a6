import type { UpstreamFault } from '../../clients/upstreamFault'
import type { Buyers } from '../../modules/customerMatch'
import { readDocument } from '../../modules/document'
import { numbersIn } from '../../modules/keptPhones'
import type { Buyer } from '../../modules/order'
import { readPhone } from '../../modules/phone'
import { settle } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** Whose order it is. */
export interface OrderBuyers extends Buyers {
  /** Why nobody knows: VTEX does not answer, or the operator may see no orders. */
  obstacle: 'unavailable' | 'forbidden' | null
  faults: readonly unknown[]
}

const NO_BUYERS: OrderBuyers = {
  profiles: [],
  isSure: false,
  obstacle: null,
  faults: [],
}

/**
 * Whose order this is.
 *
 * @param orderIds how it may be written, the likeliest first
 * @throws UpstreamFault when Master Data does not answer, or the operator's
 * sign-in has ended; that the orders do not answer is part of the answer
 */
export async function buyersOf(
  request: TelesalesRequest,
  orderIds: string[] = []
): Promise<OrderBuyers> {
  const { clients, deadline, jar } = request

  for (const orderId of orderIds) {
    const read = await settle(
      clients.orders.buyerOf(orderId, jar.cookies, deadline)
    )

    if (read.status === 'rejected') {
      return down(read.reason)
    }
    if (read.value === 'forbidden') {
      return { ...NO_BUYERS, obstacle: read.value }
    }
    if (read.value) {
      return { ...NO_BUYERS, ...(await customersOf(request, read.value)) }
    }
  }
  return NO_BUYERS
}

function down(fault: UpstreamFault): OrderBuyers {
  if (fault.isUnauthorized) {
    throw fault
  }
  return { ...NO_BUYERS, obstacle: 'unavailable', faults: [fault] }
}

/**
 * An order does not always say by what VTEX knows its buyer: then email and
 * document do. Of a guest who gave neither there is the phone, which may be
 * somebody else's, too.
 */
async function customersOf(
  { clients: { customers }, deadline, jar }: TelesalesRequest,
  { document, email, id, phone }: Buyer
): Promise<Buyers> {
  const byId = id ? await customers.byIds([id], jar.cookies, deadline) : []

  if (byId.length > 0) {
    return { profiles: byId, isSure: true }
  }
  const isNamed = email !== null || document !== null
  const [number] = numbersIn(phone ?? '')
  const identifiers = isNamed
    ? { email, document: document ? readDocument(document) : null }
    : { phone: number ? readPhone(number, null) : null }
  const { profiles } = await customers.withAnyOf(
    identifiers,
    jar.cookies,
    deadline
  )

  return { profiles, isSure: isNamed }
}
