import { describe, expect, it } from '@jest/globals'

import {
  LOADING,
  ToolbarEvent,
  ToolbarState,
  transition,
} from '../toolbarState'

const operator = { email: 'olga@acme.example' }
const customer = {
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Souza',
  document: null,
  phone: null,
}
const NOBODY = { operator: null, customer: null }

const states: Record<ToolbarState['is'], ToolbarState> = {
  loading: LOADING,
  hidden: { is: 'hidden' },
  uncertain: { is: 'uncertain' },
  idle: { is: 'idle', operator, refusal: null },
  starting: { is: 'starting', operator },
  impersonating: { is: 'impersonating', operator, customer, refusal: null },
  ending: { is: 'ending', operator, customer },
}

const events: Record<ToolbarEvent['type'], ToolbarEvent> = {
  sessionRead: { type: 'sessionRead', session: { operator, customer: null } },
  sessionReadFailed: { type: 'sessionReadFailed', wasServing: false },
  startAsked: { type: 'startAsked' },
  endAsked: { type: 'endAsked' },
  refused: { type: 'refused', session: NOBODY, refusal: 'SESSION_EXPIRED' },
}

const expected: Partial<Record<string, ToolbarState>> = {
  'loading sessionRead': states.idle,
  'loading sessionReadFailed': states.hidden,
  'idle startAsked': states.starting,
  'impersonating endAsked': states.ending,
  'starting refused': { is: 'idle', operator, refusal: 'SESSION_EXPIRED' },
  'ending refused': {
    is: 'impersonating',
    operator,
    customer,
    refusal: 'SESSION_EXPIRED',
  },
}

describe('the toolbar', () => {
  const pairs = Object.values(states).flatMap((state) =>
    Object.values(events).map((event) => ({ state, event }))
  )

  it.each(pairs)(
    'goes from $state.is by $event.type where it should',
    (pair) => {
      const { state, event } = pair
      const next = expected[`${state.is} ${event.type}`]

      if (next) {
        expect(transition(state, event)).toEqual(next)
      } else {
        expect(transition(state, event)).toBe(state)
      }
    }
  )

  it('is hidden for a shopper', () => {
    expect(
      transition(LOADING, { type: 'sessionRead', session: NOBODY })
    ).toEqual({ is: 'hidden' })
  })

  it('shows the customer whom the session already serves', () => {
    expect(
      transition(LOADING, {
        type: 'sessionRead',
        session: { operator, customer },
      })
    ).toEqual(states.impersonating)
  })

  it('admits that it does not know, in a tab that served a customer', () => {
    expect(
      transition(LOADING, { type: 'sessionReadFailed', wasServing: true })
    ).toEqual({ is: 'uncertain' })
  })

  it('believes the session when a start was refused half-way', () => {
    expect(
      transition(states.starting, {
        type: 'refused',
        session: { operator, customer },
        refusal: 'HALF_DONE',
      })
    ).toEqual({ is: 'impersonating', operator, customer, refusal: 'HALF_DONE' })
  })

  it('believes the session when an end was refused but has happened', () => {
    expect(
      transition(states.ending, {
        type: 'refused',
        session: { operator, customer: null },
        refusal: 'HALF_DONE',
      })
    ).toEqual({ is: 'idle', operator, refusal: 'HALF_DONE' })
  })

  it('forgets a refusal when the operator tries again', () => {
    expect(
      transition(
        { is: 'idle', operator, refusal: 'OWN_EMAIL' },
        events.startAsked
      )
    ).toEqual(states.starting)
  })
})
