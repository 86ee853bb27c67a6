/** @jest-environment node */
import { expect, it } from '@jest/globals'
import React from 'react'
import { renderToString } from 'react-dom/server'

import TelesalesToolbar from '../TelesalesToolbar'

it('renders nothing on the server', () => {
  expect(renderToString(<TelesalesToolbar domains="all" />)).toBe('')
  expect(renderToString(<TelesalesToolbar domains="myvtex" />)).toBe('')
})
