import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { lossesOf } from '../../core/cartLosses'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Icon } from '../ui/Icon'
import { Message } from '../ui/Message'

const HANDLES = ['losses', 'lossesTitle', 'loss'] as const

/** What of a cart has not come along, product by product, until it is read. */
const LossList: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const losses = lossesOf(useToolbar(({ news }) => news?.losses ?? null))

  return losses.length > 0 ? (
    <div
      className={`${handles.losses} telesales-alert ba br2 b--warning bg-base c-on-base`}
    >
      <Icon name="warning" />
      <div className="telesales-alert-text" role="alert">
        <p className={`${handles.lossesTitle} ma0 fw5`}>
          <Message id="store/telesales-toolbar.losses" />
        </p>
        <ul className="ma0 pl5">
          {losses.map(({ kind, name, partOf, quantity, reason, taken }) => (
            <li className={handles.loss} key={`${partOf} ${name} ${kind}`}>
              <Message
                id={`store/telesales-toolbar.loss.${kind}`}
                valueClass="fw5"
                values={{
                  name: partOf ? (
                    <Message
                      id="store/telesales-toolbar.loss.PART"
                      valueClass="fw5"
                      values={{ part: name, product: partOf }}
                    />
                  ) : (
                    name
                  ),
                  quantity,
                  taken,
                }}
              />
              {reason !== null && (
                <span>
                  {' '}
                  <bdi>{reason}</bdi>
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <Action
        event={{ type: 'lossesRead' }}
        kind="other"
        messageId="store/telesales-toolbar.lossesRead"
      />
    </div>
  ) : null
}

export default LossList
