import React, { FC, useRef } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { useFocusHandedOn } from '../hooks/useFocusHandedOn'
import type { CartChoice } from '../typings/graphql'
import { Action } from './Action'

const HANDLES = ['choices'] as const

interface Props {
  choices: CartChoice[]
  onChoose(choice: CartChoice): void
  onCancel(): void
  /** It goes away with the focus in it. */
  onGone(): void
}

/** What the customer's cart can begin with. */
export const ChoicePanel: FC<Props> = ({
  choices,
  onCancel,
  onChoose,
  onGone,
}) => {
  const { handles } = useCssHandles(HANDLES)
  const panel = useRef<HTMLFieldSetElement>(null)

  useFocusHandedOn(panel, onGone)

  return (
    <fieldset
      className={`${handles.choices} telesales-sheet telesales-line br2 bg-base c-on-base ba b--muted-4`}
      ref={panel}
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
