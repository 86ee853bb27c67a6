import { DEFAULTS, Settings } from '../settings'
import { initialState, Remembered, State } from '../state'

const NOTHING: Remembered = {
  call: null,
  collapsed: null,
  recents: null,
  screenShare: null,
}

/** The state of a page that has just been loaded, but for these parts. */
export function stateWith(
  parts: Partial<Omit<State, 'settings'>> = {},
  settings: Partial<Settings> = {},
  remembered: Partial<Remembered> = {}
): State {
  return {
    ...initialState(
      { ...DEFAULTS, ...settings },
      { ...NOTHING, ...remembered },
      0
    ),
    ...parts,
  }
}
