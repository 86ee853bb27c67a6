import { beforeEach, describe, expect, it } from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'
import React from 'react'

import TelesalesToolbar from '../TelesalesToolbar'
import { renderInStore } from './renderInStore'
import {
  bar,
  customerField,
  freshBrowser,
  idle,
  pass,
  resultOf,
  serving,
  show,
  signedOut,
} from './showToolbar'

const OURS = 'telesales-toolbar'
const IN_BROWSER = ['', '-height', '-changed', '-active', '-screen-share']
const IN_TAB = ['', '-screen-pop', '-collapsed', '-recents', '-back']
const LIMITS = { idleLimitMinutes: 30, hardLimitMinutes: 60 }
const JUNK = [
  ...['-Infinity', 'Infinity', 'NaN', '-1', '1e400', '9'.repeat(400), '0x10'],
  ...['', ' ', 'null', 'undefined', 'true', '[]', '{}', '[null]', '[[],{}]'],
  ...['__proto__', '{"__proto__":{"is":"idle"}}', 'constructor', '\u0000'],
  ...[
    'started',
    'started\n__proto__',
    'switched\nJUNK\nJUNK',
    'ended JUNK junk',
  ],
  ...['9999999999999 ana', '9999999999999?ana', 'NaN ana', '100000px', '-1px'],
]

function fill(text: string) {
  for (const suffix of IN_BROWSER) {
    window.localStorage.setItem(OURS + suffix, text)
  }
  for (const suffix of IN_TAB) {
    window.sessionStorage.setItem(OURS + suffix, text)
  }
}

beforeEach(freshBrowser)

describe('a browser in whose storage others have written', () => {
  it.each(JUNK)('serves a customer, and ends: %j', async (junk) => {
    fill(junk)
    const { reload, sent, user } = show(
      { ...serving, servedSeconds: 40 * 60 },
      {
        EndImpersonation: () => ({
          endImpersonation: resultOf({ session: idle }),
        }),
      },
      { ...LIMITS, recents: true }
    )

    expect(await bar()).toHaveTextContent(/Shopping for/)
    await pass(60_000)
    expect(sent).not.toContain('EndImpersonation')
    expect(document.body).not.toHaveTextContent(
      /telesales-toolbar\.|JUNK|proto/
    )
    await user.click(screen.getByRole('button', { name: 'End' }))
    await waitFor(() => expect(reload).toHaveBeenCalled())
  })

  it.each(JUNK)('starts with a customer: %j', async (junk) => {
    fill(junk)
    const { reload, user } = show(
      idle,
      {
        StartImpersonation: () => ({
          startImpersonation: resultOf({ session: serving }),
        }),
      },
      { ...LIMITS, recents: true }
    )

    expect(await bar()).not.toHaveTextContent(/telesales-toolbar\.|JUNK|proto/)
    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await waitFor(() => expect(reload).toHaveBeenCalled())
  })

  it.each(JUNK)('sleeps again once nobody is an operator: %j', async (junk) => {
    fill(junk)
    const height = () =>
      document.documentElement.style.getPropertyValue(
        '--telesales-toolbar-height'
      )
    const { sent, unmount } = renderInStore(
      <TelesalesToolbar domains="all" />,
      { TelesalesSession: () => ({ telesalesSession: signedOut }) }
    )

    expect(height()).toBe('')
    await waitFor(() => expect(sent).toEqual(['TelesalesSession']))
    await pass(0)
    unmount()

    const next = renderInStore(<TelesalesToolbar domains="all" />)

    await pass(0)
    expect(next.sent).toEqual([])
  })
})
