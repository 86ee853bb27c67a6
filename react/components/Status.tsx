import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { useIsMounted } from '../hooks/useIsMounted'

const HANDLES = ['status'] as const

/** What screen readers are told as it changes, from the first change on. */
export const Status: FC = ({ children }) => {
  const { handles } = useCssHandles(HANDLES)

  // Screen readers pass over what a live region holds when it appears.
  return (
    <p className={`${handles.status} ma0 ph3 pv1`} role="status">
      {useIsMounted() && children}
    </p>
  )
}
