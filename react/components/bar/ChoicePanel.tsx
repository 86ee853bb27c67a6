import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import type { CartSummary } from '../../core/answers'
import { useFocusHandedOn } from '../../hooks/useFocusHandedOn'
import type { CartChoice } from '../../typings/graphql'
import { Action } from '../ui/Action'
import { Message } from '../ui/Message'
import { CartContents } from './CartContents'

const HANDLES = ['choices'] as const

const SUMMARY_ID = 'telesales-toolbar-summary'

interface Props {
  choices: CartChoice[]
  /** What is in the carts. */
  summaries: CartSummary[]
}

/** What the customer's cart can begin with. */
const ChoicePanel: FC<Props> = ({ choices, summaries }) => {
  const { handles } = useCssHandles(HANDLES)
  const panel = useFocusHandedOn<HTMLFieldSetElement>('choices')

  return (
    <fieldset
      className={`${handles.choices} telesales-sheet telesales-line br2 bg-base c-on-base ba b--muted-4`}
      ref={panel}
    >
      <legend className="clip">
        <Message id="store/telesales-toolbar.choosing" />
      </legend>
      {choices.map((choice) => (
        <div className="telesales-choice" key={choice}>
          <Action
            describedBy={`${SUMMARY_ID}-${choice}`}
            event={{ type: 'choiceMade', choice }}
            messageId={`store/telesales-toolbar.choice.${choice}`}
          />
          {summaries
            .filter((summary) => summary.choice === choice)
            .map((summary) => (
              <CartContents
                id={`${SUMMARY_ID}-${choice}`}
                key={choice}
                summary={summary}
              />
            ))}
        </div>
      ))}
      <Action
        event={{ type: 'choiceDropped' }}
        kind="other"
        messageId="store/telesales-toolbar.cancel"
      />
    </fieldset>
  )
}

export default ChoicePanel
