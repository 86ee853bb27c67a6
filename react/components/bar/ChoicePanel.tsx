import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { useFocusHandedOn } from '../../hooks/useFocusHandedOn'
import type { CartChoice } from '../../typings/graphql'
import { Action } from '../ui/Action'
import { Message } from '../ui/Message'

const HANDLES = ['choices'] as const

interface Props {
  choices: CartChoice[]
}

/** What the customer's cart can begin with. */
export const ChoicePanel: FC<Props> = ({ choices }) => {
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
        <Action
          event={{ type: 'choiceMade', choice }}
          key={choice}
          messageId={`store/telesales-toolbar.choice.${choice}`}
        />
      ))}
      <Action
        event={{ type: 'choiceDropped' }}
        kind="other"
        messageId="store/telesales-toolbar.cancel"
      />
    </fieldset>
  )
}
