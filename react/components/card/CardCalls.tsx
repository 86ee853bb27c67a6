import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { CustomerCard } from '../../core/answers'
import { areNamesHidden } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Message } from '../ui/Message'

const HANDLES = ['cardCall'] as const

const CALL_ID = 'telesales-toolbar-call'

const ENDED_AT = {
  weekday: 'short',
  hour: 'numeric',
  minute: 'numeric',
} as const

/** With whom the operator was on the line, and the way back to each. */
export const CardCalls: FC<{ answer: CustomerCard }> = ({ answer }) => {
  const intl = useIntl()
  const { handles } = useCssHandles(HANDLES)
  const { isBusy } = useToolbar(viewIn)
  const isHidden = useToolbar(areNamesHidden)

  return (
    <ul className="telesales-card-list">
      {answer.calls?.calls.map(
        ({ customer, endedAt, note, orderIds, servedSeconds }) => (
          <li className={handles.cardCall} key={endedAt}>
            <div className="telesales-card-line telesales-card-field">
              {customer ? (
                <Action
                  describedBy={`${CALL_ID}-${endedAt}`}
                  event={{
                    type: 'startAsked',
                    customer: { id: customer.id, orderId: orderIds[0] },
                  }}
                  isBusy={isBusy}
                  kind="other"
                  messageId="store/telesales-toolbar.back"
                  values={{
                    customer: (!isHidden && customer.name) || customer.email,
                  }}
                />
              ) : (
                <Message
                  className="fw7"
                  id="store/telesales-toolbar.callUnknown"
                />
              )}
              <span className="telesales-card-line telesales-card-rest">
                {!isHidden && customer?.name && (
                  <bdi translate="no">{customer.email}</bdi>
                )}
                <span
                  className="telesales-card-end"
                  id={`${CALL_ID}-${endedAt}`}
                >
                  {intl.formatDate(endedAt, ENDED_AT)} ·{' '}
                  {servedSeconds < 60
                    ? intl.formatNumber(servedSeconds, {
                        style: 'unit',
                        unit: 'second',
                      })
                    : intl.formatNumber(Math.round(servedSeconds / 60), {
                        style: 'unit',
                        unit: 'minute',
                      })}
                </span>
              </span>
            </div>
            {orderIds.map((number) => (
              <div className="telesales-card-line" key={number}>
                <Message
                  id="store/telesales-toolbar.callOrder"
                  values={{ number }}
                />
              </div>
            ))}
            {note && <bdi translate="no">{note}</bdi>}
          </li>
        )
      )}
    </ul>
  )
}
