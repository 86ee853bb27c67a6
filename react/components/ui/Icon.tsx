import React, { FC } from 'react'
import type { VisualState } from '../../core/view'
import { useHandles } from '../../hooks/useHandles'

/** One line drawing each, on a ground of 24 by 24. */
const DRAWINGS: Record<
  VisualState | 'show' | 'conceal' | 'more' | 'less' | 'collapse' | 'end',
  string
> = {
  idle: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14h4v6H5a1 1 0 0 1-1-1zM20 14h-4v6h3a1 1 0 0 0 1-1z',
  busy: 'M12 3a9 9 0 1 0 9 9',
  impersonating: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0',
  warning: 'M12 3 2 20h20zM12 10v4M12 17v.1',
  refused: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.6 5.6l12.8 12.8',
  stale: 'M20 12a8 8 0 1 1-3-6.2L20 8M20 3v5h-5',
  uncertain:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 17v.1',
  signedOut: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4',
  show: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  conceal: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM4 3l16 18',
  more: 'M5 9l7 7 7-7',
  less: 'M5 15l7-7 7 7',
  collapse: 'M5 18h14',
  end: 'M3 15v-1c0-3 4-5 9-5s9 2 9 5v1l-5 1v-3H8v3z',
}

interface Props {
  name: keyof typeof DRAWINGS
}

/** A sign that says what the words beside it say; its name is the modifier. */
export const Icon: FC<Props> = ({ name }) => {
  const { withModifiers } = useHandles()

  return (
    <svg
      aria-hidden
      className={`${withModifiers('icon', name)} telesales-icon telesales-icon--${name}`}
      viewBox="0 0 24 24"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  )
}
