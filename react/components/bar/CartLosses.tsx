import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { lossesOf } from '../../core/cartLosses'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Icon } from '../ui/Icon'

const HANDLES = ['losses', 'lossesTitle', 'loss'] as const

/** What of a cart has not come along, product by product, until it is read. */
export const CartLosses: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const losses = lossesOf(useToolbar(({ news }) => news?.losses ?? null))

  return losses.length > 0 ? (
    <div
      className={`${handles.losses} telesales-alert ba br2 b--warning bg-base c-on-base`}
    >
      <Icon name="warning" />
      <div className="telesales-alert-text" role="alert">
        <p className={`${handles.lossesTitle} ma0 fw5`}>
          <FormattedMessage id="store/telesales-toolbar.losses" />
        </p>
        <ul className="ma0 pl5">
          {losses.map(({ kind, name, partOf, quantity, reason, taken }) => (
            <li className={handles.loss} key={`${partOf} ${name} ${kind}`}>
              <FormattedMessage
                id={`store/telesales-toolbar.loss.${kind}`}
                values={{
                  name: partOf ? (
                    <FormattedMessage
                      id="store/telesales-toolbar.loss.PART"
                      values={{
                        part: <Product name={name} />,
                        product: <Product name={partOf} />,
                      }}
                    />
                  ) : (
                    <Product name={name} />
                  ),
                  quantity,
                  taken,
                }}
              />
              {reason !== null && (
                <>
                  {' '}
                  <bdi>{reason}</bdi>
                </>
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

const Product: FC<{ name: string }> = ({ name }) => (
  <bdi className="fw5" translate="no">
    {name}
  </bdi>
)
