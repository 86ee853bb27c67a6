import { describe, expect, it } from '@jest/globals'
import { isQuiet, presenceOf, toneOf, viewOf } from '../looks'
import type { Problem, ToolbarState } from '../toolbarState'

const operator = { email: 'olga@acme.example' }
const customer = {
  id: '1',
  email: 'ana@example.com',
  firstName: null,
  lastName: null,
  document: null,
  phone: null,
}
const idle = (problem: Problem | null = null) =>
  ({ is: 'idle', operator, problem, retryInSeconds: null }) as const
const serving = (problem: Problem | null = null) =>
  ({
    is: 'impersonating',
    operator,
    customer,
    warning: null,
    problem,
    retryInSeconds: null,
  }) as const
const warned = { ...serving(), warning: 'CART_OF_OPERATOR' } as const
const left = {
  is: 'leftBehind',
  operator: null,
  problem: null,
  retryInSeconds: null,
} as const

const seen: Array<[string, ToolbarState, string, string]> = [
  ['nobody is served', idle(), 'idle', 'calm'],
  ['a start is under way', { is: 'starting', before: idle() }, 'busy', 'calm'],
  ['a customer is served', serving(), 'impersonating', 'serving'],
  [
    'an end is under way',
    { is: 'ending', before: serving() },
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
  it.each(seen)('looks as it is when %s', (_when, state, look, tone) => {
    const view = viewOf(state)

    expect([view.look, toneOf(view)]).toEqual([look, tone])
  })

  it('shows nobody where nobody is served', () => {
    expect(viewOf(idle())).toMatchObject({ customer: null, operator })
    expect(viewOf({ is: 'loading' })).toMatchObject({
      customer: null,
      look: 'idle',
      operator: null,
      problem: null,
    })
  })

  it('tells each look by a sign of its own', () => {
    expect(new Set(seen.map(([, , look]) => look)).size).toBe(8)
  })

  it('shows what was there while something is under way', () => {
    expect(viewOf({ is: 'starting', before: serving('NO_ANSWER') })).toEqual({
      look: 'busy',
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
      customer: { email: 'ana@example.com' },
      choices: ['MOVE', 'EMPTY'],
    })

    expect(view).toMatchObject({ look: 'idle', isBusy: true })
    expect(isQuiet(view)).toBe(false)
  })

  it('knows in how many seconds to try again, and not while it is busy', () => {
    const before = { ...idle('TOO_MANY_REQUESTS'), retryInSeconds: 7 }

    expect(viewOf(before).retryInSeconds).toBe(7)
    expect(viewOf({ is: 'starting', before }).retryInSeconds).toBeNull()
  })

  it('can be a pill only while nothing has to be seen', () => {
    const quiet = seen
      .filter(([, state]) => isQuiet(viewOf(state)))
      .map(([when]) => when)

    expect(quiet).toEqual(['nobody is served', 'a customer is served'])
  })

  it.each<[ToolbarState, boolean, boolean, string]>([
    [{ is: 'loading' }, false, false, 'unsure'],
    [{ is: 'loading' }, true, false, 'hiddenHere'],
    [{ is: 'unread' }, false, false, 'none'],
    [{ is: 'hidden' }, true, true, 'none'],
    [idle(), false, false, 'bar'],
    [idle(), false, true, 'pill'],
    [idle(), true, true, 'hiddenHere'],
  ])(
    'is there or not: %j, %s, %s',
    (state, isHidden, isCollapsed, presence) => {
      expect(presenceOf(viewOf(state), isHidden, isCollapsed)).toBe(presence)
    }
  )
})
