import { expect, it, jest } from '@jest/globals'
import { act, render, screen } from '@testing-library/react'
import React, { FC } from 'react'

import { createPageHistory } from '../../dev-store/page/platform/pageHistory'
import {
  RuntimeContext,
  useRuntime,
} from '../../dev-store/page/platform/render-runtime'
import { useIsHiddenHere } from '../hooks/useIsHiddenHere'

const PAGES = ['/sale']

const Bar: FC = () => <p>{useIsHiddenHere(PAGES) ? 'hidden' : 'there'}</p>

it('takes nothing from VTEX’s history, which says where and how it has moved', () => {
  const complain = jest.spyOn(console, 'error')
  const heard: unknown[] = []
  const history = createPageHistory()
  const Page: FC = ({ children }) => (
    <RuntimeContext.Provider value={{ ...useRuntime(), history }}>
      {children}
    </RuntimeContext.Provider>
  )
  const move = (address: string) => act(() => history.push(address))

  history.listen(({ pathname }, action) => heard.push(`${action} ${pathname}`))
  render(<Bar />, { wrapper: Page })
  expect(screen.getByText('there')).toBeVisible()
  move('/sale')
  expect(screen.getByText('hidden')).toBeVisible()
  move('/')
  expect(screen.getByText('there')).toBeVisible()
  expect(heard).toEqual(['PUSH /sale', 'PUSH /'])
  expect(complain).not.toHaveBeenCalled()
})
