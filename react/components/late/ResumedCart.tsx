import React, { FC } from 'react'

import { resumedIn } from '../../core/resumedCart'
import { useToolbar } from '../../hooks/useToolbar'
import { CartContents } from './CartContents'

/** How much of a parked cart is back, what it costs, and from when it is. */
const ResumedCart: FC = () => {
  const summary = resumedIn(useToolbar(({ news }) => news?.resumed ?? null))

  return summary && <CartContents summary={summary} />
}

export default ResumedCart
