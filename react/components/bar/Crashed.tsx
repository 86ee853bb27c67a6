import React, { FC } from 'react'
import { useIntl } from 'react-intl'

import { whomSaid } from '../../core/said'
import { viewIn } from '../../core/view'
import { useSend, useToolbar } from '../../hooks/useToolbar'

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

  return customer || warning ? (
    <section
      aria-label={formatMessage({ id: 'store/telesales-toolbar.title' })}
      className="bg-warning--faded c-on-warning--faded b--warning pa3"
    >
      {customer && <p translate="no">{formatMessage({ id }, values)}</p>}
      <p role="alert">
        {formatMessage({ id: 'store/telesales-toolbar.crashed' })}
      </p>
      <button onClick={() => send({ type: 'reloadAsked' })} type="button">
        {formatMessage({ id: 'store/telesales-toolbar.reload' })}
      </button>
    </section>
  ) : null
}
