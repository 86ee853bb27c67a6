import {
  ComponentType,
  createContext,
  useContext,
  useLayoutEffect,
  useState,
} from 'react'

import type { State } from '../core/state'
import type { Toolbar } from '../core/toolbar'

/** What a theme may put into the bar: any block. */
export interface Slots {
  Left?: ComponentType
  Centre?: ComponentType
  Right?: ComponentType
  Panel?: ComponentType
}

/** The toolbar, what there is to see of it, and what the theme puts into it. */
interface Shown {
  slots: Slots
  state: State
  toolbar: Toolbar
}

/** Whatever is rendered has a toolbar above it. */
export const ToolbarContext = createContext<Shown>(null as never)

/**
 * The toolbar as it is, now and after each change: for the context. There is one
 * subscriber, above all that is rendered, so that no component ever renders from a
 * state that its parent has not seen yet.
 */
export function useShown(toolbar: Toolbar, slots: Slots): Shown {
  const { getState, subscribe } = toolbar
  const [state, setState] = useState(getState)

  useLayoutEffect(() => {
    const update = () => setState(getState())

    // It may have changed since it was rendered.
    update()
    return subscribe(update)
  }, [getState, subscribe])

  return { slots, state, toolbar }
}

/** What a component needs of the toolbar's state. */
export function useToolbar<Selected>(
  selector: (state: State) => Selected
): Selected {
  return selector(useToolbarState())
}

/** All that the toolbar knows. */
export function useToolbarState(): State {
  return useContext(ToolbarContext).state
}

/** Tells the toolbar what happened, or was asked. */
export function useSend(): Toolbar['send'] {
  return useContext(ToolbarContext).toolbar.send
}

/** Tells the time, in ms since the epoch. */
export function useNow(): Toolbar['now'] {
  return useContext(ToolbarContext).toolbar.now
}

/** What the theme puts into the bar. */
export function useSlots(): Slots {
  return useContext(ToolbarContext).slots
}
