import React, { FC } from 'react'

import { usePart } from '../../hooks/usePart'
import { useToolbar } from '../../hooks/useToolbar'

const loadCart = () => import('../late/ResumedCart')

/** What of a parked cart is back, with the news of it. */
export const Resumed: FC = () => {
  const isBack = useToolbar(({ news }) => Boolean(news?.resumed))
  const ResumedCart = usePart('resumed', loadCart, isBack)

  return ResumedCart ? <ResumedCart /> : null
}
