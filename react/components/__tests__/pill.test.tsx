import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'
import { fireEvent, screen, waitFor } from '@testing-library/react'

import {
  bar,
  customerField,
  freshBrowser,
  idle,
  pass,
  serving,
  show,
} from '../../__tests__/showToolbar'
import { backTo, storedBack } from '../../core/back'

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const height = () =>
  document.documentElement.style.getPropertyValue('--telesales-toolbar-height')

beforeEach(freshBrowser)
afterEach(() => {
  jest.useRealTimers()
})

describe('a bar that was made small', () => {
  it('still says who is being served', async () => {
    const { user } = show(serving)

    await user.click(await button('Minimise'))
    expect(await button('Shopping for Ana Souza')).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'End' })).toBeNull()
    // It has a place of its own, and covers nothing.
    expect(height()).toBe('0px')
  })

  it('is a bar again when it is pressed, with the focus in it', async () => {
    const { user } = show(serving)

    await user.click(await button('Minimise'))
    await user.click(await button(/Shopping for/))
    expect(await button('Minimise')).toHaveFocus()
    expect(height()).toBe('0px')
  })

  it('is small on the next page, in this tab', async () => {
    const first = show(idle)

    await first.user.click(await button('Minimise'))
    first.unmount()
    show(serving)
    expect(await button('Shopping for Ana Souza')).not.toHaveFocus()
    expect(window.sessionStorage.getItem('telesales-toolbar-collapsed')).toBe(
      'yes'
    )
  })

  it('takes the focus when it was pressed, and never again', async () => {
    const { user } = show(idle, {
      FindCustomers: () => new Promise(() => {}),
    })

    await user.click(await button('Minimise'))
    expect(await button('Telesales')).toHaveFocus()
    await user.keyboard('{F2}')
    await user.enter(await customerField(), 'a')
    document.body.focus()
    await user.clear(await customerField())
    expect(await customerField()).toHaveFocus()
  })

  it('leaves nothing of its height behind', async () => {
    const { unmount } = show(idle)

    await customerField()
    expect(height()).toBe('0px')
    unmount()
    expect(height()).toBe('')
  })

  describe('after an end', () => {
    const endedWithAna = () => {
      jest.useFakeTimers()
      window.sessionStorage.setItem('telesales-toolbar-collapsed', 'yes')
      window.sessionStorage.setItem(
        'telesales-toolbar-back',
        storedBack(
          backTo(serving.customer, idle.operator.email, Date.now()),
          Date.now()
        )
      )
    }

    it('leads back for 30 seconds, with one press', async () => {
      endedWithAna()
      const { sent, user } = show(idle)

      await pass(0)
      expect(await button('Telesales')).toBeVisible()
      await user.click(await button('Back to Ana Souza'))
      expect(sent).toContain('StartImpersonation')
    })

    it('keeps the focus as that goes away', async () => {
      endedWithAna()
      show(idle)
      await pass(0)
      ;(await button('Back to Ana Souza')).focus()
      await pass(30_000)
      expect(screen.queryByText(/Back to/)).toBeNull()
      expect(await button('Telesales')).toHaveFocus()
    })
  })

  it('is a bar as long as there is something to read of a cart', async () => {
    window.sessionStorage.setItem(
      'telesales-toolbar',
      `started\n\n${JSON.stringify([{ name: 'Mug', quantity: 2, taken: 1 }])}`
    )
    const { user } = show(serving, {}, { collapsed: true })

    await user.click(await button('Got it'))
    expect(await button('Shopping for Ana Souza')).toBeVisible()
  })

  it('names nobody who is hidden', async () => {
    window.localStorage.setItem('telesales-toolbar-screen-share', 'on')
    show(serving, {}, { collapsed: true })
    expect(await button('Shopping for a customer')).toBeVisible()
  })

  it.each([
    ['the cart is another’s', { ...serving, warning: 'CART_OF_OPERATOR' }],
    ['a customer’s cart is left', { ...idle, warning: 'LEFT_BEHIND' }],
  ])('is a bar as long as %s', async (_why, session) => {
    show(session, {}, { collapsed: true })
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Minimise' })).toBeNull()
  })

  it('is a bar when a phone system has somebody on the line', async () => {
    window.history.replaceState(null, '', '/#telesales=%2B551')
    show(idle, {}, { collapsed: true })
    expect(await customerField()).toHaveValue('+551')
  })

  it('begins as such where the theme wants it, until the operator does not', async () => {
    const first = show(idle, {}, { collapsed: true })

    await first.user.click(await button('Telesales'))
    first.unmount()
    show(idle, {}, { collapsed: true })
    expect(await customerField()).toBeVisible()
  })
})

describe('the shortcut', () => {
  it('leads to the customer field', async () => {
    const { user } = show(idle)

    await customerField()
    await user.keyboard('{F2}')
    expect(await customerField()).toHaveFocus()
  })

  it('is the theme’s, and no other', async () => {
    const { user } = show(idle, {}, { shortcut: 'Ctrl+Shift+K' })

    await customerField()
    await user.keyboard('{F2}')
    expect(await customerField()).not.toHaveFocus()
    fireEvent.keyDown(document.body, {
      code: 'KeyK',
      ctrlKey: true,
      key: 'K',
      shiftKey: true,
    })
    expect(await customerField()).toHaveFocus()
  })

  it('is none where the theme wants none', async () => {
    const { user } = show(idle, {}, { shortcut: '' })

    await user.click(await button('Details'))
    await user.keyboard('{F2}')
    expect(await customerField()).not.toHaveFocus()
    expect(await bar()).not.toHaveTextContent('go to the customer field')
  })

  it('opens the way to another customer while one is served', async () => {
    const { user } = show(serving)

    await bar()
    await user.keyboard('{F2}')
    expect(await customerField()).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(await button('Switch')).toHaveFocus()
    await user.keyboard('{F2}')
    expect(await customerField()).toHaveFocus()
  })

  it('opens a small bar, and leads to the customer field in it', async () => {
    const { user } = show(idle, {}, { collapsed: true })

    await button('Telesales')
    await user.keyboard('{F2}')
    await waitFor(async () => expect(await customerField()).toHaveFocus())
  })
})
