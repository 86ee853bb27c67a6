import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { useIsMounted } from '../hooks/useIsMounted'

const HANDLES = ['status'] as const

interface Props {
  /** Other class names. */
  className?: string
}

/** What screen readers are told as it changes, from the first change on. */
export const Status: FC<Props> = ({ children, className = '' }) => {
  const { handles } = useCssHandles(HANDLES)

  // Screen readers pass over what a live region holds when it appears.
  return (
    <p
      className={`${handles.status} ${className} telesales-status`}
      role="status"
    >
      {useIsMounted() && children}
    </p>
  )
}
