import type { CustomerCard } from './answers'
import type { CardPart } from './card'
import type { State } from './state'

/** Whether a card is nobody's: the operator's own calls are in it. */
export function isOwnCard({ card }: State): boolean {
  return card?.customer === null && card.servedEmail === null
}

/**
 * The parts that there are of a card: before a start the session is not the customer’s, and
 * what was noted is not told.
 */
export function partsShown(state: State): CardPart[] {
  const { card, settings } = state

  return settings.card.filter(
    (part, place, all) =>
      all.indexOf(part) === place &&
      !((part === 'prices' || part === 'notes') && card?.customer) &&
      (part === 'calls' ? !card?.customer : !isOwnCard(state))
  )
}

/** What prices depend on, as far as VTEX says it. */
export function pricesShown({
  prices,
}: CustomerCard): Array<{ name: string; text: string }> {
  return prices
    ? [
        {
          name: 'salesChannel',
          text: prices.salesChannelName ?? prices.salesChannel ?? '',
        },
        { name: 'priceTables', text: prices.priceTables.join(', ') },
        { name: 'organization', text: prices.organization ?? '' },
        { name: 'costCenter', text: prices.costCenter ?? '' },
      ].filter(({ text }) => text !== '')
    : []
}
