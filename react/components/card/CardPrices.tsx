import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import type { CustomerCard } from '../../core/answers'
import { pricesShown } from '../../core/cardParts'
import { Message } from '../ui/Message'

const HANDLES = ['cardPrice'] as const

/** At which prices the customer buys, and for whom. */
export const CardPrices: FC<{ answer: CustomerCard }> = ({ answer }) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <dl className="telesales-card-prices ma0">
      {pricesShown(answer).map(({ name, text }) => (
        <div className={`${handles.cardPrice} telesales-card-line`} key={name}>
          <dt>
            <Message id={`store/telesales-toolbar.cardPrices.${name}`} />
          </dt>
          <dd className="ma0 fw5">
            <bdi translate="no">{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
