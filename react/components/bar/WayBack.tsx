import React, { FC } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { isMyOrders } from '../../core/hiddenPages'
import { viewIn } from '../../core/view'
import { usePart } from '../../hooks/usePart'
import { useToolbar } from '../../hooks/useToolbar'

const loadLink = () => import('../late/WayBackLink')

/** On My Orders, where the bar must not be: the way to the pages that have it. */
export const WayBack: FC = () => {
  const { page } = useRuntime()
  const { operator } = useToolbar(viewIn)
  const isWanted =
    operator !== null && isMyOrders({ page, hash: window.location.hash })
  const Link = usePart('wayBack', loadLink, isWanted)

  return isWanted && Link ? <Link /> : null
}
