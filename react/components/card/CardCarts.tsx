import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { CustomerCard } from '../../core/answers'
import { Message } from '../ui/Message'
import { CardStart } from './CardStart'
import { Money } from './Money'
import { Products } from './Products'

const HANDLES = ['cardCart'] as const

const PARKED_AT = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: 'numeric',
} as const

/** The carts that the customer may go on with, what is in them, and a start with one. */
export const CardCarts: FC<{ answer: CustomerCard }> = ({
  answer: { cart },
}) => {
  const intl = useIntl()
  const { handles } = useCssHandles(HANDLES)

  return cart ? (
    <>
      <ul className="telesales-card-list">
        {cart.carts.map(({ currency, parkedAt, products, total }) => (
          <li className={handles.cardCart} key={String(parkedAt)}>
            <div className="telesales-card-line">
              {parkedAt === null ? (
                <Message id="store/telesales-toolbar.cardCartNow" />
              ) : (
                <Message
                  id="store/telesales-toolbar.cardCartSaved"
                  values={{ when: intl.formatDate(parkedAt, PARKED_AT) }}
                />
              )}
              <Money currency={currency} isRough total={total} />
            </div>
            <Products products={products} />
          </li>
        ))}
      </ul>
      <CardStart cart={cart} />
    </>
  ) : null
}
