import React, { FC } from 'react'
import { useIntl } from 'react-intl'

import { whomSaid } from '../../core/said'
import { viewIn } from '../../core/view'
import { useSend, useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { STYLESHEET } from '../stylesheet'
import { TONES } from './ToolbarFrame'

/**
 * What is left of a bar that has crashed, as plain as can be, since nothing of what it
 * was made of is to be relied on: who is served, and the way out. What nobody would
 * miss is gone.
 */
export const Crashed: FC = () => {
  const { formatMessage } = useIntl()
  const send = useSend()
  const { customer, warning } = useToolbar(viewIn)
  const { id, values } = useToolbar(whomSaid)
  const { sticky } = useToolbarState().settings

  return customer || warning ? (
    <section
      aria-label={formatMessage({ id: 'store/telesales-toolbar.title' })}
      className={`telesales-bar telesales-bar--warning ${sticky ? 'telesales-bar--sticky' : ''} ${TONES.warning}`}
    >
      <style>{STYLESHEET}</style>
      <div className="telesales-content">
        <div className="telesales-row">
          {customer && (
            <p className="telesales-name ma0" translate="no">
              {formatMessage({ id }, values)}
            </p>
          )}
          <p className="ma0" role="alert">
            {formatMessage({ id: 'store/telesales-toolbar.crashed' })}
          </p>
          <button
            className="telesales-button br2 pointer bg-action-primary c-on-action-primary b--action-primary"
            onClick={() => send({ type: 'reloadAsked' })}
            type="button"
          >
            {formatMessage({ id: 'store/telesales-toolbar.reload' })}
          </button>
        </div>
      </div>
    </section>
  ) : null
}
