import React, { FC } from 'react'

import type { CartSummary } from '../../core/answers'
import type { Event } from '../../core/events'
import type { CartChoice, Notice } from '../../typings/graphql'
import { Action } from '../ui/Action'
import { Message } from '../ui/Message'
import { CartContents } from './CartContents'

interface Props {
  choices: CartChoice[]
  summaries: CartSummary[]
  /** What becomes of the operator's own products that go nowhere. */
  ownCart: Notice | null
  /** The beginning of the ids of what describes them. */
  id: string
  isBusy?: boolean
  /** What a choice tells the toolbar. */
  eventFor(choice: CartChoice): Event
}

/**
 * What the customer's cart can begin with, and what becomes of the operator's own.
 * The children are choices besides.
 */
export const CartChoices: FC<Props> = ({
  children,
  choices,
  eventFor,
  id,
  isBusy,
  ownCart,
  summaries,
}) => (
  <>
    <legend className="clip">
      <Message id="store/telesales-toolbar.choosing" />
    </legend>
    {choices.map((choice) => (
      <div className="telesales-choice" key={choice}>
        <Action
          describedBy={`${id}-${choice}`}
          event={eventFor(choice)}
          isBusy={isBusy}
          messageId={`store/telesales-toolbar.choice.${choice}`}
        />
        {summaries
          .filter((summary) => summary.choice === choice)
          .map((summary) => (
            <CartContents
              id={`${id}-${choice}`}
              key={choice}
              summary={summary}
            />
          ))}
      </div>
    ))}
    {children}
    {ownCart && (
      <p className="ma0 w-100">
        <Message id={`store/telesales-toolbar.choosing.${ownCart}`} />
      </p>
    )}
  </>
)
