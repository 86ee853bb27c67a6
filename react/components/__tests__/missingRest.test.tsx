import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'

import {
  bar,
  customerField,
  freshBrowser,
  idle,
  resultOf,
  serving,
  show,
} from '../../__tests__/showToolbar'

/** The browser cannot load the rest of the bar just now. */
let mockIsMissing = true

jest.mock('../bar/rest', () => {
  if (mockIsMissing) {
    throw new Error('no chunk')
  }
  return jest.requireActual('../bar/rest')
})

jest.mock('../late/FramedNote', () => ({
  default() {
    throw new Error('a part has crashed')
  },
}))

beforeEach(freshBrowser)

describe('the rest of the bar, when it cannot be loaded', () => {
  it('leaves the bar as it is', async () => {
    const { reload, user } = show(serving, {
      EndImpersonation: () => ({
        endImpersonation: resultOf({ session: idle }),
      }),
    })

    expect(await bar()).toHaveTextContent('Shopping for Ana Souza')
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'End' }))
    await waitFor(() => expect(reload).toHaveBeenCalled())
    expect(document.title).toBe('Acme')
  })

  it('is not missed where another part has crashed', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {})
    Object.defineProperty(window, 'parent', { configurable: true, value: {} })
    show(serving)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Shopping for Ana Souza This bar has stopped working. Reload'
    )
    Object.defineProperty(window, 'parent', {
      configurable: true,
      value: window,
    })
  })

  it('is told of to whom has to choose a cart', async () => {
    const { user } = show(
      idle,
      {
        StartImpersonation: () => ({
          startImpersonation: resultOf({
            session: idle,
            refusal: 'CART_CHOICE_NEEDED',
            choices: ['MOVE', 'EMPTY'],
          }),
        }),
      },
      { cart: 'ask' }
    )

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'could not be loaded'
    )
  })

  // The last, since a module that has come once is there for all tests.
  it('is told of once it is wanted, and then loaded again', async () => {
    const { user } = show(serving)
    const details = await screen.findByRole('button', { name: 'Details' })

    await user.click(details)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'could not be loaded'
    )
    await user.click(details)
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Switch' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'could not be loaded'
    )
    mockIsMissing = false
    await user.click(screen.getByRole('button', { name: 'Switch' }))
    await user.click(screen.getByRole('button', { name: 'Switch' }))
    expect(await customerField()).toHaveFocus()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
