import React, { FC, lazy, Suspense } from 'react'
import type { Slots } from './components/Bar'
import { ErrorBoundary } from './components/ErrorBoundary'
import { Reserved } from './components/Reserved'
import { tellHeight } from './hooks/barHeight'
import { useIsAwake } from './hooks/useIsAwake'
import type { Settings } from './modules/settings'

const Toolbar = lazy(() => import('./components/Toolbar'))

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
