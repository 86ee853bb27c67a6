import React, { FC } from 'react'

/** The place of a bar that is yet to come, so that nothing jumps when it does. */
export const Reserved: FC = () => (
  <div style={{ height: 'var(--telesales-toolbar-height)' }} />
)
