import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { isOwnCard, partsShown } from '../../core/cardParts'
import { whoseCard } from '../../core/saidInCard'
import { useFocus } from '../../hooks/useFocus'
import { useToolbar } from '../../hooks/useToolbar'
import { DETAILS_ID } from '../bar/ids'
import { Action } from '../ui/Action'
import { Message } from '../ui/Message'
import { CardSection } from './CardSection'
import { CARD_STYLESHEET } from './card'

const HANDLES = ['card', 'cardTitle'] as const

const TITLE_ID = 'telesales-toolbar-card'

/** What an operator wants to know of a customer first, over the page. */
const CardPanel: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const name = useToolbar(whoseCard)
  const isOwn = useToolbar(isOwnCard)

  return (
    <section
      aria-labelledby={TITLE_ID}
      className={`${handles.card} telesales-card br2 bg-base c-on-base ba b--muted-4`}
      id={DETAILS_ID}
    >
      <style>{CARD_STYLESHEET}</style>
      <div className="telesales-card-head bg-base b--muted-4">
        <h2
          className={`${handles.cardTitle} telesales-card-title`}
          id={TITLE_ID}
          ref={useFocus<HTMLHeadingElement>('card')}
          tabIndex={-1}
        >
          <Message
            id={`store/telesales-toolbar.card${isOwn ? '.calls' : ''}`}
          />
          {name && (
            <>
              {' '}
              <bdi translate="no">{name}</bdi>
            </>
          )}
        </h2>
        <Action
          event={{ type: 'cardToggled' }}
          kind="other"
          messageId="store/telesales-toolbar.cardClose"
        />
      </div>
      {useToolbar(partsShown).map((part) => (
        <CardSection
          key={part}
          part={part}
          titledBy={isOwn ? TITLE_ID : undefined}
        />
      ))}
    </section>
  )
}

export { cardSlice as slice } from '../../core/cardSlice'
export default CardPanel
