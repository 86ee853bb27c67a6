import type { FoundCustomer } from './answers'
import type { CustomerList } from './customerList'
import type { Event } from './events'
import { patch } from './patch'
import type { State } from './state'
import { viewIn } from './view'

/** Whether there is somebody, or something of the operator's own, to be seen. */
export function canOpenCard(
  state: State,
  found?: FoundCustomer | null
): boolean {
  const { card } = state.settings

  return (
    !state.privacy.isScreenShared &&
    (found || viewIn(state).customer ? card.length > 0 : card.includes('calls'))
  )
}

/** Whether the card lies over the page in place of the details. */
export function isCardOpen({ card, missing, panels }: State): boolean {
  return Boolean(card) && panels.areDetailsOpen && !missing.includes('card')
}

/** With the card opened, or closed: what follows from that comes with the card. */
export function withCard(state: State, event: Event): State {
  const { card, news, panels, settings } = state

  if (event.type === 'cardToggled') {
    if (isCardOpen(state)) {
      return patch(state, { panels: patch(panels, { areDetailsOpen: false }) })
    }
    return canOpenCard(state, event.customer)
      ? patch(opened(state, event.customer, event.list), { focus: 'card' })
      : state
  }
  // Once, and the focus stays where it is.
  return card === undefined &&
    settings.cardOnStart &&
    (news?.done === 'started' || news?.done === 'switched') &&
    canOpenCard(state)
    ? opened(state)
    : state
}

function opened(
  state: State,
  customer: FoundCustomer | null = null,
  list?: CustomerList
): State {
  return patch(state, {
    card: {
      customer,
      list,
      servedEmail: viewIn(state).customer?.email ?? null,
      parts: {},
    },
    missing: state.missing.filter((part) => part !== 'card'),
    panels: patch(state.panels, { areDetailsOpen: true }),
  })
}
