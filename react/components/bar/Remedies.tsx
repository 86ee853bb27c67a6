import React, { FC } from 'react'

import { usePart } from '../../hooks/usePart'

const loadActions = () => import('../late/RemedyActions')

/** What the operator can do about what is wrong, which is seldom anything. */
export const Remedies: FC = () => {
  const RemedyActions = usePart('remedies', loadActions, true)

  return RemedyActions ? <RemedyActions /> : null
}
