import type { FoundCustomer } from './answers'
import type { Event } from './events'
import { patch } from './patch'
import type { State } from './state'
import { viewIn } from './view'

/** Whether there is somebody, and something, to be seen. */
export function canOpenCard(state: State): boolean {
  return (
    viewIn(state).customer !== null &&
    state.settings.card.length > 0 &&
    !state.privacy.isScreenShared
  )
}

/** Whether the card lies over the page in place of the details. */
export function isCardOpen({ card, missing, panels }: State): boolean {
  return Boolean(card) && panels.areDetailsOpen && !missing.includes('card')
}

/** With the card opened, closed, or forgotten: nothing of it is kept. */
export function withCard(state: State, event: Event): State {
  const { card, news, panels, privacy, settings } = state

  if (event.type === 'cardToggled') {
    const { customer = null } = event

    if (isCardOpen(state)) {
      return patch(state, {
        card: null,
        focus: card?.customer ? 'field' : 'details',
        panels: patch(panels, { areDetailsOpen: false }),
      })
    }
    return canOpenCard(state) || (customer && !privacy.isScreenShared)
      ? patch(opened(state, customer), { focus: 'card' })
      : state
  }
  // Once, and the focus stays where it is.
  if (
    card === undefined &&
    settings.cardOnStart &&
    (news?.done === 'started' || news?.done === 'switched') &&
    canOpenCard(state)
  ) {
    return opened(state, null)
  }
  return card &&
    (!panels.areDetailsOpen ||
      privacy.isScreenShared ||
      card.servedEmail !== servedEmail(state))
    ? patch(state, {
        card: null,
        focus:
          card.customer && event.type === 'detailsClosed'
            ? 'field'
            : state.focus,
      })
    : state
}

function opened(state: State, customer: FoundCustomer | null): State {
  return patch(state, {
    card: { customer, servedEmail: servedEmail(state), parts: {} },
    missing: state.missing.filter((part) => part !== 'card'),
    panels: patch(state.panels, { areDetailsOpen: true }),
  })
}

function servedEmail(state: State): string | null {
  return viewIn(state).customer?.email ?? null
}
