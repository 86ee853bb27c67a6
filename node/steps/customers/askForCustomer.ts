import type { Profile } from '../../modules/profile'
import { operatorExpected } from '../access/knownOperator'
import type { TelesalesRequest } from '../request/telesalesRequest'

/**
 * How to hear of the customers with this id, by whoever may: they are asked for at once
 * where it can be expected that they may, so that one does not wait for the other.
 *
 * @returns throws UpstreamFault
 */
export function askForCustomer(
  request: TelesalesRequest,
  id: string
): () => Promise<Profile[]> {
  const { clients, deadline, jar } = request
  const ask = () => clients.customers.byIds([id], jar.cookies, deadline)
  const early = operatorExpected(request) === null ? null : ask()

  // Whoever may not ask hears of nothing, of no fault either.
  early?.catch(() => undefined)
  return () => early ?? ask()
}
