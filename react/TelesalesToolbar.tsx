import React, { FC, lazy, Suspense } from 'react'

import { ErrorBoundary } from './components/ErrorBoundary'
import { useIsAwake } from './hooks/useIsAwake'
import type { CartDefault } from './modules/cartDefault'
import type { Domains } from './modules/wakeUp'

const Toolbar = lazy(() => import('./components/Toolbar'))

/** The block's props, as a theme or Site Editor sets them. */
export interface Props {
  /** Where the bar may show. */
  domains?: Domains
  /** Page ids or path patterns on which it must not. */
  hiddenOn?: string[]
  /** What a customer's cart begins with when the operator's has products. */
  cart?: CartDefault
}

/**
 * The block `telesales-toolbar`. Until the bar is wanted in this browser it
 * renders nothing, asks for nothing and loads nothing more.
 */
const TelesalesToolbar: FC<Props> = ({ cart, domains, hiddenOn }) =>
  useIsAwake(domains) ? (
    <ErrorBoundary>
      <Suspense fallback={null}>
        <Toolbar cart={cart} hiddenOn={hiddenOn} />
      </Suspense>
    </ErrorBoundary>
  ) : null

export default TelesalesToolbar
