import { describe, expect, it } from '@jest/globals'

import { EMPTY_FIELD } from '../customerField'
import { draftOf, NO_OBJECTION } from '../draft'
import type { Event, Moment } from '../events'
import { NO_REASON } from '../reason'
import { storedCall } from '../screenPop'
import type { State } from '../state'
import { transition } from '../transition'
import { SLICES, typed, withAna } from './page'
import {
  ana,
  found,
  idle,
  impersonating,
  resultOf,
  searchOf,
  startOf,
} from './people'
import { stateWith } from './stateWith'

const NOW: Moment = { nowMs: 0 }

/** What follows from all of these, and what is to be done about the last. */
const after = (state: State, ...events: Event[]) =>
  events.reduce<ReturnType<typeof transition>>(
    ([last], event) => transition(last, event, NOW, SLICES),
    [state, []]
  )
const starts = ([, commands]: ReturnType<typeof after>) =>
  commands.filter(([name]) => name === 'start')

const ready = stateWith({ impersonation: idle })
const serving = stateWith({ impersonation: impersonating })
const foundOne = [
  typed('ana'),
  { type: 'searchAsked' },
  { type: 'customersFound', term: 'ana', search: searchOf(found('7', true)) },
] as const
const submitted = { type: 'submitted' } as const

describe('one refusal', () => {
  const reason = { ...NO_REASON, text: 'T-1' }

  it.each([
    ['REASON_NEEDED', true],
    ['INVALID_REASON', false],
  ] as const)(
    'changes problem, field, reason and focus at once: %s',
    (refusal, isNeeded) => {
      const asked = stateWith(
        { impersonation: idle, reason },
        { reason: 'optional' }
      )
      const [starting] = after(asked, { ...withAna, cart: 'MOVE' })
      const [refused, commands] = after(starting, {
        type: 'actAnswered',
        result: resultOf({ refusal }),
      })

      expect(refused).toMatchObject({
        impersonation: { is: 'idle', problem: refusal },
        field: {
          isOpen: true,
          waiting: { customer: { email: ana.email }, cart: 'MOVE' },
        },
        reason: { text: 'T-1', isAsked: true, isNeeded },
        focus: 'reason',
      })
      expect(commands).toEqual([
        ['readSession'],
        ['track', 'refused', { refusal }, false],
      ])
    }
  )

  it('of what was never sent is the same', () => {
    const required = stateWith(
      { impersonation: idle, isTracked: true },
      { reason: 'required' }
    )
    const [refused, commands] = after(required, withAna)

    expect(refused).toMatchObject({
      impersonation: { is: 'idle', problem: 'REASON_NEEDED' },
      field: { isOpen: true, waiting: { customer: { email: ana.email } } },
      reason: { isAsked: true, isNeeded: true },
      focus: 'reason',
    })
    expect(commands).toEqual([
      ['track', 'refused', { refusal: 'REASON_NEEDED' }, false],
    ])
  })

  it('for its reason asks again for a field that could not be loaded', () => {
    const missing: State['missing'] = ['reasonField', 'list']
    const [refused] = after(
      stateWith({ impersonation: idle, missing }),
      withAna,
      { type: 'actAnswered', result: resultOf({ refusal: 'REASON_NEEDED' }) }
    )

    expect(refused.missing).toEqual(['list'])
  })

  it('for anything else leaves field, reason and focus', () => {
    const [refused] = after(ready, typed(ana.email), submitted, {
      type: 'actAnswered',
      result: resultOf({ refusal: 'OWN_EMAIL' }),
    })

    expect(refused).toMatchObject({
      impersonation: { problem: 'OWN_EMAIL' },
      field: { text: ana.email, waiting: null, isOpen: false },
      reason: NO_REASON,
      focus: null,
    })
  })

  it.each([
    ['CART_CHOICE_NEEDED', 'choosing'],
    ['CUSTOMER_GONE', 'idle'],
  ] as const)(
    'keeps another app’s reason for the next try: %s',
    (refusal, is) => {
      const choosing = stateWith({ impersonation: idle }, { cart: 'ask' })
      const [refused] = after(
        choosing,
        { ...withAna, reason: 'T-2' },
        {
          type: 'actAnswered',
          result: resultOf({ refusal, choices: ['MOVE', 'EMPTY'] }),
        }
      )

      expect(refused).toMatchObject({
        impersonation: { is },
        reason: { text: 'T-2', isAsked: false },
        field: { waiting: null },
      })
    }
  )

  it('is gone as soon as another customer is typed', () => {
    const problem = 'CUSTOMER_NOT_FOUND' as const
    const refused = stateWith({ impersonation: { ...idle, problem } })

    expect(after(refused, typed('b'))[0].impersonation).toEqual(idle)
  })
})

describe('Enter', () => {
  it.each([[ana.email], [` mailto:${ana.email} `]])(
    'starts with a whole email: %s',
    (text) => {
      expect(starts(after(ready, typed(text), submitted))).toEqual([
        ['start', { email: ana.email }, 'ASK', ''],
      ])
    }
  )

  it('starts with whatever there is where nobody can be searched for', () => {
    const state = stateWith({ impersonation: idle }, { search: false })

    expect(starts(after(state, typed('ana'), submitted))).toEqual([
      ['start', { email: 'ana' }, 'ASK', ''],
    ])
  })

  it('searches for everything else', () => {
    expect(after(ready, typed('ana'), submitted)[1]).toEqual([
      ['cancel', 'search'],
      ['search', 'ana'],
    ])
  })

  it('starts with the one that is ready for it', () => {
    expect(starts(after(ready, ...foundOne, submitted))).toEqual([
      ['start', { id: '7' }, 'ASK', ''],
    ])
  })

  it('starts nobody of a list that is of another term', () => {
    const composed = { ...typed('anab'), isComposing: true } as Event
    const [state, commands] = after(ready, ...foundOne, composed, submitted)

    expect([state.impersonation.is, commands]).toEqual(['idle', []])
  })

  it('asks again for what waits for its reason', () => {
    const reason = { text: 'T-1', isAsked: true, isNeeded: true }
    const waiting = startOf({ customer: { id: '7' }, cart: 'EMPTY' })
    const state = stateWith({
      impersonation: idle,
      field: { ...EMPTY_FIELD, text: 'ana', waiting },
      reason,
    })

    expect(starts(after(state, submitted))).toEqual([
      ['start', { id: '7' }, 'EMPTY', 'T-1'],
    ])
  })

  it('does nothing where the list is missing, or a start is under way', () => {
    const missing: State['missing'] = ['list']
    const noList = stateWith({ impersonation: idle, missing })

    expect(after(noList, typed('ana'), submitted)[1]).toEqual([])
    expect(starts(after(ready, withAna, typed(ana.email), submitted))).toEqual(
      []
    )
  })
})

describe('a reason', () => {
  it('that is not seen is not sent', () => {
    const reason = { ...NO_REASON, text: 'T-1' }
    const hidden = stateWith({ impersonation: idle, reason })
    const seen = stateWith(
      { impersonation: idle, reason },
      { reason: 'optional' }
    )

    expect(starts(after(hidden, withAna))[0]).toContain('')
    expect(starts(after(seen, withAna))[0]).toContain('T-1')
  })

  it.each([
    [' T-1 ', 'T-1'],
    [7, '7'],
    ['', ''],
  ])('of another app, %j, is sent as %j', (reason, text) => {
    expect(starts(after(ready, { ...withAna, reason }))[0]).toContain(text)
  })

  it.each<[Event, string, string]>([
    [{ type: 'switchClosed' }, 'ana', ''],
    [{ type: 'switchToggled' }, 'ana', ''],
    [{ type: 'offerTaken' }, 'ana', ''],
    // There was nobody whom it could be for.
    [{ type: 'offerTaken' }, '', 'T-1'],
    [typed('b'), 'ana', 'T-1'],
  ])('after %j in a field with %j is %j', (event, text, left) => {
    const state = stateWith({
      impersonation: impersonating,
      field: { ...EMPTY_FIELD, isOpen: true, text, offer: 'bruno' },
      reason: { ...NO_REASON, text: 'T-1' },
    })

    expect(after(state, event)[0].reason.text).toBe(left)
  })
})

describe('a call', () => {
  const called: Event = {
    type: 'called',
    stored: storedCall('bruno', 0, false),
  }
  const notFound = { term: 'x' }
  const open = {
    is: 'open' as const,
    notFound,
    draft: draftOf(notFound),
    objection: NO_OBJECTION,
  }

  it.each<[string, Partial<State>]>([
    ['nobody is served', { impersonation: idle }],
    ['a customer is served', { impersonation: impersonating }],
    [
      'the details are open',
      {
        impersonation: impersonating,
        panels: { areDetailsOpen: true, isCollapsed: null },
      },
    ],
  ])(
    'fills the field in, and leaves the keyboard where it is, while %s',
    (_why, parts) => {
      const [state] = after(stateWith(parts), called)

      expect(state).toMatchObject({
        call: { isPlaced: true },
        field: { isOpen: true, text: 'bruno', origin: 'call', offer: null },
        list: { is: 'resting', term: 'bruno' },
        focus: null,
      })
    }
  )

  it.each<[string, Partial<State>]>([
    ['there is a text', { field: { ...EMPTY_FIELD, text: 'ana' } }],
    [
      'an older one is in the field',
      {
        field: { ...EMPTY_FIELD, isOpen: true, text: 'carla', origin: 'call' },
      },
    ],
    ['a reason is being typed', { reason: { ...NO_REASON, text: 'T-1' } }],
    ['somebody is being registered', { registration: open }],
    [
      'there is a list to see',
      {
        list: {
          is: 'answered',
          term: '',
          search: searchOf(found('7')),
          isOpen: true,
          active: null,
        },
      },
    ],
    [
      'something is under way',
      { impersonation: { is: 'repairing', before: impersonating, news: null } },
    ],
    [
      'a cart is to be chosen',
      {
        impersonation: {
          is: 'choosing',
          before: idle,
          start: startOf(),
          choices: ['MOVE', 'EMPTY'],
          summaries: [],
          ownCart: null,
        },
      },
    ],
  ])('is only offered when %s', (_why, parts) => {
    const state = stateWith({ impersonation: idle, ...parts })
    const [next] = after(state, called)

    expect(next.field).toEqual({ ...state.field, offer: 'bruno' })
    expect(next.focus).toBeNull()
  })

  it.each<[string, Partial<State>]>([
    ['nobody operates', { impersonation: { is: 'hidden' } }],
    ['nobody knows yet', { impersonation: { is: 'loading' } }],
    [
      'a cart is left behind',
      { impersonation: { ...idle, is: 'leftBehind', operator: idle.operator } },
    ],
    [
      'the bar is hidden here',
      { impersonation: idle, page: { id: 'x', isHidden: true } },
    ],
  ])('waits while %s', (_why, parts) => {
    const state = stateWith(parts)
    const [next] = after(state, called)

    expect(next.call).toMatchObject({ term: 'bruno', isPlaced: false })
    expect(next.field).toBe(state.field)
  })

  it('comes as soon as its page is there', () => {
    const hidden = { id: 'x', isHidden: true }
    const [next] = after(
      stateWith({ impersonation: idle, page: hidden }),
      called,
      { type: 'pageChanged', id: 'y', isHidden: false }
    )

    expect(next.field.text).toBe('bruno')
  })

  it('gives up its place to a newer one that is taken', () => {
    const [next] = after(
      ready,
      called,
      { type: 'called', stored: storedCall('carla', 0, false) },
      { type: 'offerTaken' }
    )

    expect(next.field).toMatchObject({ text: 'carla', offer: null })
    expect(next.call).toMatchObject({ term: 'carla' })
  })
})

describe('a registration', () => {
  it('has the focus go to what is wrong with it', () => {
    const [objected] = after(
      ready,
      {
        type: 'registerOpened',
        notFound: { term: 'Carla', draft: { firstName: 'Carla' } },
      },
      { type: 'focused' },
      { type: 'registerSubmitted' }
    )

    expect(objected.focus).toBe('objection')
  })

  it('has the focus stay on the email that was mended', () => {
    const [mended] = after(
      ready,
      { type: 'registerOpened', notFound: { term: 'carla@gmial.com' } },
      { type: 'hintAccepted', email: 'carla@gmail.com' }
    )

    expect(mended.focus).toBe('registerEmail')
  })
})

describe('the panels', () => {
  it('open and close', () => {
    const toggle = { type: 'detailsToggled' } as const
    const details = (...events: Event[]) =>
      after(serving, ...events)[0].panels.areDetailsOpen

    expect(details(toggle)).toBe(true)
    expect(details(toggle, toggle)).toBe(false)
    expect(details(toggle, { type: 'detailsClosed' })).toBe(false)
  })

  it('make place for the customer field', () => {
    const [state] = after(
      serving,
      { type: 'collapsed', isCollapsed: true },
      { type: 'shortcutPressed' }
    )

    expect(state).toMatchObject({
      panels: { isCollapsed: false },
      field: { isOpen: true },
      focus: 'field',
    })
  })
})
