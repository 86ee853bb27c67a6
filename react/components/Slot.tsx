import React, { ComponentType, FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { ErrorBoundary } from './ErrorBoundary'

const HANDLES = ['slot'] as const

interface Props {
  Block?: ComponentType
}

/** What a theme has put here. When it crashes, it alone is gone. */
export const Slot: FC<Props> = ({ Block }) => {
  const { handles } = useCssHandles(HANDLES)

  return Block ? (
    <ErrorBoundary>
      <div className={`${handles.slot} telesales-slot`}>
        <Block />
      </div>
    </ErrorBoundary>
  ) : null
}
