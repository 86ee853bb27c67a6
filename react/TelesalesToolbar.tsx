import React, { FC, lazy, Suspense } from 'react'
import { ErrorBoundary } from './components/ui/ErrorBoundary'
import { Reserved } from './components/ui/Reserved'
import type { Settings } from './core/settings'
import { tellHeight } from './hooks/barHeight'
import { useAwake } from './hooks/useAwake'
import type { Slots } from './hooks/useToolbar'

const Toolbar = lazy(() => import('./components/bar/Toolbar'))

/** The block's props, as a theme or Site Editor sets them. */
export interface Props extends Partial<Settings>, Slots {}

/**
 * The block `telesales-toolbar`. Until the bar is wanted in this browser it
 * renders nothing, asks for nothing and loads nothing more.
 */
const TelesalesToolbar: FC<Props> = (props) => {
  const openedWith = useAwake(props.domains)

  return openedWith === null ? null : (
    <ErrorBoundary onCrash={tellHeight}>
      <Suspense fallback={<Reserved />}>
        <Toolbar {...Object.assign({}, props, { openedWith })} />
      </Suspense>
    </ErrorBoundary>
  )
}

export default TelesalesToolbar
