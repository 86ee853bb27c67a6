import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'
import React, { FC, useState } from 'react'

import {
  RuntimeContext,
  useRuntime,
} from '../../../dev-store/page/platform/render-runtime'
import { renderInStore } from '../../__tests__/renderInStore'

import {
  bar,
  customerField,
  freshBrowser,
  idle,
  resultOf,
  serving,
  show,
} from '../../__tests__/showToolbar'
import Toolbar from '../bar/Toolbar'

const theirs = (root: Element) =>
  [...root.querySelectorAll('[class]')]
    .flatMap(({ classList }) => [...classList])
    .filter((name) => name.startsWith('vtex-telemarketing-2-x-'))
    .map((name) => name.replace('vtex-telemarketing-2-x-', ''))

/** As VTEX's own toolbar documents them, and one that it does not. */
const OFFICIAL = [
  ...['container', 'popoverArrowUp', 'popoverBox', 'popoverContentContainer'],
  ...['popoverContainer', 'login', 'loginForm', 'loginFormMessage'],
  ...['emailInput', 'clientName', 'clientNameBar', 'logout', 'logoutForm'],
  ...['popoverHeaderIcon', 'popoverHeaderEmail', 'loginButton', 'loginAsText'],
  ...['popoverHeader', 'loginFormContainer', 'logoutInfoContainer'],
  ...['emailContainer', 'emailField', 'emailValue', 'documentContainer'],
  ...['documentField', 'documentValue', 'phoneContainer', 'phoneField'],
  ...['phoneValue', 'logoutButtonsContainer', 'wrapper', 'telemarketingBar'],
  ...['attendantContainer', 'attendantEmail', 'logoutHeader'],
]

beforeEach(freshBrowser)

describe('the CSS of a store that had VTEX’s own toolbar', () => {
  it('finds all its 35 handles', async () => {
    const seen = new Set<string>()

    for (const session of [idle, serving]) {
      const { container, unmount, user } = show(session)

      await bar()
      theirs(container).forEach((name) => {
        seen.add(name)
      })
      await user.click(screen.getByRole('button', { name: 'Details' }))
      theirs(container).forEach((name) => {
        seen.add(name)
      })
      unmount()
    }
    expect(OFFICIAL).toHaveLength(35)
    expect([...seen].sort()).toEqual([...OFFICIAL].sort())
  })

  it('finds them inside each other as they were', async () => {
    const { container, unmount, user } = show(idle)

    await bar()
    const has = (path: string) =>
      container.querySelector(
        path.replace(/\.(\w+)/g, '.vtex-telemarketing-2-x-$1')
      )

    expect(has('.wrapper .container .telemarketingBar')).not.toBeNull()
    expect(has('.telemarketingBar .login .loginForm .emailInput input')).toBe(
      await customerField()
    )
    expect(has('.login .loginButton .loginAsText')).not.toBeNull()
    unmount()

    const served = show(serving)

    await bar()
    await user.click(screen.getByRole('button', { name: 'Details' }))
    const hasNow = (path: string) =>
      served.container.querySelector(
        path.replace(/\.(\w+)/g, '.vtex-telemarketing-2-x-$1')
      )

    expect(hasNow('.logout .logoutHeader .clientNameBar')).toHaveTextContent(
      'Ana Souza'
    )
    expect(
      hasNow('.popoverBox .popoverContentContainer .popoverHeader')
    ).not.toBeNull()
    expect(
      hasNow('.logoutInfoContainer .logoutForm .clientName')
    ).not.toBeNull()
    expect(hasNow('.logoutForm .emailContainer .emailValue')).toHaveTextContent(
      'ana@example.com'
    )
  })
})

describe('the container', () => {
  const modifiers = async () =>
    [...(await bar()).classList]
      .filter((name) => name.includes('x-container--'))
      .map((name) => name.replace(/^.*--/, ''))

  it.each([
    [idle, ['idle']],
    [serving, ['impersonating']],
    [{ ...serving, warning: 'CART_OF_ANOTHER' }, ['impersonating', 'warning']],
    [{ ...idle, warning: 'LEFT_BEHIND' }, ['leftBehind', 'warning']],
  ])('has its state as modifier: %j', async (session, expected) => {
    show(session)
    await bar()
    expect(await modifiers()).toEqual(expected)
  })

  it.each([
    ['PLATFORM_UNAVAILABLE', 'refused'],
    ['SESSION_EXPIRED', 'signedOut'],
  ])('says that it was refused: %s', async (refusal, modifier) => {
    const { user } = show(idle, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({ session: idle, refusal }),
      }),
    })

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await screen.findByRole('alert')
    expect(await modifiers()).toEqual(['idle', modifier])
  })

  it('says that it is busy', async () => {
    const { user } = show(idle, {
      StartImpersonation: () => new Promise(() => {}),
    })

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await screen.findByText('Starting…')
    expect(await modifiers()).toEqual(['starting', 'busy'])
  })
})

describe('a theme’s own blocks', () => {
  it('are where it has put them', async () => {
    const { user } = show(
      serving,
      {},
      {
        Left: () => <i>left</i>,
        Centre: () => <i>centre</i>,
        Right: () => <i>right</i>,
        Panel: () => <i>panel</i>,
      }
    )

    await bar()
    expect(await bar()).toHaveTextContent(/left.*centre.*right/)
    expect(screen.queryByText('panel')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Details' }))
    expect(screen.getByText('panel')).toBeVisible()
  })

  it('keep their state while the bar’s changes', async () => {
    const Counter = () => {
      const [count, setCount] = useState(0)

      return (
        <button onClick={() => setCount(count + 1)} type="button">
          pressed {count}
        </button>
      )
    }
    const { user } = show(serving, {}, { Right: Counter })

    await bar()
    await user.click(screen.getByText('pressed 0'))
    await user.click(screen.getByRole('button', { name: 'Details' }))
    expect(screen.getByText('pressed 1')).toBeVisible()
  })

  it('that crash take nothing with them', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => {})

    show(
      serving,
      {},
      {
        Right: () => {
          throw new Error('not ours')
        },
      }
    )
    expect(await bar()).toHaveTextContent('Shopping for Ana Souza')
    quiet.mockRestore()
  })
})

describe('a prop that makes no sense', () => {
  it('is told of once, in development, and its default holds', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
    const props = { fields: { phone: 'blurred' }, hardLimitMinutes: '30' }

    for (let pages = 0; pages < 2; pages += 1) {
      const { unmount } = show(serving, {}, props as never)

      await waitFor(async () =>
        expect(await bar()).toHaveTextContent('Phone***0000')
      )
      unmount()
    }
    expect(warn.mock.calls).toEqual([
      [
        'telesales-toolbar: hardLimitMinutes is "30". It takes a number from 0 to 1440. The default applies: 0',
      ],
      [
        'telesales-toolbar: fields.phone is "blurred". It takes "shown", "masked" or "hidden". The default applies: "masked"',
      ],
    ])
    warn.mockRestore()
  })
})

describe('a prop that makes no sense, in production', () => {
  it('falls back without a word', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
    const InProduction: FC = ({ children }) => (
      <RuntimeContext.Provider value={{ ...useRuntime(), production: true }}>
        {children}
      </RuntimeContext.Provider>
    )

    renderInStore(
      <InProduction>
        <Toolbar {...({ revealSeconds: 'long' } as object)} />
      </InProduction>,
      { TelesalesSession: () => ({ telesalesSession: serving }) }
    )
    expect(await bar()).toHaveTextContent('Shopping for Ana Souza')
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })
})

describe('a bar without a search', () => {
  it('asks for whole emails alone', async () => {
    const starts: unknown[] = []
    const { sent, user } = show(
      idle,
      {
        StartImpersonation: ({ customerEmail }) => {
          starts.push(customerEmail)
          return {
            startImpersonation: resultOf({
              session: idle,
              refusal: 'INVALID_EMAIL',
            }),
          }
        },
      },
      { search: false }
    )
    const input = await screen.findByRole('textbox', { name: 'Customer' })

    expect(input).toHaveAttribute('placeholder', 'The customer’s email')
    expect(screen.queryByRole('combobox')).toBeNull()
    await user.enter(input, 'ana souza{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'not a complete email'
    )
    expect(starts).toEqual(['ana souza'])
    expect(sent).not.toContain('FindCustomers')
  })
})
