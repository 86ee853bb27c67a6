import { UpstreamFault } from '../clients/upstreamFault'
import { parseEmail } from '../modules/email'
import { whyNotOperator } from '../modules/refusals'
import type { TelesalesRequest } from './telesalesRequest'
import { whoIsAsking } from './whoIsAsking'

/**
 * The email of the customer with this id. Null when there is nobody, or nobody
 * whom the operator may see, or whoever asks is no operator.
 *
 * @throws UpstreamFault
 */
export async function emailOf(
  request: TelesalesRequest,
  customerId: string
): Promise<string | null> {
  const { actBy, browser, clients } = request

  if (whyNotOperator(await whoIsAsking(request))) {
    return null
  }
  const profiles = await clients.customers
    .byIds([customerId], browser, actBy)
    .catch((fault: UpstreamFault) => {
      if (fault.status === 403) {
        return []
      }
      throw fault
    })
  const [email, ...others] = new Set(profiles.map((profile) => profile.email))

  return email && others.length === 0 ? parseEmail(email) : null
}
