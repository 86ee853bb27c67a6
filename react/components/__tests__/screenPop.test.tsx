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
  customerField,
  freshBrowser,
  idle,
  pass,
  serving,
  show,
  signedOut,
} from '../../__tests__/showToolbar'
import TelesalesToolbar from '../../TelesalesToolbar'

const PHONE = 'https://phone.example'
const WAITING = 'telesales-toolbar-screen-pop'
const TEN_MINUTES_MS = 10 * 60 * 1000

/** The fragment of the page that is there changes. */
function change(hash: string) {
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

beforeEach(freshBrowser)

describe('a phone system', () => {
  it('fills the customer field in, and waits for the operator', async () => {
    window.history.replaceState(null, '', '/a?b=c#telesales=%2B5511999990000')
    const terms: unknown[] = []
    const { sent, user } = show(idle, {
      FindCustomers: ({ term }) => {
        terms.push(term)
        return new Promise(() => {})
      },
    })

    expect(await customerField()).toHaveValue('+5511999990000')
    expect(document.body).toHaveFocus()
    expect(await customerField()).toHaveAccessibleDescription(
      'Filled in for you. Check it with the caller, then press Enter to search.'
    )
    expect(window.location.href).toMatch(/\/a\?b=c$/)
    await pass(60_000)
    expect(sent).toEqual(['TelesalesSession'])

    // A stray one is nobody's.
    await user.keyboard('{Enter}')
    expect(sent).toEqual(['TelesalesSession'])
    await user.keyboard('{F2}{Enter}')
    await waitFor(() => expect(terms).toEqual(['+5511999990000']))
    expect(await bar()).not.toHaveTextContent('Filled in for you')
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

    expect(await customerField()).toHaveAccessibleDescription(
      /press Enter to start\.$/
    )
    await pass(700)
    await user.keyboard('{Enter}')
    expect(starts).toEqual([])
    await user.keyboard('{F2}{Enter}')
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

    await customerField()
    await user.keyboard('{F2}b')
    await waitFor(() => expect(terms).toEqual(['anab']))
  })

  it('opens the way to another customer', async () => {
    window.history.replaceState(null, '', '/#telesales=bruno')
    const { sent } = show(serving)

    expect(await customerField()).toHaveValue('bruno')
    expect(document.body).toHaveFocus()
    expect(window.location.hash).toBe('')
    expect(sent).toEqual(['TelesalesSession'])
  })

  it('is forgotten as the way to another customer is left', async () => {
    window.history.replaceState(null, '', '/#telesales=bruno')
    const { user } = show(serving)

    await customerField()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await user.click(screen.getByRole('button', { name: 'Switch' }))
    expect(await customerField()).toHaveValue('')
    expect(await bar()).not.toHaveTextContent('Filled in for you')
  })

  it.each(['#telesales=', '#telesales=%', '#telesales=a%00b'])(
    'says nothing by %s, which goes all the same',
    async (hash) => {
      show(idle)
      await customerField()
      change(hash)
      expect(await customerField()).toHaveValue('')
      expect(await bar()).not.toHaveTextContent('Incoming call:')
      expect(window.location.hash).toBe('')
    }
  )

  it('may send a message from an origin that the theme trusts', async () => {
    show(idle, {}, { screenPopOrigins: [PHONE] })
    await customerField()
    tell({ telesales: 'ana' }, PHONE)
    expect(await bar()).toHaveTextContent('Incoming call: ana')
    expect(await customerField()).toHaveValue('')
    expect(document.body).toHaveFocus()
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
    await customerField()
    tell(data, origin)
    expect(await customerField()).toHaveValue('')
    expect(await bar()).not.toHaveTextContent('Incoming call:')
  })
})

describe('an Enter that is meant for something else', () => {
  function starting() {
    const starts: unknown[] = []
    const view = show(idle, {
      FindCustomers: () => new Promise(() => {}),
      StartImpersonation: ({ customerEmail }) => {
        starts.push(customerEmail)
        return new Promise(() => {})
      },
    })

    return { ...view, starts }
  }

  let elsewhere: HTMLElement | null = null

  /** The keyboard is in another field of the page. */
  function typeElsewhere() {
    const field = document.createElement('input')

    document.body.append(field)
    field.focus()
    elsewhere = field
    return field
  }

  afterEach(() => elsewhere?.remove())

  it('is not taken by a call, and what is typed goes where it went', async () => {
    const { starts, user } = starting()

    await customerField()
    const field = typeElsewhere()

    change('#telesales=ana@example.com')
    await user.keyboard('{Enter}.br{Enter}')
    await pass(60_000)
    await user.keyboard('{Enter}')
    expect(starts).toEqual([])
    expect(field).toHaveFocus()
    expect(field).toHaveValue('.br')
    expect(await bar()).toHaveTextContent('Incoming call: ana@example.com')
  })

  it('is not taken by a call that comes while nothing else is done', async () => {
    const { starts, user } = starting()

    await customerField()
    change('#telesales=ana@example.com')
    await user.keyboard('{Enter}')
    expect(starts).toEqual([])
  })

  it('is not taken by a call that comes as the empty field has the keyboard', async () => {
    const { starts, user } = starting()

    await user.click(await customerField())
    change('#telesales=ana@example.com')
    await user.keyboard('{Enter}')
    await pass(60_000)
    await user.keyboard('{Enter}')
    expect(starts).toEqual([])
    expect(await customerField()).toHaveValue('')

    await user.click(await screen.findByRole('button', { name: 'Look up' }))
    await user.keyboard('{Enter}')
    expect(starts).toEqual(['ana@example.com'])
  })

  it('is not taken by what the window brings that has opened the store', async () => {
    Object.defineProperty(window, 'opener', { configurable: true, value: {} })
    window.history.replaceState(null, '', '/#telesales=ana@example.com')
    const { starts, user } = starting()

    expect(await customerField()).toHaveValue('')
    expect(document.body).toHaveFocus()
    await user.keyboard('{F2}{Enter}')
    expect(starts).toEqual([])
    expect(await bar()).toHaveTextContent('Incoming call: ana@example.com')
    Object.defineProperty(window, 'opener', { configurable: true, value: null })
  })

  it('goes on with what was typed when a call comes meanwhile', async () => {
    const { starts, user } = starting()

    await user.enter(await customerField(), 'bruno@example.com')
    const before = await customerField()

    change('#telesales=ana@example.com')
    expect(await customerField()).toBe(before)
    expect(before).toHaveValue('bruno@example.com')
    const line = screen.getByText(/^Incoming call:/).closest('p')

    expect(line).toHaveTextContent('Incoming call: ana@example.com')
    expect(line).toHaveAttribute('aria-live', 'polite')
    await user.keyboard('{Enter}')
    expect(starts).toEqual(['bruno@example.com'])
  })

  it('registers whom the form is about when a call comes meanwhile', async () => {
    const { user } = show(idle, {
      FindCustomers: () => ({
        findCustomers: {
          draft: null,
          customers: [],
          hasMore: false,
          kinds: ['NAME'],
          searchable: ['NAME'],
          refusal: null,
          retryInSeconds: null,
        },
      }),
    })

    await user.enter(await customerField(), 'bruno')
    await pass(250)
    await user.click(screen.getByRole('button', { name: 'Register' }))
    await pass(0)
    const email = screen.getByRole('textbox', { name: /Email/ })

    await user.clear(await customerField())
    await user.enter(email, 'bruno@exa')
    change('#telesales=ana')
    expect(email).toHaveFocus()
    expect(email).toHaveValue('bruno@exa')
    expect(await customerField()).toHaveValue('')
    expect(await bar()).toHaveTextContent('Incoming call: ana')
  })
})

describe('a call that is only offered', () => {
  async function offered() {
    const view = show(idle)

    await view.user.enter(await customerField(), 'b')
    change('#telesales=ana')
    return view
  }

  it('is taken by its button', async () => {
    const { user } = await offered()

    await user.click(await screen.findByRole('button', { name: 'Look up' }))
    expect(await customerField()).toHaveValue('ana')
    expect(await customerField()).toHaveFocus()
    expect(await bar()).not.toHaveTextContent('Incoming call:')
    expect(await bar()).toHaveTextContent('Filled in for you')
  })

  it('makes room for a newer one', async () => {
    const { user } = await offered()

    change('#telesales=carla')
    expect(await bar()).not.toHaveTextContent('Incoming call: ana')
    await user.click(await screen.findByRole('button', { name: 'Look up' }))
    expect(await customerField()).toHaveValue('carla')
  })

  it('waits, whatever becomes of the text, for ten minutes', async () => {
    const { unmount, user } = await offered()

    await user.clear(await customerField())
    expect(await bar()).toHaveTextContent('Incoming call: ana')
    await pass(TEN_MINUTES_MS)
    expect(await bar()).not.toHaveTextContent('Incoming call:')
    expect(window.sessionStorage.getItem(WAITING)).toBeNull()
    unmount()
  })

  it('opens the way to another customer while one is served', async () => {
    window.history.replaceState(null, '', '/#telesales=bruno')
    const { user } = show(serving)

    expect(await customerField()).toHaveValue('bruno')
    change('#telesales=carla')
    expect(await customerField()).toHaveValue('bruno')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('combobox')).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Look up' }))
    expect(await customerField()).toHaveValue('carla')
    expect(await customerField()).toHaveFocus()
  })
})

describe('a screen pop that nobody has used yet', () => {
  const isKept = () => window.sessionStorage.getItem(WAITING) !== null

  it('survives that the page is loaded anew', async () => {
    window.history.replaceState(null, '', '/#telesales=ana')
    const first = show(idle)

    expect(await customerField()).toHaveValue('ana')
    first.unmount()
    show(idle)
    expect(await customerField()).toHaveValue('ana')
    expect(document.body).toHaveFocus()
  })

  it.each([
    ['searches for it', '{F2}{Enter}'],
    ['goes on typing', '{F2}b'],
    ['empties the customer field', '{F2}{Escape}'],
  ])('is kept until the operator %s', async (_what, keys) => {
    window.history.replaceState(null, '', '/#telesales=ana')
    const { user } = show(idle, { FindCustomers: () => new Promise(() => {}) })

    await customerField()
    await pass(700)
    expect(isKept()).toBe(true)
    await user.keyboard(keys)
    await pass(0)
    expect(isKept()).toBe(false)
  })

  it('is removed after ten minutes, also where nobody is an operator', async () => {
    window.history.replaceState(null, '', '/#telesales=ana')
    show(signedOut)
    await pass(TEN_MINUTES_MS - 1)
    expect(isKept()).toBe(true)
    await pass(1)
    expect(isKept()).toBe(false)
  })
})

describe('a screen pop that comes before its operator', () => {
  it('waits while they sign in', async () => {
    window.history.replaceState(null, '', '/#telesales=ana')
    const before = show(signedOut)

    await waitFor(() => expect(before.sent).toHaveLength(1))
    await pass(0)
    expect(window.location.hash).toBe('')
    before.unmount()

    show(idle)
    expect(await customerField()).toHaveValue('ana')
  })

  it('is removed from the tab when it has waited too long', async () => {
    window.sessionStorage.setItem(
      WAITING,
      `${Date.now() - TEN_MINUTES_MS - 1} ana`
    )
    show(idle)
    expect(await customerField()).toHaveValue('')
    expect(window.sessionStorage.getItem(WAITING)).toBeNull()
  })

  it('waits for a start that is under way, and the last one counts', async () => {
    const { user } = show(idle, {
      StartImpersonation: () => new Promise(() => {}),
    })

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    change('#telesales=bruno')
    change('#telesales=carla')
    expect(await customerField()).toHaveValue('ana@example.com')
    expect(window.sessionStorage.getItem(WAITING)).toMatch(/^\d+\?carla$/)
    expect(await bar()).toHaveTextContent('Incoming call: carla')
  })

  it('is shown where a browser forbids storage', async () => {
    const denied = jest
      .spyOn(Storage.prototype, 'setItem')
      .mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError')
      })

    window.history.replaceState(null, '', '/#telesales=ana')
    show(idle)
    expect(await customerField()).toHaveValue('ana')
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
    change('#telesales=ana')
    expect(await customerField()).toHaveValue('')
    expect(await bar()).toHaveTextContent('Incoming call: ana')
  })

  it('wakes as an operator opens it with one, which fills the field in', async () => {
    window.history.replaceState(null, '', '/#telesales=ana')
    renderInStore(<TelesalesToolbar domains="all" />, answers(idle))
    expect(await customerField()).toHaveValue('ana')
  })

  it('is awake on the next page when the operator has signed in meanwhile', async () => {
    const before = renderInStore(
      <TelesalesToolbar domains="all" />,
      answers(signedOut)
    )

    change('#telesales=ana')
    await waitFor(() => expect(before.sent).toEqual(['TelesalesSession']))
    await pass(0)
    expect(before.container).toBeEmptyDOMElement()
    before.unmount()

    renderInStore(<TelesalesToolbar domains="all" />, answers(idle))
    expect(await bar()).toHaveTextContent('Incoming call: ana')
  })

  it('does not remember somebody who is no operator for longer than the call', async () => {
    const first = renderInStore(
      <TelesalesToolbar domains="all" />,
      answers(signedOut)
    )

    change('#telesales=ana')
    await waitFor(() => expect(first.sent).toEqual(['TelesalesSession']))
    await pass(TEN_MINUTES_MS)
    first.unmount()

    const second = renderInStore(
      <TelesalesToolbar domains="all" />,
      answers(signedOut)
    )

    await waitFor(() => expect(second.sent).toEqual(['TelesalesSession']))
    await pass(0)
    expect(window.localStorage).toHaveLength(0)
    expect(window.sessionStorage).toHaveLength(0)
  })
})
