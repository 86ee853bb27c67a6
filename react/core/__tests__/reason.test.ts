import { describe, expect, it } from '@jest/globals'

import type { Event } from '../events'
import { isReasonWanted, NO_REASON, Reason, reasonAfter } from '../reason'
import { startOf } from './people'

const T1: Reason = { ...NO_REASON, text: 'T-1' }
const refused = { type: 'startRefused', start: startOf() } as const
const lacking = { ...refused, refusal: 'REASON_NEEDED' } as const
const invalid = { ...refused, refusal: 'INVALID_REASON' } as const
const other = { ...refused, refusal: 'CUSTOMER_NOT_FOUND' } as const

const given = startOf({ reason: 'T-2', isReasonGiven: true })

describe('a reason', () => {
  it('is what the operator has typed', () => {
    const event = { type: 'reasonTyped', text: 'T-1' } as const

    expect(reasonAfter(NO_REASON, event, false)).toEqual(T1)
  })

  it.each<[Event]>([
    [{ type: 'fieldTyped', text: 'b', isComposing: false }],
    [{ type: 'fieldChanged' }],
    [{ type: 'startBegun', start: startOf() }],
  ])('stays while customers are typed and asked for: %j', (event) => {
    expect(reasonAfter(T1, event, false)).toBe(T1)
  })

  it('goes with whom it was for', () => {
    const asked = { ...T1, isAsked: true, isNeeded: true }

    expect(reasonAfter(asked, { type: 'switchClosed' }, true)).toEqual({
      ...asked,
      text: '',
    })
    expect(reasonAfter(NO_REASON, { type: 'switchClosed' }, true)).toBe(
      NO_REASON
    )
  })

  it.each([
    ['one is lacking', lacking, true],
    ['this one is none', invalid, false],
  ])('is asked for when %s', (_why, refusal, isNeeded) => {
    expect(reasonAfter(T1, refusal, false)).toEqual({
      ...T1,
      isAsked: true,
      isNeeded,
    })
  })

  it('is needed from then on, whatever comes', () => {
    const needed = reasonAfter(T1, lacking, false)
    const again = reasonAfter(needed, invalid, false)

    expect(again).toEqual({ text: 'T-1', isAsked: true, isNeeded: true })
    expect(reasonAfter(again, other, false)).toEqual(again)
    expect(reasonAfter(again, { type: 'switchClosed' }, true).isNeeded).toBe(
      true
    )
  })

  it('of another app is kept when something else was wrong', () => {
    expect(reasonAfter(T1, { ...other, start: given }, false)).toEqual({
      ...T1,
      text: 'T-2',
    })
  })

  it('of another app is in the field when it is at fault', () => {
    expect(reasonAfter(NO_REASON, { ...invalid, start: given }, false)).toEqual(
      { text: 'T-2', isAsked: true, isNeeded: false }
    )
  })
})

it.each([
  ['off', NO_REASON, false],
  ['off', { ...NO_REASON, isAsked: true }, true],
  ['optional', NO_REASON, true],
  ['required', NO_REASON, true],
] as const)(
  'there is a field for a reason, or not: %s, %j',
  (policy, reason, isSo) => {
    expect(isReasonWanted(reason, policy)).toBe(isSo)
  }
)
