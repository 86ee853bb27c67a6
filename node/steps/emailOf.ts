import type { UpstreamFault } from '../clients/upstreamFault'
import { isSameEmail, parseEmail } from '../modules/email'
import type { Refusal } from '../typings/graphql'
import { type May, mayDo } from './mayDo'
import type { TelesalesRequest } from './telesalesRequest'

/** Whom a start is about. */
export interface Asked extends May {
  email: string | null
}

/**
 * The email of the customer with this id, for whoever may start.
 *
 * @throws UpstreamFault
 */
export async function emailOf(
  request: TelesalesRequest,
  customerId: string
): Promise<Asked> {
  const { actBy, jar, clients } = request
  const may = await mayDo(request, 'start')
  const nobody = (refusal: Refusal): Asked => ({ ...may, email: null, refusal })

  if (may.refusal) {
    return nobody(may.refusal)
  }
  const profiles = await clients.customers
    .byIds([customerId], jar.cookies, actBy)
    .catch((fault: UpstreamFault) => {
      if (fault.status === 403) {
        return null
      }
      throw fault
    })

  if (!profiles) {
    return nobody('SEARCH_NOT_ALLOWED')
  }
  const email = parseEmail(profiles[0]?.email ?? '')
  const isOne = profiles.every((profile) => isSameEmail(profile.email, email))

  return email && isOne ? { ...may, email } : nobody('CUSTOMER_GONE')
}
