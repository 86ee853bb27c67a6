import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import type { CustomerCard } from '../../core/answers'
import { isActing } from '../../core/impersonation'
import { useToolbarState } from '../../hooks/useToolbar'
import { CartChoices } from '../late/CartChoices'

const HANDLES = ['cardStart'] as const

interface Props {
  cart: NonNullable<CustomerCard['cart']>
}

/** With which cart to start with whom the card is of, where a start would ask. */
export const CardStart: FC<Props> = ({
  cart: { choices, ownCart, summaries },
}) => {
  const { handles } = useCssHandles(HANDLES)
  const { card, impersonation } = useToolbarState()
  const customer = card?.customer

  return customer && choices.length > 0 ? (
    <fieldset className={`${handles.cardStart} telesales-line bn ma0 mt2 pa0`}>
      <CartChoices
        choices={choices}
        eventFor={(choice) => ({
          type: 'startAsked',
          customer: { id: customer.id },
          cart: choice,
        })}
        id="telesales-toolbar-card-start"
        isBusy={isActing(impersonation)}
        ownCart={ownCart}
        summaries={summaries}
      />
    </fieldset>
  ) : null
}
