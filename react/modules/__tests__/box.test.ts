import { describe, expect, it } from '@jest/globals'

import { Box, EMPTY_BOX, isAboutReason, isTooSoon, transition } from '../box'
import type { Problem } from '../toolbarState'

const typed: Box = { ...EMPTY_BOX, text: 'ana' }
const pop = (isFree: boolean) => ({
  type: 'popped' as const,
  term: 'bruno',
  isFree,
  isSurprising: true,
  nowMs: 5000,
})
const popped: Box = {
  ...EMPTY_BOX,
  isOpen: true,
  text: 'bruno',
  isFilledIn: true,
  isUntouched: true,
  turn: 1,
  poppedAtMs: 5000,
  isSurprising: true,
}
const start = { customer: { id: 'id-of-ana' }, cart: 'MOVE' } as const
const refused = (problem: Problem, reason: string | null = null) =>
  ({ type: 'refused', problem, start, reason }) as const

describe('a screen pop', () => {
  it('fills an empty box in', () => {
    expect(transition(EMPTY_BOX, pop(true))).toEqual(popped)
  })

  it.each([
    ['there is a text', typed, true],
    ['something else is open', EMPTY_BOX, false],
    ['an older one is in the box', { ...popped, text: 'carla' }, true],
    ['a reason is being typed', { ...EMPTY_BOX, reason: 'T-1' }, true],
  ])('is only offered when %s', (_why, box, isFree) => {
    expect(transition(box, pop(isFree))).toEqual({ ...box, offer: 'bruno' })
  })

  it('takes the place of an older offer, and of the text once it is taken', () => {
    const offered = transition({ ...typed, offer: 'carla' }, pop(true))

    expect(transition(offered, { type: 'offerTaken', nowMs: 5000 })).toEqual({
      ...popped,
      isSurprising: false,
    })
  })

  it('is the operator’s own text once they have typed', () => {
    const own = transition(popped, { type: 'typed', text: 'bruna' })

    expect(EMPTY_BOX.isFilledIn).toBe(false)
    expect(own).toMatchObject({ isFilledIn: false, text: 'bruna' })
  })

  it('that is gone cannot be taken', () => {
    const gone = transition(
      { ...typed, offer: 'bruno' },
      { type: 'offerExpired' }
    )

    expect(transition(gone, { type: 'offerTaken', nowMs: 1 })).toEqual(typed)
  })

  it.each([
    [{ type: 'typed', text: 'b' }, 'b'],
    [{ type: 'touched' }, 'bruno'],
    [{ type: 'closed' }, ''],
  ] as const)('is touched by %j', (event, text) => {
    expect(transition(popped, event)).toMatchObject({
      isUntouched: false,
      poppedAtMs: 5000,
      text,
    })
  })

  it.each([
    [EMPTY_BOX, 0, false],
    [popped, 5000, true],
    [popped, 5699, true],
    [popped, 5700, false],
    [{ ...popped, isSurprising: false }, 5000, false],
  ])('makes Enter wait: %j at %s ms', (box, nowMs, isSoon) => {
    expect(isTooSoon(box, nowMs)).toBe(isSoon)
  })
})

describe('the way to another customer', () => {
  it('opens, and is empty once it was closed', () => {
    const open = transition(typed, { type: 'opened' })

    expect(open).toEqual({ ...typed, isOpen: true, turn: 1 })
    expect(transition(open, { type: 'closed' })).toEqual({
      ...EMPTY_BOX,
      turn: 1,
    })
  })

  it('gets the focus each time that it is asked for', () => {
    const again = transition({ ...typed, turn: 4 }, { type: 'opened' })

    expect(again.turn).toBe(5)
  })
})

describe('a reason', () => {
  it('stays while customers are typed, and goes as the box is closed', () => {
    const reasoned = transition(typed, { type: 'reasonTyped', reason: 'T-1' })

    expect(reasoned).toEqual({ ...typed, reason: 'T-1' })
    expect(transition(reasoned, { type: 'typed', text: 'b' }).reason).toBe(
      'T-1'
    )
    expect(transition(reasoned, { type: 'closed' }).reason).toBe('')
  })

  it.each([
    ['goes with the text', 'ana', ''],
    ['stays when there was none', '', 'T-1'],
  ])('%s when another call takes its place', (_what, text, reason) => {
    const offered = { ...EMPTY_BOX, text, reason: 'T-1', offer: 'bruno' }
    const taken = transition(offered, { type: 'offerTaken', nowMs: 5000 })

    expect(taken).toMatchObject({ text: 'bruno', reason })
  })

  it.each([
    ['REASON_NEEDED', true],
    ['INVALID_REASON', false],
  ] as const)('that is at fault is waited for: %s', (problem, needsReason) => {
    const reasoned = { ...typed, reason: 'T-1' }

    expect(transition(reasoned, refused(problem))).toEqual({
      ...reasoned,
      isOpen: true,
      waiting: start,
      reasonTurn: 1,
      needsReason,
    })
  })

  it('is needed from then on, whatever comes', () => {
    const needed = transition(typed, refused('REASON_NEEDED'))
    const again = transition(needed, refused('INVALID_REASON', 'T-1'))

    expect(again).toMatchObject({
      reason: 'T-1',
      reasonTurn: 2,
      needsReason: true,
    })
    expect(transition(again, { type: 'closed' }).needsReason).toBe(true)
  })

  it('of another app is kept when something else was wrong', () => {
    expect(transition(typed, refused('CART_CHOICE_NEEDED', 'T-2'))).toEqual({
      ...typed,
      reason: 'T-2',
    })
  })

  it.each([
    { type: 'typed', text: 'b' },
    { type: 'closed' },
    refused('CUSTOMER_GONE'),
  ] as const)('is waited for no longer after %j', (event) => {
    const waiting = { ...typed, waiting: start }

    expect(transition(waiting, event).waiting).toBeNull()
  })

  it.each([
    ['REASON_NEEDED', true],
    ['INVALID_REASON', true],
    ['INVALID_EMAIL', false],
    [null, false],
  ])('is what a problem is about, or not: %s', (problem, isSo) => {
    expect(isAboutReason(problem)).toBe(isSo)
  })
})
