import React, { FC } from 'react'
import type { Settings } from '../../core/settings'
import { usePageToolbar } from '../../hooks/usePageToolbar'
import { useSettings } from '../../hooks/useSettings'
import { Slots, ToolbarContext, useShown } from '../../hooks/useToolbar'
import { CrashBoundary } from './CrashBoundary'
import { Presence } from './Presence'

interface Props extends Partial<Settings>, Slots {
  /** The fragment of the page's address as it was opened. */
  openedWith?: string
  /** Loads the page anew. */
  reload?: () => void
}

/** The page's toolbar, with whatever there is to see of it. */
const Toolbar: FC<Props> = (props) => {
  const toolbar = usePageToolbar(useSettings(props), props)

  return (
    <ToolbarContext.Provider value={useShown(toolbar, props)}>
      <CrashBoundary>
        <Presence />
      </CrashBoundary>
    </ToolbarContext.Provider>
  )
}

export default Toolbar
