import { patch } from './patch'
import { shownCustomer } from './privacy'
import type { State } from './state'
import { viewIn } from './view'

const SECOND_MS = 1000
const MAX_PUTS = 3

/** What the tab may call the customer; what is revealed is for the eye alone. */
export function tabTitle(state: State): string | null {
  const { privacy, settings } = state

  return shownCustomer(
    viewIn(state).customer,
    settings.fields,
    patch(privacy, { revealed: null })
  ).name
}

/**
 * When the title was put, with this time; null when that would be too often: another
 * script wants the title, too, and ours gives way.
 */
export function putsAfter(putsMs: number[], nowMs: number): number[] | null {
  const recent = putsMs.filter((putMs) => Math.abs(nowMs - putMs) < SECOND_MS)

  return recent.length < MAX_PUTS ? [...recent, nowMs] : null
}
