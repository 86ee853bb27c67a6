import { expect, jest, test } from '@jest/globals'
import { fireEvent } from '@testing-library/react'
import React, { FC } from 'react'
import { render } from 'react-dom'

import { useShortcut } from '../useShortcut'

const Link: FC<{ act: () => void }> = ({ act }) => {
  useShortcut('F2', true, act)
  return <a href="/">Back</a>
}

test('keys are heard from the moment at which there is something to see', () => {
  const act = jest.fn()

  // Outside of act(), which would wait for what React does after the picture.
  render(<Link act={act} />, document.createElement('div'))
  fireEvent.keyDown(window, { key: 'F2' })
  expect(act).toHaveBeenCalledTimes(1)
})
