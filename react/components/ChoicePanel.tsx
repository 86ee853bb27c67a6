import React, { FC, KeyboardEvent } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { CartChoice } from '../typings/graphql'
import { Action } from './Action'

const HANDLES = ['choices'] as const

interface Props {
  choices: CartChoice[]
  onChoose(choice: CartChoice): void
  onCancel(): void
}

/** What the customer's cart can begin with. */
export const ChoicePanel: FC<Props> = ({ choices, onCancel, onChoose }) => {
  const { handles } = useCssHandles(HANDLES)
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') {
      onCancel()
    }
  }

  return (
    <fieldset
      className={`${handles.choices} telesales-line bn pa0`}
      onKeyDown={press}
    >
      <legend className="clip">
        <FormattedMessage id="store/telesales-toolbar.choosing" />
      </legend>
      {choices.map((choice) => (
        <Action
          key={choice}
          messageId={`store/telesales-toolbar.choice.${choice}`}
          onPress={() => onChoose(choice)}
        />
      ))}
      <Action
        look="other"
        messageId="store/telesales-toolbar.cancel"
        onPress={onCancel}
      />
    </fieldset>
  )
}
