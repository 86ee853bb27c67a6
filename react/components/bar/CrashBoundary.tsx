import React, { FC } from 'react'

import { viewIn } from '../../core/view'
import { useToolbar } from '../../hooks/useToolbar'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Message } from '../ui/Message'
import { TONES } from './ToolbarFrame'
import { useRest } from './useRest'
import { Whom } from './Whom'

/** Shows what is left of a bar in place of what has crashed. */
export class CrashBoundary extends ErrorBoundary {
  public render() {
    return this.state.hasCrashed ? <Remains /> : super.render()
  }
}

const Remains: FC = () => {
  const { Crashed } = useRest()
  const { customer } = useToolbar(viewIn)

  if (Crashed) {
    return <Crashed />
  }
  return customer ? (
    <p className={`${TONES.warning} ma0 pa3`} role="alert">
      <Whom /> <Message id="store/telesales-toolbar.crashed" />
    </p>
  ) : null
}
