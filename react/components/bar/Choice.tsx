import React, { FC } from 'react'

import { usePart } from '../../hooks/usePart'
import { useToolbarState } from '../../hooks/useToolbar'

const loadPanel = () => import('../late/ChoicePanel')

/** The choice of carts, which a start may lead to. */
export const Choice: FC = () => {
  const { impersonation } = useToolbarState()
  const ChoicePanel = usePart(
    'choice',
    loadPanel,
    impersonation.is === 'choosing' || impersonation.is === 'starting'
  )

  return impersonation.is === 'choosing' && ChoicePanel ? <ChoicePanel /> : null
}
