import { deliveryIn } from '../../clients/addressDocument'
import { onStatus } from '../../clients/upstreamFault'
import { type Address, distinctAddresses, isClear } from '../../modules/address'
import type { TelesalesRequest } from '../request/telesalesRequest'

/**
 * The addresses of a customer that Master Data knows; `forbidden` when the operator may
 * see none.
 *
 * @param ids by which the customer is known, of which one may be enough to find the rest
 * @throws UpstreamFault
 */
export async function keptAddresses(
  { clients, deadline, jar }: TelesalesRequest,
  ids: readonly string[]
): Promise<Address[] | 'forbidden'> {
  const profiles =
    ids.length === 1
      ? await clients.customers
          .byIds([...ids], jar.cookies, deadline)
          .catch(onStatus(403, null))
      : []

  return profiles
    ? clients.addresses.of(profiles[0]?.ids ?? ids, jar.cookies, deadline)
    : 'forbidden'
}

/** These addresses and those that the order form has; none that checkout has masked. */
export function withAvailable(
  kept: readonly Address[],
  orderForm: unknown
): Address[] {
  return distinctAddresses([
    ...kept,
    ...deliveryIn(orderForm).available.filter(isClear),
  ])
}
