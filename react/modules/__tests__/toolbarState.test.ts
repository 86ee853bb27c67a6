import { describe, expect, it } from '@jest/globals'

import type { TelesalesSession } from '../../typings/graphql'
import {
  Idle,
  Impersonating,
  LeftBehind,
  LOADING,
  ToolbarEvent,
  ToolbarState,
  transition,
} from '../toolbarState'

const operator = { email: 'olga@acme.example' }
const ana = {
  id: 'id-of-ana',
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Souza',
  document: null,
  phone: null,
}
const bruno = { ...ana, email: 'bruno@example.com', firstName: 'Bruno' }
const NOBODY: TelesalesSession = {
  operator: null,
  customer: null,
  warning: null,
  servedSeconds: null,
}
const IDLE: TelesalesSession = { ...NOBODY, operator }
const SERVING: TelesalesSession = { ...IDLE, customer: ana }
const LEFT: TelesalesSession = { ...NOBODY, warning: 'LEFT_BEHIND' }

const calm = { problem: null, retryInSeconds: null }
const idle: Idle = { is: 'idle', operator, ...calm }
const impersonating: Impersonating = {
  is: 'impersonating',
  operator,
  customer: ana,
  warning: null,
  ...calm,
}
const leftBehind: LeftBehind = {
  is: 'leftBehind',
  operator: null,
  ...calm,
}

const states: Record<string, ToolbarState> = {
  loading: LOADING,
  unread: { is: 'unread' },
  hidden: { is: 'hidden' },
  uncertain: { is: 'uncertain' },
  stale: { is: 'stale' },
  idle,
  impersonating,
  leftBehind,
  starting: { is: 'starting', before: idle },
  switching: { is: 'starting', before: impersonating },
  choosing: {
    is: 'choosing',
    before: idle,
    customer: { email: 'ana@example.com' },
    choices: ['MOVE', 'EMPTY'],
  },
  repairing: { is: 'repairing', before: impersonating },
  ending: { is: 'ending', before: impersonating },
}

const problem = 'SESSION_EXPIRED'
const events: Record<string, ToolbarEvent> = {
  idleRead: { type: 'sessionRead', session: IDLE },
  servingRead: { type: 'sessionRead', session: SERVING },
  nobodyRead: { type: 'sessionRead', session: NOBODY },
  leftRead: { type: 'sessionRead', session: LEFT },
  readFailed: { type: 'sessionReadFailed', isOperators: false },
  readFailedForOperator: { type: 'sessionReadFailed', isOperators: true },
  edited: { type: 'edited' },
  startAsked: { type: 'startAsked' },
  heldBack: { type: 'heldBack', problem: 'REASON_NEEDED' },
  choiceNeeded: {
    type: 'choiceNeeded',
    customer: { email: 'ana@example.com' },
    choices: ['MOVE', 'EMPTY'],
  },
  choiceDropped: { type: 'choiceDropped' },
  repairAsked: { type: 'repairAsked' },
  endAsked: { type: 'endAsked' },
  refused: { type: 'refused', session: NOBODY, problem, retryInSeconds: null },
}

const expected: Partial<Record<string, ToolbarState>> = {
  'loading idleRead': idle,
  'loading servingRead': impersonating,
  'loading nobodyRead': states.hidden,
  'loading leftRead': leftBehind,
  'loading readFailed': states.unread,
  'loading readFailedForOperator': states.uncertain,
  'unread idleRead': idle,
  'unread servingRead': impersonating,
  'unread nobodyRead': states.hidden,
  'unread leftRead': leftBehind,
  'uncertain idleRead': idle,
  'uncertain servingRead': impersonating,
  'uncertain nobodyRead': states.hidden,
  'uncertain leftRead': leftBehind,
  'idle idleRead': idle,
  'idle servingRead': states.stale,
  'idle nobodyRead': { ...idle, problem },
  'idle leftRead': leftBehind,
  'idle startAsked': states.starting,
  'idle heldBack': { ...idle, problem: 'REASON_NEEDED' },
  'impersonating idleRead': states.stale,
  'impersonating servingRead': impersonating,
  'impersonating nobodyRead': states.stale,
  'leftBehind idleRead': states.stale,
  'leftBehind servingRead': states.stale,
  'leftBehind nobodyRead': states.stale,
  'impersonating leftRead': leftBehind,
  'impersonating readFailed': { ...impersonating, warning: 'CART_UNKNOWN' },
  'impersonating readFailedForOperator': {
    ...impersonating,
    warning: 'CART_UNKNOWN',
  },
  'impersonating repairAsked': states.repairing,
  'impersonating endAsked': states.ending,
  'leftBehind endAsked': { is: 'ending', before: leftBehind },
  'impersonating startAsked': states.switching,
  'impersonating heldBack': { ...impersonating, problem: 'REASON_NEEDED' },
  'starting choiceNeeded': states.choosing,
  'switching choiceNeeded': {
    ...states.choosing,
    before: impersonating,
  } as never,
  'switching refused': { ...impersonating, problem },
  'choosing startAsked': states.starting,
  'choosing choiceDropped': idle,
  'choosing heldBack': { ...idle, problem: 'REASON_NEEDED' },
  'choosing servingRead': states.stale,
  'choosing leftRead': leftBehind,
  'starting refused': { ...idle, problem },
  'repairing refused': { ...impersonating, problem },
  'ending refused': { ...impersonating, problem },
}

describe('the toolbar', () => {
  const pairs = Object.keys(states).flatMap((state) =>
    Object.keys(events).map((event) => [state, event])
  )

  it.each(pairs)('goes from %s by %s where it should', (state, event) => {
    const next = expected[`${state} ${event}`]

    if (next) {
      expect(transition(states[state], events[event])).toEqual(next)
    } else {
      expect(transition(states[state], events[event])).toBe(states[state])
    }
  })

  it.each([
    ['another customer', { ...SERVING, customer: bruno }],
    ['another operator', { ...SERVING, operator: { email: 'o@acme.example' } }],
  ])('is stale once the session is of %s', (_who, session) => {
    expect(transition(impersonating, { type: 'sessionRead', session })).toEqual(
      {
        is: 'stale',
      }
    )
  })

  it('can end what it was while the operator has to choose', () => {
    const choosing = { ...states.choosing, before: impersonating }

    expect(transition(choosing as ToolbarState, events.endAsked)).toEqual(
      states.ending
    )
  })

  it('warns as soon as the cart is not the customer’s, and no longer', () => {
    const warned = transition(impersonating, {
      type: 'sessionRead',
      session: { ...SERVING, warning: 'CART_OF_OPERATOR' },
    })

    expect(warned).toEqual({ ...impersonating, warning: 'CART_OF_OPERATOR' })
    expect(transition(warned, events.readFailed)).toEqual(warned)
    expect(transition(warned, events.servingRead)).toEqual(impersonating)
  })

  it.each([idle, impersonating])(
    'forgets what was wrong with one customer when another is asked for: %j',
    (state) => {
      const refused: ToolbarState = { ...state, problem: 'CUSTOMER_NOT_FOUND' }

      expect(transition(refused, events.edited)).toEqual(state)
    }
  )

  it.each(['HALF_DONE', 'NO_ANSWER', 'SESSION_EXPIRED'] as const)(
    'keeps what is true whoever is asked for: %s',
    (lasting) => {
      const refused: ToolbarState = { ...idle, problem: lasting }

      expect(transition(refused, events.edited)).toBe(refused)
    }
  )

  it('keeps a problem while it looks again', () => {
    const refused = { ...idle, problem }

    expect(transition(refused as Idle, events.idleRead)).toEqual(refused)
  })

  it('believes the session when a start was refused half-way', () => {
    expect(
      transition(states.starting, {
        type: 'refused',
        session: SERVING,
        problem: 'HALF_DONE',
        retryInSeconds: null,
      })
    ).toEqual({ ...impersonating, problem: 'HALF_DONE' })
  })

  it('believes the session when an end was refused but has happened', () => {
    expect(
      transition(states.ending, {
        type: 'refused',
        session: IDLE,
        problem: 'HALF_DONE',
        retryInSeconds: null,
      })
    ).toEqual({ ...idle, problem: 'HALF_DONE' })
  })

  it.each([
    ['the session cannot be read', NOBODY, states.starting, idle],
    ['it is idle', IDLE, states.starting, idle],
    ['a customer is served', SERVING, states.switching, impersonating],
    ['a cart is left behind', LEFT, states.ending, leftBehind],
  ])(
    'keeps in how many seconds to try again, until another is asked for: %s',
    (_when, session, state, before) => {
      const trouble = {
        problem: 'TOO_MANY_REQUESTS',
        retryInSeconds: 7,
      } as const
      const refused = transition(state, {
        type: 'refused',
        session,
        ...trouble,
      })
      const read: ToolbarEvent = {
        type: 'sessionRead',
        session: before === idle ? IDLE : session,
      }

      expect(refused).toEqual({ ...before, ...trouble })
      expect(transition(refused, read)).toEqual(refused)
      if (before !== leftBehind) {
        expect(transition(refused, events.edited)).toEqual(before)
      }
    }
  )

  it('says that a reason is wanted, and no longer in how many seconds', () => {
    const refused: ToolbarState = {
      ...idle,
      problem: 'TOO_MANY_REQUESTS',
      retryInSeconds: 7,
    }

    expect(transition(refused, events.heldBack)).toEqual({
      ...idle,
      problem: 'REASON_NEEDED',
    })
  })

  it('shows a problem no longer when the operator tries again', () => {
    const again = transition({ ...idle, problem }, events.startAsked)

    expect(again).toEqual({ is: 'starting', before: { ...idle, problem } })
  })
})
