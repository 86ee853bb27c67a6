import React, { ComponentType, FC } from 'react'

import { useHandles } from '../../hooks/useHandles'

import { ErrorBoundary } from './ErrorBoundary'

interface Props {
  Block?: ComponentType
}

/** What a theme has put here. When it crashes, it alone is gone. */
export const Slot: FC<Props> = ({ Block }) => {
  const { handles } = useHandles()

  return Block ? (
    <ErrorBoundary>
      <div className={`${handles.slot} telesales-slot`}>
        <Block />
      </div>
    </ErrorBoundary>
  ) : null
}
