import type { MemoryName } from '../command'
import { DEFAULTS, Settings } from '../settings'
import { initialState, State } from '../state'

/** The state of a page that has just been loaded, but for these parts. */
export function stateWith(
  parts: Partial<Omit<State, 'settings'>> = {},
  settings: Partial<Settings> = {},
  remembered: Partial<Record<MemoryName, string>> = {}
): State {
  return {
    ...initialState(
      { ...DEFAULTS, ...settings },
      (name) => remembered[name] ?? null,
      0,
      false
    ),
    ...parts,
  }
}
