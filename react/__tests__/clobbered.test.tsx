import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fireEvent, screen, waitFor } from '@testing-library/react'

import { keepCookies } from '../ports/cookies'
import { onPageToolbar } from '../ports/sharedToolbar'
import {
  bar,
  customerField,
  fillIn,
  freshBrowser,
  idle,
  resultOf,
  serving,
  show,
} from './showToolbar'

/** What we ask of the document, but for what the page's own libraries need. */
const NAMES = [
  'activeElement',
  'cookie',
  'documentElement',
  'getElementById',
  'head',
  'title',
  'visibilityState',
] as const

beforeEach(() => {
  freshBrowser()
  document.cookie = 'who=; Max-Age=0'
  for (const name of NAMES) {
    // As a browser has it where an element has such a name; jsdom does not.
    Object.defineProperty(document, name, {
      configurable: true,
      get: () => element,
    })
  }
})

const element = document.createElement('form')

afterEach(() => {
  for (const name of NAMES) {
    Reflect.deleteProperty(document, name)
  }
})

describe('on a page whose elements are named like the document’s own parts', () => {
  it('an operator begins to serve somebody', async () => {
    const { reload } = show(idle, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({ session: serving }),
      }),
    })

    await fillIn('ana@example.com')
    fireEvent.click(screen.getByRole('button', { name: 'Start' }))
    await waitFor(() => expect(reload).toHaveBeenCalled())
  })

  it('the tab’s title names who is served', async () => {
    show(serving)

    await bar()
    await waitFor(() =>
      expect(Reflect.get(Document.prototype, 'title', document)).toBe(
        '● Ana Souza – Acme'
      )
    )
  })

  it('the way to another customer opens, closes and opens again', async () => {
    const { user } = show(serving)

    await bar()
    await user.click(screen.getByRole('button', { name: 'Switch' }))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await user.click(screen.getByRole('button', { name: 'Switch' }))
    expect(await customerField()).toBeVisible()
  })

  it('the cookie is written that the store has not passed on', async () => {
    await keepCookies(
      { documentCookies: ['who=ana@example.com; Path=/'], orderFormPath: null },
      '',
      ''
    )
    expect(Reflect.get(Document.prototype, 'cookie', document)).toBe(
      'who=ana@example.com'
    )
  })
})

it('an element that is named like what we share is not taken for it', () => {
  const link = document.createElement('a')

  link.id = '__TELESALES_TOOLBAR__'
  Reflect.deleteProperty(window, '__TELESALES_TOOLBAR__')
  document.body.append(link)
  expect(() => onPageToolbar(() => {})()).not.toThrow()
  link.remove()
})
