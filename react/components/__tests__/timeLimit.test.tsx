import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'
import { fireEvent, screen } from '@testing-library/react'

import {
  bar,
  freshBrowser,
  idle,
  NOBODY,
  pass,
  serving,
  show,
} from '../../__tests__/showToolbar'

const MINUTE = 60_000
const ended = {
  EndImpersonation: () => ({
    endImpersonation: { session: idle, refusal: null },
  }),
}
const refused = {
  EndImpersonation: () => ({
    endImpersonation: { session: NOBODY, refusal: 'PLATFORM_UNAVAILABLE' },
  }),
}
const served = (minutes: number) => ({
  ...serving,
  servedSeconds: minutes * 60,
})
const timer = () => screen.queryByRole('timer')
const ends = (sent: string[]) =>
  sent.filter((name) => name === 'EndImpersonation').length

beforeEach(() => {
  freshBrowser()
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

describe('a limit on idle time', () => {
  it('says in the last two minutes how much is left, and then ends', async () => {
    const { reload, sent } = show(served(0), ended, { idleLimitMinutes: 10 })

    await pass(0)
    await pass(8 * MINUTE - 1)
    expect(timer()).toBeNull()
    await pass(1)
    expect(timer()).toHaveTextContent('Ends in 2:00')
    await pass(55_000)
    expect(timer()).toHaveTextContent('Ends in 1:05')
    expect(screen.getByRole('alert')).toHaveTextContent(
      'this ends in less than 120 seconds unless you stay'
    )
    await pass(5000)
    expect(screen.getByRole('alert')).toHaveTextContent('than 60 seconds')
    expect(ends(sent)).toBe(0)
    await pass(MINUTE)
    expect(ends(sent)).toBe(1)
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['Stay', () => fireEvent.click(screen.getByText('Stay'))],
    ['a key', () => fireEvent.keyDown(document.body, { key: 'a' })],
    ['a press anywhere', () => fireEvent.pointerDown(document.body)],
  ])('begins anew with %s', async (_what, act) => {
    const { sent } = show(served(0), ended, { idleLimitMinutes: 10 })

    await pass(0)
    await pass(9 * MINUTE)
    expect(timer()).toBeVisible()
    act()
    await pass(0)
    expect(timer()).toBeNull()
    await pass(9 * MINUTE)
    expect(ends(sent)).toBe(0)
    await pass(MINUTE)
    expect(ends(sent)).toBe(1)
  })

  it('does not begin anew by a reload', async () => {
    const first = show(served(0), ended, { idleLimitMinutes: 10 })

    await pass(0)
    await pass(2000)
    fireEvent.keyDown(document.body, { key: 'a' })
    await pass(9 * MINUTE)
    first.unmount()
    const { sent } = show({ ...serving, servedSeconds: 9 * 60 + 2 }, ended, {
      idleLimitMinutes: 10,
    })

    await pass(0)
    expect(timer()).toHaveTextContent('1:00')
    await pass(MINUTE)
    expect(ends(sent)).toBe(1)
  })

  it('ends at once when the machine has slept for too long', async () => {
    const { sent } = show(served(0), ended, { idleLimitMinutes: 10 })

    await pass(0)
    // A machine that sleeps has a clock, and no timers.
    jest.setSystemTime(Date.now() + 60 * MINUTE)
    fireEvent(window, new Event('focus'))
    await pass(0)
    expect(ends(sent)).toBe(1)
  })

  it('cannot be put off once the time is up', async () => {
    const began = Date.now()
    const { sent } = show(
      null,
      {
        ...refused,
        TelesalesSession: () => ({
          telesalesSession: served((Date.now() - began) / MINUTE),
        }),
      },
      { idleLimitMinutes: 10 }
    )

    await pass(0)
    await pass(10 * MINUTE)
    expect(ends(sent)).toBe(1)
    fireEvent.keyDown(document.body, { key: 'a' })
    await pass(MINUTE)
    expect(ends(sent)).toBe(2)
  })

  it('knows that another tab is being worked in', async () => {
    const { sent } = show(served(0), ended, { idleLimitMinutes: 10 })

    await pass(0)
    await pass(9 * MINUTE)
    window.localStorage.setItem('telesales-toolbar-active', String(9 * MINUTE))
    await pass(2 * MINUTE)
    expect(ends(sent)).toBe(0)
    expect(timer()).toBeNull()
  })
})

describe('a hard limit', () => {
  it('is counted from when our service says that it began', async () => {
    const { sent } = show(served(59), ended, { hardLimitMinutes: 60 })

    await pass(0)
    expect(timer()).toHaveTextContent('Ends in 1:00')
    expect(screen.getByRole('alert')).toHaveTextContent('nearly up')
    expect(screen.queryByText('Stay')).toBeNull()
    fireEvent.keyDown(document.body, { key: 'a' })
    await pass(MINUTE)
    expect(ends(sent)).toBe(1)
  })

  it('ends at once when the page was away for too long', async () => {
    const { sent } = show(served(120), ended, { hardLimitMinutes: 60 })

    await pass(0)
    expect(ends(sent)).toBe(1)
  })

  it('says what is wrong when VTEX refuses, and tries again each minute', async () => {
    const { sent } = show(served(60), refused, { hardLimitMinutes: 60 })

    await pass(0)
    expect(await bar()).toHaveTextContent('VTEX is not answering.')
    expect(await bar()).toHaveTextContent('Shopping for Ana Souza')
    await pass(59_000)
    expect(ends(sent)).toBe(1)
    await pass(1000)
    expect(ends(sent)).toBe(2)
  })

  it('counts from this page when our service does not know', async () => {
    const { sent } = show({ ...serving, servedSeconds: null }, ended, {
      hardLimitMinutes: 5,
    })

    await pass(0)
    await pass(4 * MINUTE)
    expect(timer()).toHaveTextContent('1:00')
    await pass(MINUTE)
    expect(ends(sent)).toBe(1)
  })

  it.each([
    ['nobody is served', idle],
    [
      'a link chose the customer',
      { ...served(90), warning: 'NOT_STARTED_HERE' },
    ],
  ])('ends nothing while %s', async (_why, session) => {
    const { sent } = show(session, ended, { hardLimitMinutes: 60 })

    await pass(0)
    await pass(90 * MINUTE)
    expect(ends(sent)).toBe(0)
    expect(timer()).toBeNull()
  })
})

describe('without a limit', () => {
  it('nothing ever ends by itself', async () => {
    const { sent } = show(served(999), ended)

    await pass(0)
    await pass(999 * MINUTE)
    expect(ends(sent)).toBe(0)
  })
})

describe('the page after', () => {
  it('says that the time was up', async () => {
    window.sessionStorage.setItem('telesales-toolbar', 'expired CART_PARKED')
    show(idle)
    await pass(0)
    expect(screen.getByRole('status')).toHaveTextContent(
      'The time was up: ended. Nobody is being served now. The cart is kept for the next call.'
    )
  })

  it('is not certain when it cannot be read after a start alone', async () => {
    window.sessionStorage.setItem('telesales-toolbar', 'expired')
    show(null)
    await pass(0)
    expect(screen.queryByRole('region')).toBeNull()
  })
})
