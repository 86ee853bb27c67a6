import { describe, expect, it } from '@jest/globals'

import { CustomerField, EMPTY_FIELD, fieldAfter } from '../customerField'
import type { Event } from '../events'
import { ana, startOf } from './people'

const after = (
  field: CustomerField,
  event: Event,
  term: string | null = 'bruno'
) => fieldAfter(field, event, term)
const placed = (isFree: boolean): Event => ({ type: 'callPlaced', isFree })
const type = (text: string): Event => ({
  type: 'fieldTyped',
  text,
  isComposing: false,
})

const typed: CustomerField = { ...EMPTY_FIELD, text: 'ana' }
const called: CustomerField = {
  ...EMPTY_FIELD,
  isOpen: true,
  text: 'bruno',
  origin: 'call',
}
const start = startOf({ customer: { id: 'id-of-ana' }, cart: 'MOVE' })
const waiting: CustomerField = { ...typed, waiting: start }

describe('a call', () => {
  it('fills an empty field in', () => {
    expect(after(EMPTY_FIELD, placed(true))).toEqual(called)
  })

  it('is only offered while the field is in use', () => {
    expect(after(typed, placed(false))).toEqual({ ...typed, offer: 'bruno' })
  })

  it('takes the place of an older offer, and of the text once it is taken', () => {
    const offered = after({ ...typed, offer: 'carla' }, placed(false))

    expect(offered).toEqual({ ...typed, offer: 'bruno' })
    expect(after(offered, { type: 'offerTaken' })).toEqual(called)
  })

  it('is the operator’s own text once they have typed', () => {
    const own = after(called, type('bruna'))

    expect(EMPTY_FIELD.origin).toBe('operator')
    expect(own).toMatchObject({ origin: 'operator', text: 'bruna' })
  })

  it('that is gone cannot be taken', () => {
    const gone = after(
      { ...typed, offer: 'bruno' },
      { type: 'waited', timer: 'call' }
    )

    expect(gone).toEqual(typed)
    expect(after(gone, { type: 'offerTaken' })).toBe(gone)
  })

  it.each<[Event, string, CustomerField['origin']]>([
    [type('b'), 'b', 'operator'],
    [{ type: 'submitted' }, 'bruno', 'usedCall'],
    [{ type: 'switchClosed' }, '', 'operator'],
    [{ type: 'switchToggled' }, '', 'operator'],
  ])('is made use of by %j', (event, text, origin) => {
    expect(after(called, event)).toMatchObject({ text, origin })
  })
})

describe('the way to another customer', () => {
  it.each<[Event]>([
    [{ type: 'shortcutPressed' }],
    [{ type: 'switchToggled' }],
  ])(
    'opens with what was typed, and is empty once it was closed: %j',
    (event) => {
      const open = after(typed, event)

      expect(open).toEqual({ ...typed, isOpen: true })
      expect(after(open, { type: 'switchClosed' })).toEqual(EMPTY_FIELD)
      expect(after(open, { type: 'switchToggled' })).toEqual(EMPTY_FIELD)
    }
  )

  it('stays open however often it is asked for by its key', () => {
    const open = { ...typed, isOpen: true }

    expect(after(open, { type: 'shortcutPressed' })).toEqual(open)
  })

  it('knows once somebody has been in it', () => {
    const visited = after(EMPTY_FIELD, { type: 'formEntered' })

    expect(visited).toEqual({ ...EMPTY_FIELD, isVisited: true })
    expect(after(visited, { type: 'formEntered' })).toBe(visited)
  })
})

describe('a start', () => {
  it('that has come to nothing for its reason waits for another one', () => {
    expect(
      fieldAfter(
        typed,
        { type: 'startRefused', start, refusal: 'INVALID_REASON' },
        null
      )
    ).toEqual({ ...typed, isOpen: true, waiting: start })
  })

  it.each<[Event]>([
    [type('b')],
    [{ type: 'switchClosed' }],
    [{ type: 'startBegun', start }],
    [placed(true)],
  ])('waits for its reason no longer after %j', (event) => {
    expect(after(waiting, event).waiting).toBeNull()
  })

  it('still waits for it while a reason is typed', () => {
    expect(after(waiting, { type: 'reasonTyped', text: 'T-1' })).toBe(waiting)
  })

  it.each([
    [{ email: ana.email }, ana.email],
    [{ id: 'id-of-ana' }, ''],
  ])('with %j leaves the email that was asked for: %j', (customer, email) => {
    const asked = { ...typed, askedEmail: 'carla@example.com' }
    const begun = { type: 'startBegun', start: startOf({ customer }) } as const

    expect(after(asked, begun).askedEmail).toBe(email)
  })
})
