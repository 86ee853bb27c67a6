import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import type { CustomerCard } from '../../core/answers'
import type { CardPart } from '../../core/card'
import { saidOfPart } from '../../core/saidInCard'
import { useToolbarState } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Message } from '../ui/Message'
import { CardAddresses } from './CardAddresses'
import { CardCalls } from './CardCalls'
import { CardCarts } from './CardCarts'
import { CardNotes } from './CardNotes'
import { CardOrders } from './CardOrders'
import { CardPrices } from './CardPrices'
import { NoteField } from './NoteField'
import { PostalCode } from './PostalCode'

const HANDLES = ['cardPart', 'cardPartTitle', 'cardSaid'] as const

const CONTENTS: Record<CardPart, FC<{ answer: CustomerCard }>> = {
  cart: CardCarts,
  orders: CardOrders,
  addresses: CardAddresses,
  prices: CardPrices,
  notes: CardNotes,
  calls: CardCalls,
}

interface Props {
  part: CardPart
  /** Of a title that is there already. */
  titledBy?: string
}

/** A part of the card, with a state of its own. */
export const CardSection: FC<Props> = ({ part, titledBy }) => {
  const { handles, withModifiers } = useCssHandles(HANDLES)
  const { card } = useToolbarState()
  const state = card?.parts[part] ?? { is: 'loading' }
  const said = saidOfPart(part, state)
  const titleId = titledBy ?? `telesales-toolbar-card-${part}`
  const Content = CONTENTS[part]
  // Two landmarks of one name would be one too many.
  const Part = titledBy ? 'div' : 'section'

  // What a store does not keep is no part of a customer's card.
  if (state.is === 'refused' && state.refusal === 'NO_RECORDS' && !titledBy) {
    return null
  }
  return (
    <Part
      aria-busy={state.is === 'loading'}
      aria-labelledby={titledBy ? undefined : titleId}
      className={`${withModifiers('cardPart', part)} telesales-card-part b--muted-4`}
    >
      {!titledBy && (
        <h3
          className={`${handles.cardPartTitle} telesales-card-title`}
          id={titleId}
        >
          <Message id={`store/telesales-toolbar.card.${part}`} />
        </h3>
      )}
      <div className="telesales-card-line">
        <p aria-live="polite" className={`${handles.cardSaid} ma0`}>
          {said && <Message {...said} />}
        </p>
        {state.is === 'down' && (
          <Action
            describedBy={titleId}
            event={{ type: 'cardPartAsked', part }}
            kind="other"
            messageId="store/telesales-toolbar.cardAgain"
          />
        )}
      </div>
      {state.is === 'shown' && <Content answer={state.answer} />}
      {part === 'notes' &&
        card?.customer === null &&
        (state.is === 'none' || state.is === 'shown') && <NoteField />}
      {part === 'addresses' && card?.customer === null && <PostalCode />}
    </Part>
  )
}
