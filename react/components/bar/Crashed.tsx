import React, { FC } from 'react'
import { useIntl } from 'react-intl'

import { whomSaid } from '../../core/said'
import { isOutOfDate, viewIn } from '../../core/view'
import { useSend, useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { ErrorBoundary } from '../ui/ErrorBoundary'

/**
 * What is left of a bar that has crashed, as plain as can be, since nothing of what it
 * was made of is to be relied on: who is served, and the way out. What nobody would
 * miss is gone.
 */
const Crashed: FC = () => {
  const { formatMessage } = useIntl()
  const send = useSend()
  const state = useToolbarState()
  const view = useToolbar(viewIn)
  const { id, values } = whomSaid(state)

  return view.customer || view.warning || isOutOfDate(view) ? (
    <section
      aria-label={formatMessage({ id: 'store/telesales-toolbar.title' })}
      className="pa3 bb bg-warning--faded c-on-warning--faded b--warning"
    >
      {view.customer && (
        <p className="ma0 fw7" translate="no">
          {formatMessage({ id }, values)}
        </p>
      )}
      <p className="mv2" role="alert">
        {formatMessage({ id: 'store/telesales-toolbar.crashed' })}
      </p>
      <button
        className="pa2 br2 ba pointer bg-base c-on-base b--muted-2"
        onClick={() => send({ type: 'reloadAsked' })}
        type="button"
      >
        {formatMessage({ id: 'store/telesales-toolbar.reload' })}
      </button>
    </section>
  ) : null
}

/** Shows that in place of what has crashed. */
export class CrashBoundary extends ErrorBoundary {
  public render() {
    return this.state.hasCrashed ? <Crashed /> : super.render()
  }
}
