import React, { FC } from 'react'

import { ErrorBoundary } from '../ui/ErrorBoundary'
import { useRest } from './useRest'

/** Shows what is left of a bar in place of what has crashed. */
export class CrashBoundary extends ErrorBoundary {
  public render() {
    return this.state.hasCrashed ? <Remains /> : super.render()
  }
}

const Remains: FC = () => {
  const { Crashed } = useRest()

  return Crashed ? <Crashed /> : null
}
