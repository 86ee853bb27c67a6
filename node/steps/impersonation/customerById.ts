import { onStatus } from '../../clients/upstreamFault'
import { isSameEmail, parseEmail } from '../../modules/email'
import type { Refusal } from '../../typings/graphql'
import { type Authorization, authorize } from '../access/authorize'
import { failWith } from '../request/findings'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** Whom a start by id is about. */
export type CustomerById = Authorization & { email: string | null }

/**
 * The email of the customer with this id, for whoever may start.
 *
 * @throws StoryFault with the session, if it could be read
 */
export async function customerById(
  request: TelesalesRequest,
  customerId: string
): Promise<CustomerById> {
  const { clients, deadline, jar } = request
  const authorization = await authorize(request, 'start')
  const nobody = (refusal: Refusal): CustomerById => ({
    ...authorization,
    email: null,
    refusal,
  })

  if (authorization.refusal) {
    return nobody(authorization.refusal)
  }
  const profiles = await clients.customers
    .byIds([customerId], jar.cookies, deadline)
    .catch(onStatus(403, null))
    .catch(failWith({ before: authorization.session }))

  if (!profiles) {
    return nobody('SEARCH_NOT_ALLOWED')
  }
  const kept = profiles[0]?.email ?? null
  const email = parseEmail(kept ?? '')

  if (!profiles.every((profile) => isSameEmail(profile.email, kept)) || !kept) {
    return nobody('CUSTOMER_GONE')
  }
  return email ? { ...authorization, email } : nobody('INVALID_EMAIL')
}
