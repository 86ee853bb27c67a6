import React, { FC } from 'react'

import { canOpenCard } from '../../core/cardOpen'
import { viewIn } from '../../core/view'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'

/** What opens the card: the customer's, or of nobody the operator's own calls. */
export const CardAction: FC = () => {
  const { customer } = useToolbar(viewIn)

  return useToolbar(canOpenCard) ? (
    <Action
      event={{ type: 'cardToggled' }}
      kind="other"
      messageId={`store/telesales-toolbar.card${customer ? '' : '.calls'}`}
    />
  ) : null
}
