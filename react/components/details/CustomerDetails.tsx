import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { ShownFact } from '../../core/facts'
import { customerShown } from '../../core/selectors'
import { canCopy } from '../../hooks/useCopy'
import { useOfficial } from '../../hooks/useOfficialHandles'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { OrdersLink } from '../bar/OrdersLink'
import { Message } from '../ui/Message'
import { CardAction } from './CardAction'
import { Facts } from './Facts'

const HANDLES = ['since'] as const

const OFFICIAL = ['clientName', 'logoutForm', 'logoutInfoContainer'] as const

/** Who is being served, since when, and all that may be seen of them. */
export const CustomerDetails: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const official = useOfficial(OFFICIAL)
  const { facts, name } = useToolbar(customerShown)
  const intl = useIntl()
  const { served, servedSinceMs } = useToolbarState()

  return (
    <div className={official.logoutInfoContainer}>
      <div className={official.logoutForm}>
        <p className="telesales-line">
          {name && (
            <bdi
              className={`${official.clientName} telesales-name`}
              translate="no"
            >
              {name}
            </bdi>
          )}
          {servedSinceMs !== null && (
            <span className={handles.since}>
              <Message
                id="store/telesales-toolbar.since"
                values={{ start: servedSinceMs }}
              />
              {served && (
                <span key={served.minutes}>
                  {` (${intl.formatNumber(served.minutes, {
                    style: 'unit',
                    unit: 'minute',
                  })})`}
                </span>
              )}
            </span>
          )}
        </p>
        <Facts areCopied={canCopy()} facts={facts.filter(isNew)} />
        <CardAction /> <OrdersLink />
      </div>
    </div>
  )
}

/** A name that is shown is above the others already. */
function isNew({ fact, isMasked }: ShownFact) {
  return fact !== 'name' || isMasked
}
