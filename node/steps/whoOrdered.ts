import type { Buyer } from '../clients/orders'
import type { UpstreamFault } from '../clients/upstreamFault'
import { readDocument } from '../modules/document'
import type { Buyers } from '../modules/likeness'
import { numbersIn, readPhone } from '../modules/phone'
import type { TelesalesRequest } from './telesalesRequest'

/** Whose order it is. */
interface Ordered extends Buyers {
  /** Why nobody knows: VTEX does not answer, or the operator may see no orders. */
  why: 'down' | 'closed' | null
}

const NOBODY: Ordered = { profiles: [], isSure: false, why: null }

/**
 * Whose order this is.
 *
 * @throws UpstreamFault when Master Data does not answer, or the operator's
 * sign-in has ended; that the orders do not answer is noted
 */
export async function whoOrdered(
  request: TelesalesRequest,
  orderId: string | null | undefined
): Promise<Ordered> {
  const { actBy, jar, clients, note } = request

  if (!orderId) {
    return NOBODY
  }
  const buyer = await clients.orders
    .buyerOf(orderId, jar.cookies, actBy)
    .catch((fault: UpstreamFault) => {
      if (fault.isUnauthorized) {
        throw fault
      }
      note(fault)
      return 'down' as const
    })

  if (buyer === 'down' || buyer === 'closed') {
    return { ...NOBODY, why: buyer }
  }
  return buyer ? { ...NOBODY, ...(await whoIs(request, buyer)) } : NOBODY
}

/**
 * An order does not always say by what VTEX knows its buyer: then email and
 * document do. Of a guest who gave neither there is the phone, which may be
 * somebody else's, too.
 */
async function whoIs(
  { actBy, jar, clients }: TelesalesRequest,
  { document, email, id, phone }: Buyer
): Promise<Buyers> {
  const { customers } = clients
  const byId = id ? await customers.byIds([id], jar.cookies, actBy) : []

  if (byId.length > 0) {
    return { profiles: byId, isSure: true }
  }
  const isNamed = email !== null || document !== null
  const [number] = numbersIn(phone ?? '')
  const marks = isNamed
    ? { email, document: document ? readDocument(document) : null }
    : { phone: number ? readPhone(number, null) : null }

  return {
    profiles: (await customers.withAnyOf(marks, jar.cookies, actBy)).profiles,
    isSure: isNamed,
  }
}
