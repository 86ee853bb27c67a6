import { describe, expect, it } from '@jest/globals'

import { Call, callAfter, callOf } from '../call'
import type { Event } from '../events'
import { storedCall } from '../screenPop'

const MINUTE_MS = 60_000
const now = { nowMs: 100 * MINUTE_MS }
const stored = storedCall('bruno', now.nowMs, false)
const call: Call = {
  term: 'bruno',
  stored,
  remainingMs: 10 * MINUTE_MS,
  isOffer: false,
  isPlaced: false,
}
const placed = { ...call, isPlaced: true }

describe('a call', () => {
  it('is kept until its operator makes use of it', () => {
    expect(callAfter(null, { type: 'called', stored }, now, false)).toEqual(
      call
    )
  })

  it('takes the place of an older one', () => {
    const older = {
      ...placed,
      term: 'ana',
      stored: storedCall('ana', 1, false),
    }

    expect(callAfter(older, { type: 'called', stored }, now, true)).toEqual(
      call
    )
  })

  it('leaves the older one when it names nobody', () => {
    expect(callAfter(placed, { type: 'called', stored: '?' }, now, true)).toBe(
      placed
    )
  })

  it.each([
    [0, 10 * MINUTE_MS],
    [9 * MINUTE_MS, MINUTE_MS],
  ])(
    'that has waited for %s ms for this page may wait on for %s',
    (age, ms) => {
      const old = storedCall('bruno', now.nowMs - age, false)

      expect(callOf(old, now.nowMs)).toEqual({
        ...call,
        stored: old,
        remainingMs: ms,
      })
    }
  )

  it('that has waited for too long is none', () => {
    const old = storedCall('bruno', now.nowMs - 11 * MINUTE_MS, false)

    expect(callOf(old, now.nowMs)).toBeNull()
    expect(callOf(null, now.nowMs)).toBeNull()
  })

  it('is in its place once, and gone when its time is up', () => {
    const event = { type: 'callPlaced', isFree: true }

    expect(callAfter(call, event as Event, now, false)).toEqual(placed)
    expect(callAfter(null, event as Event, now, false)).toBeNull()
    expect(
      callAfter(placed, { type: 'waited', timer: 'call' }, now, false)
    ).toBeNull()
    expect(
      callAfter(placed, { type: 'waited', timer: 'search' }, now, false)
    ).toBe(placed)
  })

  it.each<[Event]>([
    [{ type: 'fieldTyped', text: 'b', isComposing: false }],
    [{ type: 'submitted' }],
    [{ type: 'switchClosed' }],
    [{ type: 'switchToggled' }],
  ])('is made use of by %j, unless another one is offered', (event) => {
    expect(callAfter(placed, event, now, true)).toBeNull()
    expect(callAfter(placed, event, now, false)).toBe(placed)
  })

  it('waits on while the operator does something else', () => {
    expect(callAfter(placed, { type: 'detailsToggled' }, now, true)).toBe(
      placed
    )
  })
})
