import type { Buyer } from '../clients/orders'
import { readDocument } from '../modules/document'
import { bareNumber, readPhone } from '../modules/phone'
import type { Profile } from '../modules/profile'
import type { TermKind } from '../typings/graphql'
import type { TelesalesRequest } from './telesalesRequest'

/** Whose order it is. */
interface Ordered {
  buyers: Profile[]
  unavailable: TermKind[]
}

/**
 * Whose order this is; nobody when the operator may not see it.
 *
 * @throws UpstreamFault when Master Data does not answer; that the orders do not
 * is noted
 */
export async function whoOrdered(
  request: TelesalesRequest,
  orderId: string | null | undefined
): Promise<Ordered> {
  const { actBy, browser, clients, note } = request

  if (!orderId) {
    return { buyers: [], unavailable: [] }
  }
  const buyer = await clients.orders
    .buyerOf(orderId, browser, actBy)
    .catch((fault) => {
      note(fault)
      return 'unknown' as const
    })

  return buyer === 'unknown'
    ? { buyers: [], unavailable: ['ORDER'] }
    : { buyers: buyer ? await whoIs(request, buyer) : [], unavailable: [] }
}

/**
 * An order does not always say by what VTEX knows its buyer: then email and
 * document do, and at last the phone.
 */
async function whoIs(
  { actBy, browser, clients }: TelesalesRequest,
  { document, email, id, phone }: Buyer
): Promise<Profile[]> {
  const { customers } = clients
  const byId = id ? await customers.byIds([id], browser, actBy) : []

  if (byId.length > 0) {
    return byId
  }
  const marks = { document: document ? readDocument(document) : null, email }
  const byMarks = await customers.withAnyOf(marks, browser, actBy)

  return byMarks.length > 0 || !phone
    ? byMarks
    : customers.withAnyOf(
        { phone: readPhone(bareNumber(phone), null) },
        browser,
        actBy
      )
}
