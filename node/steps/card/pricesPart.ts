import type { CardPrices } from '../../typings/graphql'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { CardSubject, PartOutcome } from './cardSubject'

/** Of whom nobody serves nothing is known: the session is another's. */
const NOTHING: CardPrices = {
  refusal: 'NOBODY_SERVED',
  salesChannel: null,
  salesChannelName: null,
  priceTables: [],
  organization: null,
  costCenter: null,
}

/** At which prices the customer buys whom the operator serves, by the session. */
export async function pricesPart(
  { clients, deadline, jar: { cookies } }: TelesalesRequest,
  { isServed, session }: CardSubject
): Promise<PartOutcome<CardPrices>> {
  if (!isServed) {
    return { answer: NOTHING }
  }
  const { costCenterId, organizationId, priceTables, salesChannel } =
    session.buying
  const [policy, organization, costCenter] = await Promise.all([
    settle(clients.salesChannels.nameOf(salesChannel, cookies, deadline)),
    settle(
      clients.organizations.nameOf(
        'organizations',
        organizationId,
        cookies,
        deadline
      )
    ),
    settle(
      clients.organizations.nameOf(
        'cost_centers',
        costCenterId,
        cookies,
        deadline
      )
    ),
  ])

  return {
    answer: {
      refusal: null,
      salesChannel,
      salesChannelName: valueOrNull(policy),
      priceTables: [...priceTables],
      organization: valueOrNull(organization),
      costCenter: valueOrNull(costCenter),
    },
    faults: faultsOf(policy, organization, costCenter),
  }
}

/** What it is where a fault leaves nothing of it. */
export function noPrices(refusal: CardPrices['refusal']): CardPrices {
  return { ...NOTHING, refusal }
}
