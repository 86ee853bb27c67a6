import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { useFocusHandedOn } from '../../hooks/useFocusHandedOn'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { CartChoices } from './CartChoices'

const HANDLES = ['choices'] as const

/** What there is to choose from, once a start has asked for it. */
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
      <CartChoices
        choices={choices}
        eventFor={(choice) => ({ type: 'choiceMade', choice })}
        id="telesales-toolbar-summary"
        ownCart={ownCart}
        summaries={summaries}
      >
        <Action
          event={{ type: 'choiceDropped' }}
          kind="other"
          messageId="store/telesales-toolbar.cancel"
        />
      </CartChoices>
    </fieldset>
  )
}

export default ChoicePanel
