import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'
import { act, screen, waitFor } from '@testing-library/react'
import React from 'react'

import { renderInStore } from '../../__tests__/renderInStore'
import {
  bar,
  box,
  freshBrowser,
  idle,
  NOBODY,
  pass,
  serving,
  show,
} from '../../__tests__/showToolbar'
import TelesalesToolbar from '../../TelesalesToolbar'

const PHONE = 'https://phone.example'
const WAITING = 'telesales-toolbar-screen-pop'

/** A phone system opens the page's address with this term. */
function open(hash: string) {
  act(() => {
    window.history.replaceState(null, '', hash)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  })
}

function tell(data: unknown, origin: string) {
  act(() => {
    window.dispatchEvent(new MessageEvent('message', { data, origin }))
  })
}

beforeEach(() => {
  jest.useFakeTimers()
  freshBrowser()
})
afterEach(() => {
  jest.runOnlyPendingTimers()
  jest.useRealTimers()
})

describe('a phone system', () => {
  it('fills the box in, and waits for the operator', async () => {
    window.history.replaceState(null, '', '/a?b=c#telesales=%2B5511999990000')
    const terms: unknown[] = []
    const { sent, user } = show(idle, {
      FindCustomers: ({ term }) => {
        terms.push(term)
        return new Promise(() => {})
      },
    })

    expect(await box()).toHaveValue('+5511999990000')
    expect(await box()).toHaveFocus()
    expect(await box()).toHaveAccessibleDescription(
      'From your phone system. Press Enter to search.'
    )
    expect(window.location.href).toMatch(/\/a\?b=c$/)
    await pass(60_000)
    expect(sent).toEqual(['TelesalesSession'])
    expect(window.sessionStorage.getItem(WAITING)).toBeNull()

    await user.keyboard('{Enter}')
    await waitFor(() => expect(terms).toEqual(['+5511999990000']))
    expect(await bar()).not.toHaveTextContent('From your phone system')
  })

  it('names a whole email, which Enter starts', async () => {
    window.history.replaceState(null, '', '/#telesales=ana+vip@example.com')
    const starts: unknown[] = []
    const { user } = show(idle, {
      StartImpersonation: (variables) => {
        starts.push(variables)
        return new Promise(() => {})
      },
    })

    expect(await box()).toHaveAccessibleDescription(/Press Enter to start\.$/)
    await pass(0)
    expect(starts).toEqual([])
    await user.keyboard('{Enter}')
    expect(starts).toEqual([
      { customerEmail: 'ana+vip@example.com', cart: 'ASK' },
    ])
  })

  it('is searched for as soon as the operator types', async () => {
    window.history.replaceState(null, '', '/#telesales=ana')
    const terms: unknown[] = []
    const { user } = show(idle, {
      FindCustomers: ({ term }) => {
        terms.push(term)
        return new Promise(() => {})
      },
    })

    await box()
    await user.keyboard('b')
    await waitFor(() => expect(terms).toEqual(['anab']))
  })

  it('opens the way to another customer, the second time too', async () => {
    const { sent } = show(serving)

    await bar()
    open('#telesales=bruno')
    expect(await box()).toHaveValue('bruno')
    expect(await box()).toHaveFocus()
    open('#telesales=carla')
    expect(await box()).toHaveValue('carla')
    expect(await box()).toHaveFocus()
    expect(window.location.hash).toBe('')
    expect(sent).toEqual(['TelesalesSession'])
  })

  it('is forgotten as the way to another customer is left', async () => {
    const { user } = show(serving)

    await bar()
    open('#telesales=bruno')
    await box()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await user.click(screen.getByRole('button', { name: 'Switch' }))
    expect(await box()).toHaveValue('')
    expect(await bar()).not.toHaveTextContent('From your phone system')
  })

  it.each(['#telesales=', '#telesales=%', '#telesales=a%00b'])(
    'says nothing by %s, which goes all the same',
    async (hash) => {
      show(idle)
      await box()
      open(hash)
      expect(await box()).toHaveValue('')
      expect(window.location.hash).toBe('')
    }
  )

  it('may send a message from an origin that the theme trusts', async () => {
    show(idle, {}, { screenPopOrigins: [PHONE] })
    await box()
    tell({ telesales: 'ana' }, PHONE)
    expect(await box()).toHaveValue('ana')
    expect(await box()).toHaveFocus()
  })

  it.each([
    [
      'an origin that it does not',
      { telesales: 'ana' },
      'https://evil.example',
    ],
    ['a sandboxed page', { telesales: 'ana' }, 'null'],
    ['what is no term', { telesales: 5 }, PHONE],
    ['a text', 'ana', PHONE],
  ])('says nothing by a message from %s', async (_what, data, origin) => {
    show(idle, {}, { screenPopOrigins: [PHONE, '*', 'null'] })
    await box()
    tell(data, origin)
    expect(await box()).toHaveValue('')
  })
})

describe('a screen pop that comes before its operator', () => {
  it('waits while they sign in, and is shown once', async () => {
    window.history.replaceState(null, '', '/#telesales=ana')
    const before = show(NOBODY)

    await waitFor(() => expect(before.sent).toHaveLength(1))
    await pass(0)
    expect(window.location.hash).toBe('')
    before.unmount()

    const after = show(idle)

    expect(await box()).toHaveValue('ana')
    expect(window.sessionStorage.getItem(WAITING)).toBeNull()
    after.unmount()
    show(idle)
    expect(await box()).toHaveValue('')
  })

  it('is gone after ten minutes', async () => {
    const TEN_MINUTES_MS = 10 * 60 * 1000

    window.sessionStorage.setItem(
      WAITING,
      `${Date.now() - TEN_MINUTES_MS - 1} ana`
    )
    show(idle)
    expect(await box()).toHaveValue('')
    expect(window.sessionStorage.getItem(WAITING)).toBeNull()
  })

  it('waits for a start that is under way, and the last one counts', async () => {
    const { user } = show(idle, {
      StartImpersonation: () => new Promise(() => {}),
    })

    await user.type(await box(), 'ana@example.com{Enter}')
    open('#telesales=bruno')
    open('#telesales=carla')
    expect(await box()).toHaveValue('ana@example.com')
    expect(window.sessionStorage.getItem(WAITING)).toMatch(/^\d+ carla$/)
  })

  it('is shown where a browser forbids storage', async () => {
    const denied = jest
      .spyOn(Storage.prototype, 'setItem')
      .mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError')
      })

    window.history.replaceState(null, '', '/#telesales=ana')
    show(idle)
    expect(await box()).toHaveValue('ana')
    denied.mockRestore()
  })
})

describe('a block that sleeps', () => {
  const answers = (session: unknown) => ({
    TelesalesSession: () => ({ telesalesSession: session }),
  })

  it('wakes by a screen pop', async () => {
    const { sent } = renderInStore(
      <TelesalesToolbar domains="all" />,
      answers(idle)
    )

    await pass(0)
    expect(sent).toEqual([])
    open('#telesales=ana')
    expect(await box()).toHaveValue('ana')
  })

  it('does not remember somebody who is no operator', async () => {
    const { container, sent } = renderInStore(
      <TelesalesToolbar domains="all" />,
      answers(NOBODY)
    )

    open('#telesales=ana')
    await waitFor(() => expect(sent).toEqual(['TelesalesSession']))
    await pass(0)
    expect(container).toBeEmptyDOMElement()
    expect(window.localStorage).toHaveLength(0)
  })
})
