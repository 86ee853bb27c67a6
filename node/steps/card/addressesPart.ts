import { deliveryIn } from '../../clients/addressDocument'
import { isSame, maskedAddress, shownAddress } from '../../modules/address'
import type { CardAddresses } from '../../typings/graphql'
import { keptAddresses, withAvailable } from '../addresses/findAddresses'
import { readTheirCart } from '../carts/theirCart'
import { faultsOf, settle, settleAll, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { CardSubject, PartOutcome } from './cardSubject'

/**
 * The addresses of a customer that Master Data knows, and, while they are served, those
 * that checkout does. Before a start they are masked.
 *
 * @throws UpstreamFault
 */
export async function addressesPart(
  request: TelesalesRequest,
  { ids, isServed, session }: CardSubject
): Promise<PartOutcome<CardAddresses>> {
  const [kept, read] = await settleAll([
    keptAddresses(request, ids),
    settle(isServed ? readTheirCart(request, session) : null),
  ])
  const cart = valueOrNull(read)
  const { chosen } = deliveryIn(cart?.body)
  const addresses = withAvailable(kept === 'forbidden' ? [] : kept, cart?.body)

  return {
    answer: {
      refusal:
        kept === 'forbidden' && addresses.length === 0 ? 'NOT_ALLOWED' : null,
      addresses: addresses.map((address) =>
        isServed
          ? shownAddress(address, chosen !== null && isSame(address, chosen))
          : maskedAddress(address)
      ),
    },
    faults: faultsOf(read),
  }
}
