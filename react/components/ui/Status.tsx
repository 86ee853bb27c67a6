import React, { FC } from 'react'
import { useHandles } from '../../hooks/useHandles'
import { useIsMounted } from '../../hooks/useIsMounted'

interface Props {
  /** Other class names. */
  className?: string
}

/** What screen readers are told as it changes, from the first change on. */
export const Status: FC<Props> = ({ children, className = '' }) => {
  const { handles } = useHandles()

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
