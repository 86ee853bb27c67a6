import React, { FC, lazy, Suspense } from 'react'
import { ErrorBoundary } from './components/ui/ErrorBoundary'
import { Reserved } from './components/ui/Reserved'
import type { Settings } from './core/settings'
import { tellHeight } from './hooks/barHeight'
import { useIsAwake } from './hooks/useIsAwake'
import type { Slots } from './hooks/useToolbar'

const Toolbar = lazy(() => import('./components/bar/Toolbar'))

/** The block's props, as a theme or Site Editor sets them. */
export interface Props extends Partial<Settings>, Slots {}

/**
 * The block `telesales-toolbar`. Until the bar is wanted in this browser it
 * renders nothing, asks for nothing and loads nothing more.
 */
const TelesalesToolbar: FC<Props> = (props) =>
  useIsAwake(props.domains) ? (
    <ErrorBoundary onCrash={tellHeight}>
      <Suspense fallback={<Reserved />}>
        <Toolbar {...props} />
      </Suspense>
    </ErrorBoundary>
  ) : null

export default TelesalesToolbar
