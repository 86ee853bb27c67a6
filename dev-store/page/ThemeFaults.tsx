import React, { FunctionComponent } from 'react'
import { themeFaults } from './theme'

/** What of the theme, or of `?props=`, cannot be read, and the way out. */
export const ThemeFaults: FunctionComponent = () => (
  <>
    {themeFaults.map((fault) => (
      <p className="shop-fault" key={fault} lang="en">
        {fault} <a href="/?props={}">Forget what was tried</a>
      </p>
    ))}
  </>
)
