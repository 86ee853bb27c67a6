import React, { FC, lazy, Suspense } from 'react'

import { ErrorBoundary } from './components/ErrorBoundary'
import { useIsAwake } from './hooks/useIsAwake'
import type { Settings } from './modules/settings'
import type { Domains } from './modules/wakeUp'

const Toolbar = lazy(() => import('./components/Toolbar'))

/** The block's props, as a theme or Site Editor sets them. */
export interface Props extends Settings {
  /** Where the bar may show. */
  domains?: Domains
}

/**
 * The block `telesales-toolbar`. Until the bar is wanted in this browser it
 * renders nothing, asks for nothing and loads nothing more.
 */
const TelesalesToolbar: FC<Props> = ({
  cart,
  domains,
  hiddenOn,
  recents,
  registerRequires,
  screenPopOrigins,
}) =>
  useIsAwake(domains) ? (
    <ErrorBoundary>
      <Suspense fallback={null}>
        <Toolbar
          cart={cart}
          hiddenOn={hiddenOn}
          recents={recents}
          registerRequires={registerRequires}
          screenPopOrigins={screenPopOrigins}
        />
      </Suspense>
    </ErrorBoundary>
  ) : null

export default TelesalesToolbar
