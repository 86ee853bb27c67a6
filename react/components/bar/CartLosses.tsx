import React, { FC } from 'react'

import { usePart } from '../../hooks/usePart'
import { useToolbar } from '../../hooks/useToolbar'

const loadLosses = () => import('../late/LossList')

/** What of a cart has not come along, which is seldom anything. */
export const CartLosses: FC = () => {
  const hasLosses = useToolbar(({ news }) => Boolean(news?.losses))
  const LossList = usePart('losses', loadLosses, hasLosses)

  return LossList ? <LossList /> : null
}
