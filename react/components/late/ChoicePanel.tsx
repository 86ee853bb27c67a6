import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { useFocusHandedOn } from '../../hooks/useFocusHandedOn'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Message } from '../ui/Message'
import { CartContents } from './CartContents'

const HANDLES = ['choices'] as const

const SUMMARY_ID = 'telesales-toolbar-summary'

/** What the customer's cart can begin with, and what becomes of the operator's own. */
const ChoicePanel: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const impersonation = useToolbar((state) => state.impersonation)
  const panel = useFocusHandedOn<HTMLFieldSetElement>('choices')

  if (impersonation.is !== 'choosing') {
    return null
  }
  const { choices, ownCart, summaries } = impersonation

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
      {ownCart && (
        <p className="ma0 w-100">
          <Message id={`store/telesales-toolbar.choosing.${ownCart}`} />
        </p>
      )}
    </fieldset>
  )
}

export default ChoicePanel
