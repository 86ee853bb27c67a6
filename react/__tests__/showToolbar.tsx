import { jest } from '@jest/globals'
import { act, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React, { ComponentProps } from 'react'

import Toolbar from '../components/bar/Toolbar'
import type { TelesalesResult } from '../core/answers'
import { Answers, renderInStore } from './renderInStore'

export const operator = { email: 'olga@acme.example' }
export const ana = {
  id: 'id-of-ana',
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Souza',
  document: '123.456.789-09',
  documentReadAloud: null,
  phone: '+5511999990000',
  phoneReadAloud: null,
}
export const idle = {
  operator,
  customer: null,
  warning: null,
  servedSeconds: null,
  isRepairSafe: false,
  refusal: null,
}
export const serving = {
  operator,
  customer: ana,
  warning: null,
  servedSeconds: null,
  isRepairSafe: false,
  refusal: null,
}
export const signedOut = {
  operator: null,
  customer: null,
  warning: null,
  servedSeconds: null,
  isRepairSafe: false,
  refusal: null,
}

/** What became of a start, an end or a repair: this, and nothing else. */
export const resultOf = (
  parts: { session: unknown } & Partial<Record<keyof TelesalesResult, unknown>>
) => ({
  refusal: null,
  retryInSeconds: null,
  notice: null,
  losses: [],
  choices: [],
  ownCart: null,
  resumed: null,
  summaries: [],
  cookies: null,
  ...parts,
})

/** Shows the bar to somebody with this session. */
export function show(
  session: unknown,
  answers: Answers = {},
  props: ComponentProps<typeof Toolbar> = {}
) {
  const reload = jest.fn()
  const view = renderInStore(
    <Toolbar openedWith={window.location.hash} reload={reload} {...props} />,
    { TelesalesSession: () => ({ telesalesSession: session }), ...answers }
  )

  return { ...view, reload, user: anOperator() }
}

/** Somebody at the keyboard, who can also be quick. */
function anOperator() {
  // Without the sheet there is nothing that could keep a pointer off.
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 })

  return {
    ...user,
    /** As `type`, but only the last key, and all that are named, is pressed. */
    async enter(field: Element, keys: string) {
      const named = /.?(\{.*)?$/s.exec(keys)?.[0] ?? ''

      await user.click(field)
      await user.paste(keys.slice(0, keys.length - named.length))
      await user.keyboard(named)
    },
  }
}

/** The bar itself. */
export const bar = () => screen.findByRole('region', { name: 'Telesales' })

/** The field in which a customer is asked for. */
export const customerField = () =>
  screen.findByRole('combobox', { name: 'Customer' })

/** A browser that nobody has used yet. */
export function freshBrowser() {
  document.title = 'Acme'
  document.documentElement.removeAttribute('style')
  window.localStorage.clear()
  window.sessionStorage.clear()
  window.history.replaceState(null, '', '/')
}

/** So much time goes by, and what was under way ends. */
export const pass = (ms: number) =>
  act(async () => {
    jest.advanceTimersByTime(ms)
    for (let turns = 0; turns < 20; turns += 1) {
      await Promise.resolve()
    }
  })

/** The customer field, with the keyboard and this text in it. */
export async function fillIn(text: string) {
  const input = await customerField()

  act(() => input.focus())
  fireEvent.change(input, { target: { value: text } })
  await pass(0)
  return input
}
