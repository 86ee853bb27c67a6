import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen } from '@testing-library/react'

import {
  freshBrowser,
  idle,
  pass,
  resultOf,
  serving,
  show,
} from '../../__tests__/showToolbar'

let mockIsBroken = false

jest.mock('../bar/rest', () => {
  const { default: rest, slice } =
    jest.requireActual<typeof import('../bar/rest')>('../bar/rest')

  return {
    __esModule: true,
    slice,
    default: {
      ...rest,
      Offer() {
        if (mockIsBroken) {
          throw new Error('a part has crashed')
        }
        return null
      },
    },
  }
})

const bar = () => screen.queryByRole('region', { name: 'Telesales' })

beforeEach(() => {
  freshBrowser()
  mockIsBroken = true
  jest.spyOn(console, 'error').mockImplementation(() => {})
})

describe('a bar of which a part has crashed', () => {
  it('still says who is served, with the way out', async () => {
    const { reload, user } = show(serving)

    await pass(0)
    expect(bar()).toHaveTextContent('Shopping for Ana Souza')
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This bar has stopped working. Reload before you continue.'
    )
    await user.click(screen.getByRole('button', { name: 'Reload' }))
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('names nobody while somebody else sees the screen', async () => {
    window.localStorage.setItem('telesales-toolbar-screen-share', 'on')
    show(serving)
    await pass(0)
    expect(bar()).toHaveTextContent('Shopping for a customer')
    expect(document.body).not.toHaveTextContent('Souza')
  })

  it.each([
    ['nobody is served', idle, false],
    ['a cart is left', { ...idle, warning: 'LEFT_BEHIND' }, true],
  ])('is there only where it is missed: %s', async (_why, session, isThere) => {
    show(session)
    await pass(0)
    expect(bar() !== null).toBe(isThere)
  })

  it('still ends when the time is up', async () => {
    const beganMs = Date.now()
    const { reload, sent } = show(
      serving,
      {
        TelesalesSession: () => ({
          telesalesSession: {
            ...serving,
            servedSeconds: (Date.now() - beganMs) / 1000,
          },
        }),
        EndImpersonation: () => ({
          endImpersonation: resultOf({ session: idle }),
        }),
      },
      { hardLimitMinutes: 1 }
    )

    mockIsBroken = false
    await pass(0)
    mockIsBroken = true
    await pass(30_000)
    await pass(31_000)
    expect(bar()).toHaveTextContent('stopped working')
    expect(sent).toContain('EndImpersonation')
    expect(reload).toHaveBeenCalledTimes(1)
  })
})
