import { isExcluded, isSameMailbox } from '../../modules/exclusion'
import type { Refusal } from '../../typings/graphql'
import type { TelesalesRequest } from '../request/telesalesRequest'

/**
 * Why this operator may not act for the customer with this email, or null.
 *
 * @throws UpstreamFault when nobody knows whom the store excludes
 */
export async function customerRefusal(
  request: TelesalesRequest,
  operatorEmail: string,
  email: string
): Promise<Refusal | null> {
  if (isSameMailbox(email, operatorEmail)) {
    return 'OWN_EMAIL'
  }
  return isExcluded(email, operatorEmail, await request.settings())
    ? 'CUSTOMER_EXCLUDED'
    : null
}
