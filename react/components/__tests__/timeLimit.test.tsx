import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, screen } from '@testing-library/react'

import type { Answers } from '../../__tests__/renderInStore'
import {
  ana,
  bar,
  freshBrowser,
  idle,
  pass,
  resultOf,
  serving,
  show,
  signedOut,
} from '../../__tests__/showToolbar'

const MINUTE = 60_000
const ended = {
  EndImpersonation: () => ({
    endImpersonation: resultOf({ session: idle, refusal: null }),
  }),
}
const refused = {
  EndImpersonation: () => ({
    endImpersonation: resultOf({
      session: signedOut,
      refusal: 'PLATFORM_UNAVAILABLE',
    }),
  }),
}
/** A bar whose service has served Ana for so many minutes, and goes on. */
function serve(
  minutes: number,
  answers: Answers,
  props: Parameters<typeof show>[2],
  more: object = {}
) {
  const began = Date.now() - minutes * MINUTE

  return show(
    null,
    {
      TelesalesSession: () => ({
        telesalesSession: {
          ...serving,
          servedSeconds: Math.floor((Date.now() - began) / 1000),
          ...more,
        },
      }),
      ...answers,
    },
    props
  )
}
const timer = () => screen.queryByRole('timer')
const ends = (sent: string[]) =>
  sent.filter((name) => name === 'EndImpersonation').length

beforeEach(freshBrowser)

describe('a limit on idle time', () => {
  it('says in the last two minutes how much is left, and then ends', async () => {
    const { reload, sent } = serve(0, ended, { idleLimitMinutes: 10 })

    await pass(0)
    await pass(8 * MINUTE - 1)
    expect(timer()).toBeNull()
    await pass(1)
    expect(timer()).toHaveTextContent('Ends in 2:00')
    await pass(55_000)
    expect(timer()).toHaveTextContent('Ends in 1:05')
    expect(screen.getByRole('alert')).toHaveTextContent(
      'No activity. Ending in less than 120 seconds.'
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
    ['a click anywhere', () => fireEvent.click(document.body)],
  ])('begins anew with %s', async (_what, act) => {
    const { sent } = serve(0, ended, { idleLimitMinutes: 10 })

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
    const first = serve(0, ended, { idleLimitMinutes: 10 })

    await pass(0)
    await pass(2000)
    fireEvent.keyDown(document.body, { key: 'a' })
    await pass(9 * MINUTE)
    first.unmount()
    const { sent } = serve(9 + 2 / 60, ended, { idleLimitMinutes: 10 })

    await pass(0)
    expect(timer()).toHaveTextContent('1:00')
    await pass(MINUTE)
    expect(ends(sent)).toBe(1)
  })

  it('ends at once when the machine has slept for too long', async () => {
    const { sent } = serve(0, ended, { idleLimitMinutes: 10 })

    await pass(0)
    // A machine that sleeps has a clock, and no timers.
    jest.setSystemTime(Date.now() + 60 * MINUTE)
    fireEvent(window, new Event('focus'))
    await pass(0)
    expect(ends(sent)).toBe(1)
  })

  it('cannot be put off once the time is up', async () => {
    const { sent } = serve(0, refused, { idleLimitMinutes: 10 })

    await pass(0)
    await pass(10 * MINUTE)
    expect(ends(sent)).toBe(1)
    fireEvent.keyDown(document.body, { key: 'a' })
    await pass(MINUTE)
    expect(ends(sent)).toBe(2)
  })

  it('knows that another tab is being worked in', async () => {
    const { sent } = serve(0, ended, { idleLimitMinutes: 10 })

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
    const { sent } = serve(59, ended, { hardLimitMinutes: 60 })

    await pass(0)
    expect(timer()).toHaveTextContent('Ends in 1:00')
    expect(screen.getByRole('alert')).toHaveTextContent('almost up')
    expect(screen.queryByText('Stay')).toBeNull()
    fireEvent.keyDown(document.body, { key: 'a' })
    await pass(MINUTE)
    expect(ends(sent)).toBe(1)
  })

  it('ends at once when the page was away for too long', async () => {
    const { sent } = serve(120, ended, { hardLimitMinutes: 60 })

    await pass(0)
    expect(ends(sent)).toBe(1)
  })

  it('says what is wrong when VTEX refuses, and tries again each minute', async () => {
    const { sent } = serve(60, refused, { hardLimitMinutes: 60 })

    await pass(0)
    expect(await bar()).toHaveTextContent('the call could not be ended')
    expect(await bar()).toHaveTextContent('Shopping for Ana Souza')
    expect(timer()).toBeNull()
    await pass(59_000)
    expect(ends(sent)).toBe(1)
    await pass(1000)
    expect(ends(sent)).toBe(2)
  })

  it('counts from this page when our service does not know', async () => {
    const { sent } = serve(
      0,
      ended,
      { hardLimitMinutes: 5 },
      { servedSeconds: null }
    )

    await pass(0)
    await pass(4 * MINUTE)
    expect(timer()).toHaveTextContent('1:00')
    await pass(MINUTE)
    expect(ends(sent)).toBe(1)
  })

  it.each([
    ['nobody is served', { customer: null, servedSeconds: null }],
    ['a link chose the customer', { warning: 'NOT_STARTED_HERE' }],
  ])('ends nothing while %s', async (_why, session) => {
    const { sent } = serve(90, ended, { hardLimitMinutes: 60 }, session)

    await pass(0)
    await pass(90 * MINUTE)
    expect(ends(sent)).toBe(0)
    expect(timer()).toBeNull()
  })

  it('that is long costs next to nothing meanwhile', async () => {
    const reads = jest.spyOn(Storage.prototype, 'getItem')

    serve(0, ended, { hardLimitMinutes: 1440 })
    await pass(0)
    reads.mockClear()
    await pass(5 * MINUTE)
    expect(reads.mock.calls.length).toBeLessThan(30)
    reads.mockRestore()
  })
})

describe('a time that is up', () => {
  it('is told when nobody can be ended, which is tried again', async () => {
    let isDown = false
    const { sent } = serve(
      0,
      {
        ...ended,
        TelesalesSession: () => {
          if (isDown) {
            throw new Error('500')
          }
          return { telesalesSession: { ...serving, servedSeconds: 59 * 60 } }
        },
      },
      { hardLimitMinutes: 60 }
    )

    await pass(0)
    isDown = true
    await pass(MINUTE)
    expect(await bar()).toHaveTextContent('the call could not be ended')
    expect(timer()).toBeNull()
    expect(ends(sent)).toBe(0)
    expect(screen.getByRole('button', { name: 'End' })).toBeEnabled()
  })

  it('ends nobody whom another tab has begun to serve meanwhile', async () => {
    let customer = ana
    const { sent } = serve(
      0,
      {
        ...ended,
        TelesalesSession: () => ({
          telesalesSession: { ...serving, customer, servedSeconds: 0 },
        }),
      },
      { idleLimitMinutes: 10 }
    )

    await pass(0)
    customer = { ...ana, email: 'bruno@example.com' }
    await pass(10 * MINUTE)
    expect(ends(sent)).toBe(0)
    expect(screen.getByRole('alert')).toHaveTextContent('in another tab')
  })

  it('is not up because this machine’s clock has jumped', async () => {
    const { sent } = serve(
      0,
      {
        ...ended,
        TelesalesSession: () => ({
          telesalesSession: { ...serving, servedSeconds: 60 },
        }),
      },
      { hardLimitMinutes: 30 }
    )

    await pass(0)
    jest.setSystemTime(Date.now() + 60 * MINUTE)
    fireEvent(window, new Event('focus'))
    await pass(0)
    expect(ends(sent)).toBe(0)
    await pass(1000)
    expect(timer()).toBeNull()
  })

  it('is not up for an operator who has just repaired the cart', async () => {
    const first = serve(
      20,
      {
        RepairCart: () => ({
          repairCart: resultOf({ session: serving, refusal: null }),
        }),
      },
      { idleLimitMinutes: 15 },
      { warning: 'CART_OF_ANOTHER' }
    )

    await pass(0)
    fireEvent.click(screen.getByRole('button', { name: 'Repair the cart' }))
    await pass(0)
    expect(first.reload).toHaveBeenCalledTimes(1)
    first.unmount()
    const { sent } = serve(20, ended, { idleLimitMinutes: 15 })

    await pass(0)
    expect(timer()).toBeNull()
    expect(ends(sent)).toBe(0)
  })

  it('is up, too, while the operator is asked which cart to begin with', async () => {
    const { sent } = serve(
      0,
      {
        ...ended,
        StartImpersonation: () => ({
          startImpersonation: resultOf({
            session: serving,
            refusal: 'CART_CHOICE_NEEDED',
            choices: ['MOVE', 'EMPTY'],
          }),
        }),
      },
      { cart: 'ask', idleLimitMinutes: 10 }
    )

    await pass(0)
    fireEvent.click(screen.getByText('Switch'))
    await pass(0)
    fireEvent.change(screen.getByRole('combobox'), {
      target: { value: 'bruno@example.com' },
    })
    fireEvent.submit(screen.getByRole('combobox'))
    await pass(0)
    expect(screen.getByText('Start with an empty cart')).toBeVisible()
    await pass(10 * MINUTE)
    expect(ends(sent)).toBe(1)
  })

  it('is put off by a button whose focus stays in the bar', async () => {
    serve(0, ended, { idleLimitMinutes: 10 })
    await pass(0)
    await pass(9 * MINUTE)
    screen.getByRole('button', { name: 'Stay' }).focus()
    fireEvent.click(screen.getByText('Stay'))
    await pass(0)
    expect(timer()).toBeNull()
    expect(screen.getByRole('button', { name: 'Details' })).toHaveFocus()
  })
})

describe('without a limit', () => {
  it('nothing ever ends by itself', async () => {
    const { sent } = serve(999, ended, {})

    await pass(0)
    await pass(999 * MINUTE)
    expect(ends(sent)).toBe(0)
  })
})

describe('the page after', () => {
  it('says that the time was up', async () => {
    window.sessionStorage.setItem('telesales-toolbar', 'expired\nCART_PARKED')
    show(idle)
    await pass(0)
    expect(screen.getByRole('status')).toHaveTextContent(
      'Time limit reached. The call has ended. The last customer’s cart is saved for their next call.'
    )
  })

  it('is not certain when it cannot be read after a start alone', async () => {
    window.sessionStorage.setItem('telesales-toolbar', 'expired')
    show(null, { TelesalesSession: () => Promise.reject(new Error('500')) })
    await pass(0)
    expect(screen.queryByRole('region')).toBeNull()
  })
})
