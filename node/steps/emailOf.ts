import type { UpstreamFault } from '../clients/upstreamFault'
import { isSameEmail, parseEmail } from '../modules/email'
import { whyNotOperator } from '../modules/refusals'
import type { Refusal } from '../typings/graphql'
import { tooOften } from './allowance'
import type { Context, TelesalesRequest } from './telesalesRequest'
import { whoIsAsking } from './whoIsAsking'

/** Whom a start is about. */
export interface Asked {
  email: string | null
  /** Why nobody. */
  refusal: Refusal | null
}

/**
 * The email of the customer with this id, for an operator.
 *
 * @throws UpstreamFault
 */
export async function emailOf(
  ctx: Context,
  request: TelesalesRequest,
  customerId: string
): Promise<Asked> {
  const { actBy, browser, clients } = request
  const facts = await whoIsAsking(request)
  const { adminEmail } = facts
  const notOperator = whyNotOperator(facts)

  if (!adminEmail || notOperator) {
    return nobody(notOperator ?? 'NOT_AN_OPERATOR')
  }
  if (await tooOften('search', ctx.vtex.account, adminEmail)) {
    return nobody('TOO_MANY_REQUESTS')
  }
  const profiles = await clients.customers
    .byIds([customerId], browser, actBy)
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

  return email && isOne ? { email, refusal: null } : nobody('CUSTOMER_GONE')
}

function nobody(refusal: Refusal): Asked {
  return { email: null, refusal }
}
