import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { CustomerCard } from '../../core/answers'
import { addressLines } from '../../core/cardAddress'
import { viewIn } from '../../core/view'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { IconButton } from '../ui/IconButton'
import { Message } from '../ui/Message'

const HANDLES = ['cardAddress'] as const

/** Where things are delivered to the customer; masked until they are revealed. */
export const CardAddresses: FC<{ answer: CustomerCard }> = ({ answer }) => {
  const intl = useIntl()
  const { handles } = useCssHandles(HANDLES)
  const { card, privacy } = useToolbarState()
  const { isBusy } = useToolbar(viewIn)
  const isServed = card?.customer === null
  const isRevealed = privacy.revealed === 'addresses'

  return (
    <>
      {isServed && (
        <div className="telesales-card-reveal">
          <IconButton
            event={{
              type: 'factRevealed',
              fact: isRevealed ? null : 'addresses',
            }}
            icon={isRevealed ? 'conceal' : 'show'}
            isPressed={isRevealed}
            messageId="store/telesales-toolbar.reveal"
            values={{
              fact: intl.formatMessage({
                id: 'store/telesales-toolbar.card.addresses',
              }),
            }}
          />
        </div>
      )}
      <ul className="telesales-card-list">
        {answer.addresses?.addresses.map((address) => (
          <li
            className={`${handles.cardAddress} telesales-card-line`}
            key={address.id}
          >
            <span aria-live="polite" className="telesales-card-main">
              {/* What comes before a start is masked already. */}
              {addressLines(address, isServed && !isRevealed).map((line) => (
                // From right to left it begins on the right, as all lines do.
                <span className="db" key={line}>
                  <bdi translate="no">{line}</bdi>
                </span>
              ))}
            </span>
            {address.isChosen && (
              <Message
                className="fw7"
                id="store/telesales-toolbar.cardChosen"
              />
            )}
            {isServed && !address.isChosen && (
              <Action
                event={{
                  type: 'cardActAsked',
                  act: ['deliverTo', { addressId: address.id }],
                }}
                isBusy={isBusy}
                kind="other"
                messageId="store/telesales-toolbar.cardDeliverHere"
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
