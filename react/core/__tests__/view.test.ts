import { describe, expect, it } from '@jest/globals'

import type { Problem } from '../events'
import type { Impersonation } from '../impersonation'
import { isOutOfDate, isQuiet, toneOf, viewOf } from '../view'
import {
  idle as calm,
  ana as customer,
  impersonating,
  leftBehind as left,
  olga as operator,
  startOf,
} from './people'

const idle = (problem: Problem | null = null) => ({ ...calm, problem })
const serving = (problem: Problem | null = null) => ({
  ...impersonating,
  problem,
})
const warned = { ...serving(), warning: 'CART_OF_OPERATOR' } as const
const start = startOf()
const starting = (before: ReturnType<typeof idle | typeof serving>) =>
  ({ is: 'starting', before, start, news: null }) as const

const seen: Array<[string, Impersonation, string, string]> = [
  ['nobody is served', idle(), 'idle', 'calm'],
  ['a start is under way', starting(idle()), 'busy', 'calm'],
  ['a customer is served', serving(), 'impersonating', 'serving'],
  [
    'an end is under way',
    { is: 'ending', before: serving(), done: 'ended', news: null },
    'busy',
    'serving',
  ],
  ['the cart is another’s', warned, 'warning', 'warning'],
  ['a customer’s cart is left', left, 'warning', 'warning'],
  ['a start was refused', idle('OWN_EMAIL'), 'refused', 'calm'],
  ['an end was refused', serving('NO_ANSWER'), 'refused', 'serving'],
  ['the sign-in has ended', idle('SESSION_EXPIRED'), 'signedOut', 'calm'],
  ['another tab has gone on', { is: 'stale' }, 'stale', 'warning'],
  ['nobody knows', { is: 'uncertain' }, 'uncertain', 'warning'],
]

describe('the bar', () => {
  it.each(seen)('looks as it is when %s', (_when, state, visual, tone) => {
    const view = viewOf(state)

    expect([view.visual, toneOf(view)]).toEqual([visual, tone])
  })

  it('shows nobody where nobody is served', () => {
    expect(viewOf(idle())).toMatchObject({ customer: null, operator })
    expect(viewOf({ is: 'loading' })).toMatchObject({
      customer: null,
      visual: 'idle',
      operator: null,
      problem: null,
    })
  })

  it('tells each visual state by a sign of its own', () => {
    expect(new Set(seen.map(([, , visual]) => visual)).size).toBe(8)
  })

  it('shows what was there while something is under way', () => {
    expect(viewOf(starting(serving('NO_ANSWER')))).toEqual({
      visual: 'busy',
      shown: serving('NO_ANSWER'),
      operator,
      customer,
      isBusy: true,
      problem: null,
      retryInSeconds: null,
      warning: null,
    })
  })

  it('shows no haste while the operator has to choose', () => {
    const view = viewOf({
      is: 'choosing',
      before: idle(),
      start,
      choices: ['MOVE', 'EMPTY'],
      summaries: [],
      ownCart: null,
    })

    expect(view).toMatchObject({ visual: 'idle', isBusy: true })
    expect(isQuiet(view)).toBe(false)
  })

  it('knows in how many seconds to try again, and not while it is busy', () => {
    const before = { ...idle('TOO_MANY_REQUESTS'), retryInSeconds: 7 }

    expect(viewOf(before).retryInSeconds).toBe(7)
    expect(viewOf(starting(before)).retryInSeconds).toBeNull()
  })

  it('can be a pill only while nothing has to be seen', () => {
    const quiet = seen
      .filter(([, state]) => isQuiet(viewOf(state)))
      .map(([when]) => when)

    expect(quiet).toEqual(['nobody is served', 'a customer is served'])
  })

  it('is not certain whose page it is where another tab may know better', () => {
    const unsure = seen
      .filter(([, state]) => isOutOfDate(viewOf(state)))
      .map(([when]) => when)

    expect(unsure).toEqual(['another tab has gone on', 'nobody knows'])
  })
})
