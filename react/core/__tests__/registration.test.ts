import { describe, expect, it } from '@jest/globals'

import { draftOf, NO_OBJECTION } from '../draft'
import type { Event } from '../events'
import {
  CLOSED,
  OpenRegistration,
  Registration,
  registrationAfter,
} from '../registration'
import { formAfter } from '../registrationSlice'

const notFound = { term: 'Carla', draft: { firstName: 'Carla' } }
const open: OpenRegistration = {
  is: 'open',
  notFound,
  draft: draftOf(notFound),
  objection: NO_OBJECTION,
}
const filled = {
  ...open,
  draft: { ...open.draft, email: 'carla@example.com', lastName: 'Lima' },
}
const asked: Event = { type: 'registerOpened', notFound }
const submitted: Event = { type: 'registerSubmitted' }
const answered = (
  refusal: 'INVALID_NAME' | 'TOO_MANY_REQUESTS' | null
): Event => ({
  type: 'registerAnswered',
  draft: filled.draft,
  result: { refusal, duplicate: null, retryInSeconds: 7 },
})

const after = (state: Registration, event: Event, canSend = true) =>
  formAfter(
    registrationAfter(state, event, false),
    event,
    ['email', 'lastName'],
    canSend
  )

describe('a form to register a customer', () => {
  it('opens with what was asked for', () => {
    expect(after(CLOSED, asked)).toEqual(open)
  })

  it('opens with what was filled in for this very term', () => {
    const closed = after(filled, { type: 'registerClosed' })

    expect(closed).toEqual({ is: 'closed', left: filled })
    expect(after(closed, asked)).toEqual(filled)
    expect(after(filled, asked)).toEqual(filled)
  })

  it('opens anew for another term', () => {
    const other = { term: 'dora@example.com' }

    expect(
      after(
        { is: 'closed', left: filled },
        { type: 'registerOpened', notFound: other }
      )
    ).toEqual({ ...open, notFound: other, draft: draftOf(other) })
  })

  it('waits until it is loaded, and still has what was left', () => {
    const opening = registrationAfter(
      { is: 'closed', left: filled },
      asked,
      false
    )

    expect(opening).toEqual({ is: 'opening', notFound, left: filled })
    expect(registrationAfter(opening, asked, false)).toEqual(opening)
    expect(
      registrationAfter(opening, { type: 'registerClosed' }, false)
    ).toEqual({ is: 'closed', left: filled })
    expect(
      after(opening, {
        type: 'partLoaded',
        activity: null,
        back: null,
        part: 'registerForm',
      })
    ).toEqual(filled)
  })

  it('that cannot be loaded goes as another customer is asked for', () => {
    const opening = registrationAfter(CLOSED, asked, false)
    const changed = { type: 'fieldChanged' } as const

    expect(registrationAfter(opening, changed, true)).toBe(CLOSED)
    expect(registrationAfter(filled, changed, false)).toBe(filled)
  })

  it.each<[Event, Partial<OpenRegistration['draft']>]>([
    [
      { type: 'draftFilled', field: 'lastName', text: 'Lima' },
      { lastName: 'Lima' },
    ],
    [
      { type: 'hintAccepted', email: 'carla@gmail.com' },
      { email: 'carla@gmail.com' },
    ],
  ])('has what is filled in: %j', (event, draft) => {
    expect(after(open, event)).toEqual({
      ...open,
      draft: { ...open.draft, ...draft },
    })
  })

  it('objects to what is missing, until it is filled in', () => {
    const objected = after(open, submitted)
    const missing = 'store/telesales-toolbar.missing'

    expect(objected).toMatchObject({
      is: 'open',
      objection: { fields: { email: missing, lastName: missing } },
    })
    expect(
      after(objected, { type: 'draftFilled', field: 'lastName', text: 'L' })
    ).toMatchObject({ objection: { fields: { email: missing } } })
  })

  it('is sent once it is complete, and once only', () => {
    const sending = after(filled, submitted)

    expect(sending).toEqual({ ...filled, is: 'sending' })
    expect(after(sending, submitted)).toBe(sending)
  })

  it('is not sent while a start is under way', () => {
    expect(after(filled, submitted, false)).toBe(filled)
  })

  it('says what is wrong with it', () => {
    const sending = after(filled, submitted)

    expect(after(sending, answered('INVALID_NAME'))).toMatchObject({
      is: 'open',
      draft: filled.draft,
      objection: {
        fields: {
          firstName: 'store/telesales-toolbar.refusal.INVALID_NAME',
          lastName: 'store/telesales-toolbar.refusal.INVALID_NAME',
        },
      },
    })
    expect(after(sending, answered('TOO_MANY_REQUESTS'))).toMatchObject({
      is: 'open',
      objection: { problem: 'TOO_MANY_REQUESTS', retryInSeconds: 7 },
    })
    expect(
      after(sending, {
        type: 'registerAnswered',
        draft: filled.draft,
        result: null,
      })
    ).toMatchObject({ is: 'open', objection: { problem: 'NO_ANSWER' } })
  })

  it('has nothing left to fill in once they are a customer', () => {
    const registered = after(after(filled, submitted), answered(null))

    expect(registered).toEqual({ ...filled, is: 'registered' })
    expect(after(registered, submitted)).toBe(registered)
    expect(after(registered, { type: 'registerClosed' })).toEqual({
      is: 'closed',
      left: registered,
    })
  })

  it.each<[Registration]>([
    [CLOSED],
    [open],
    [{ ...filled, is: 'registered' }],
  ])('has no answer that nobody waits for: %j', (state) => {
    expect(after(state, answered(null))).toBe(state)
  })

  it.each<[Event]>([
    [submitted],
    [{ type: 'registerClosed' }],
    [{ type: 'draftFilled', field: 'email', text: 'x' }],
    [{ type: 'hintAccepted', email: 'x' }],
  ])('that nobody has opened stays closed: %j', (event) => {
    expect(after(CLOSED, event)).toBe(CLOSED)
  })
})
