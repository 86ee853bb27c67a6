import React, { FC } from 'react'

/** What is said beside who is served; on a phone it lies over the page. */
export const Said: FC = ({ children }) => (
  <span className="telesales-said bg-base c-on-base b--muted-4 ba br2">
    {' '}
    {children}
  </span>
)
