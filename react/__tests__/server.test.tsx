/** @jest-environment node */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import React, { FC } from 'react'
import type { renderToString } from 'react-dom/server'

import type TelesalesToolbar from '../TelesalesToolbar'
import type useTelesales from '../useTelesales'

describe.each([
  ['no window', undefined],
  // As VTEX's is, which all of its visitors share.
  ['a window without a document', globalThis],
])('on a server that has %s', (_what, window) => {
  let Bar: typeof TelesalesToolbar
  let useHook: typeof useTelesales
  let render: typeof renderToString

  beforeAll(() => {
    Object.assign(globalThis, { window })
    jest.isolateModules(() => {
      Bar = require('../TelesalesToolbar').default
      useHook = require('../useTelesales').default
      render = require('react-dom/server').renderToString
    })
  })
  afterAll(() => {
    Object.assign(globalThis, { window: undefined })
  })

  it('renders nothing, and has nothing to complain of', () => {
    const complain = jest.spyOn(console, 'error')

    expect(render(<Bar domains="all" />)).toBe('')
    expect(render(<Bar domains="myvtex" />)).toBe('')
    expect(complain).not.toHaveBeenCalled()
  })

  it('is off for the blocks of other apps', () => {
    const Badge: FC = () => <>{useHook().status}</>

    expect(render(<Badge />)).toBe('off')
  })
})
