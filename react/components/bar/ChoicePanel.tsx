import React, { FC, useRef } from 'react'
import { FormattedMessage } from 'react-intl'

import { useFocusHandedOn } from '../../hooks/useFocusHandedOn'
import { useHandles } from '../../hooks/useHandles'
import { useSend } from '../../hooks/useToolbar'
import type { CartChoice } from '../../typings/graphql'
import { Action } from '../ui/Action'

interface Props {
  choices: CartChoice[]
}

/** What the customer's cart can begin with. */
export const ChoicePanel: FC<Props> = ({ choices }) => {
  const { handles } = useHandles()
  const panel = useRef<HTMLFieldSetElement>(null)
  const send = useSend()

  useFocusHandedOn(panel, 'choices')

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
          onPress={() => send({ type: 'choiceMade', choice })}
        />
      ))}
      <Action
        kind="other"
        messageId="store/telesales-toolbar.cancel"
        onPress={() => send({ type: 'choiceDropped' })}
      />
    </fieldset>
  )
}
