import { describe, expect, it } from '@jest/globals'

import { Box, EMPTY_BOX, isTooSoon, transition } from '../box'

const typed: Box = { ...EMPTY_BOX, text: 'ana' }
const pop = (isFree: boolean) => ({
  type: 'popped' as const,
  term: 'bruno',
  isFree,
  isSurprising: true,
  nowMs: 5000,
})
const popped: Box = {
  isOpen: true,
  text: 'bruno',
  isFilledIn: true,
  isUntouched: true,
  turn: 1,
  poppedAtMs: 5000,
  isSurprising: true,
  offer: null,
}

describe('a screen pop', () => {
  it('fills an empty box in', () => {
    expect(transition(EMPTY_BOX, pop(true))).toEqual(popped)
  })

  it.each([
    ['there is a text', typed, true],
    ['something else is open', EMPTY_BOX, false],
    ['an older one is in the box', { ...popped, text: 'carla' }, true],
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
