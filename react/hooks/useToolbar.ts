import { createContext, useContext, useLayoutEffect, useState } from 'react'

import type { State } from '../core/state'
import type { Toolbar } from '../core/toolbar'

/** The toolbar, and what there is to see of it. */
interface Shown {
  state: State
  toolbar: Toolbar
}

/** Whatever is rendered has a toolbar above it. */
export const ToolbarContext = createContext<Shown>(null as never)

/** The toolbar as it is, now and after each change: for the context. */
export function useShown(toolbar: Toolbar): Shown {
  const { getState, subscribe } = toolbar
  const [state, setState] = useState(getState)

  useLayoutEffect(() => {
    const update = () => setState(getState())

    // It may have changed since it was rendered.
    update()
    return subscribe(update)
  }, [getState, subscribe])

  return { state, toolbar }
}

/** What a component needs of the toolbar's state. */
export function useToolbar<Selected>(
  selector: (state: State) => Selected
): Selected {
  return selector(useToolbarState())
}

/** All of it. */
export function useToolbarState(): State {
  return useContext(ToolbarContext).state
}

/** Tells the toolbar what happened, or was asked. */
export function useSend(): Toolbar['send'] {
  return useContext(ToolbarContext).toolbar.send
}
