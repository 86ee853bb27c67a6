import { patch } from './patch'
import { shownCustomer } from './privacy'
import type { State } from './state'
import { viewIn } from './view'

/** What the tab may call the customer; what is revealed is for the eye alone. */
export function tabTitle(state: State): string | null {
  const { privacy, settings } = state

  return shownCustomer(
    viewIn(state).customer,
    settings.fields,
    patch(privacy, { revealed: null })
  ).name
}
