import { describe, expect, it } from '@jest/globals'

import type { Event } from '../events'
import { Acting, Impersonation, isAboutReason, LOADING } from '../impersonation'
import { impersonationAfter } from '../impersonationAfter'
import {
  ana,
  bruno,
  IDLE,
  idle,
  impersonating,
  LEFT,
  leftBehind,
  olga,
  resultOf,
  SERVING,
  SIGNED_OUT,
  startOf,
} from './people'

const after = (state: Impersonation, event: Event) =>
  impersonationAfter(state, event, 'ask')

const start = startOf()
const choices = ['MOVE' as const, 'EMPTY' as const]
const news = { done: 'started' as const, notice: null, losses: null }

const states = {
  loading: LOADING,
  unread: { is: 'unread' },
  hidden: { is: 'hidden' },
  uncertain: { is: 'uncertain' },
  stale: { is: 'stale' },
  reloading: { is: 'reloading' },
  idle,
  impersonating,
  leftBehind,
  starting: { is: 'starting', before: idle, start, news: null },
  switching: { is: 'starting', before: impersonating, start, news: null },
  choosing: {
    is: 'choosing',
    before: idle,
    start,
    choices,
    summaries: [],
    ownCart: null,
  },
  repairing: { is: 'repairing', before: impersonating, news: null },
  ending: { is: 'ending', before: impersonating, done: 'ended', news: null },
  expiring: {
    is: 'ending',
    before: impersonating,
    done: 'expired',
    news: null,
  },
  started: { is: 'starting', before: idle, start, news },
} satisfies Record<string, Impersonation>

const readOf = (
  session = SIGNED_OUT,
  handover: string | null = null
): Event => ({
  type: 'sessionRead',
  session,
  handover,
  activity: null,
})
const answerOf = (...result: Parameters<typeof resultOf>): Event => ({
  type: 'actAnswered',
  result: resultOf(...result),
})

const problem = 'SESSION_EXPIRED'
const events = {
  idleRead: readOf(IDLE),
  servingRead: readOf(SERVING),
  nobodyRead: readOf(SIGNED_OUT),
  nobodyReadAfterServing: readOf(SIGNED_OUT, 'serving'),
  idleReadAfterServing: readOf(IDLE, 'serving'),
  leftRead: readOf(LEFT),
  readFailed: { type: 'sessionUnread', isKnownOperator: false },
  readFailedForOperator: { type: 'sessionUnread', isKnownOperator: true },
  expiryRead: { type: 'expiryRead', session: SERVING },
  expiryUnread: { type: 'expiryRead', session: null },
  edited: { type: 'fieldChanged' },
  reasonTyped: { type: 'reasonTyped', text: 'T-1' },
  startAsked: { type: 'startBegun', start },
  heldBack: { type: 'startRefused', start, refusal: 'REASON_NEEDED' },
  choiceDropped: { type: 'choiceDropped' },
  repairAsked: { type: 'repairAsked' },
  endAsked: { type: 'endAsked', done: 'ended' },
  expiryAsked: { type: 'endAsked', done: 'expired' },
  worked: answerOf({ notice: 'CART_PARKED' }),
  choiceNeeded: answerOf({ refusal: 'CART_CHOICE_NEEDED', choices }),
  refused: answerOf({ refusal: problem }),
  platformDown: answerOf({ refusal: 'PLATFORM_UNAVAILABLE' }),
  unanswered: { type: 'actUnanswered', session: SIGNED_OUT },
  silence: { type: 'actUnanswered', session: null },
} satisfies Record<string, Event>

const trouble = (before: typeof idle | typeof impersonating, why: string) =>
  ({ ...before, problem: why }) as Impersonation
const workedAs = (state: Acting, done: string) =>
  ({
    ...state,
    news: {
      done,
      notice: 'CART_PARKED',
      losses: null,
      ownCart: null,
      resumed: null,
      customerTag: null,
    },
  }) as Impersonation

const expected: Partial<Record<string, Impersonation>> = {
  'loading idleRead': idle,
  'loading servingRead': impersonating,
  'loading nobodyRead': states.hidden,
  'loading nobodyReadAfterServing': states.reloading,
  'loading idleReadAfterServing': states.reloading,
  'loading leftRead': leftBehind,
  'loading readFailed': states.unread,
  'loading readFailedForOperator': states.uncertain,
  'unread idleRead': idle,
  'unread idleReadAfterServing': idle,
  'unread servingRead': impersonating,
  'unread nobodyRead': states.hidden,
  'unread nobodyReadAfterServing': states.hidden,
  'unread leftRead': leftBehind,
  'hidden idleRead': idle,
  'hidden idleReadAfterServing': idle,
  'hidden servingRead': states.stale,
  'hidden leftRead': leftBehind,
  'uncertain idleRead': idle,
  'uncertain idleReadAfterServing': idle,
  'uncertain servingRead': impersonating,
  'uncertain nobodyRead': states.hidden,
  'uncertain nobodyReadAfterServing': states.hidden,
  'uncertain leftRead': leftBehind,
  'idle idleRead': idle,
  'idle idleReadAfterServing': idle,
  'idle servingRead': states.stale,
  'idle nobodyRead': trouble(idle, problem),
  'idle nobodyReadAfterServing': trouble(idle, problem),
  'idle leftRead': leftBehind,
  'idle expiryUnread': trouble(idle, 'NOT_ENDED'),
  'idle startAsked': states.starting,
  'idle heldBack': trouble(idle, 'REASON_NEEDED'),
  'impersonating idleRead': states.stale,
  'impersonating idleReadAfterServing': states.stale,
  'impersonating servingRead': impersonating,
  'impersonating nobodyRead': states.stale,
  'impersonating nobodyReadAfterServing': states.stale,
  'leftBehind idleRead': states.stale,
  'leftBehind idleReadAfterServing': states.stale,
  'leftBehind servingRead': states.stale,
  'leftBehind nobodyRead': states.stale,
  'leftBehind nobodyReadAfterServing': states.stale,
  'impersonating leftRead': leftBehind,
  'impersonating readFailed': { ...impersonating, warning: 'CART_UNKNOWN' },
  'impersonating readFailedForOperator': {
    ...impersonating,
    warning: 'CART_UNKNOWN',
  },
  'impersonating expiryUnread': trouble(impersonating, 'NOT_ENDED'),
  'impersonating repairAsked': states.repairing,
  'impersonating endAsked': states.ending,
  'impersonating expiryAsked': states.expiring,
  'leftBehind endAsked': { ...states.ending, before: leftBehind },
  'leftBehind expiryAsked': { ...states.expiring, before: leftBehind },
  'impersonating startAsked': states.switching,
  'impersonating heldBack': trouble(impersonating, 'REASON_NEEDED'),
  'starting choiceNeeded': states.choosing,
  'switching choiceNeeded': { ...states.choosing, before: impersonating },
  'repairing choiceNeeded': trouble(impersonating, 'CART_CHOICE_NEEDED'),
  'ending choiceNeeded': trouble(impersonating, 'CART_CHOICE_NEEDED'),
  'expiring choiceNeeded': trouble(impersonating, 'CART_CHOICE_NEEDED'),
  'choosing startAsked': states.starting,
  'choosing choiceDropped': idle,
  'choosing edited': idle,
  'choosing heldBack': trouble(idle, 'REASON_NEEDED'),
  'choosing expiryUnread': trouble(idle, 'NOT_ENDED'),
  'choosing servingRead': states.stale,
  'choosing leftRead': leftBehind,
  'starting refused': trouble(idle, problem),
  'switching refused': trouble(impersonating, problem),
  'repairing refused': trouble(impersonating, problem),
  'ending refused': trouble(impersonating, problem),
  'expiring refused': trouble(impersonating, problem),
  'starting platformDown': trouble(idle, 'PLATFORM_UNAVAILABLE'),
  'switching platformDown': trouble(impersonating, 'PLATFORM_UNAVAILABLE'),
  'repairing platformDown': trouble(impersonating, 'PLATFORM_UNAVAILABLE'),
  'ending platformDown': trouble(impersonating, 'PLATFORM_UNAVAILABLE'),
  'expiring platformDown': trouble(impersonating, 'NOT_ENDED'),
  'starting unanswered': trouble(idle, 'NO_ANSWER'),
  'starting silence': trouble(idle, 'NO_ANSWER'),
  'switching unanswered': trouble(impersonating, 'NO_ANSWER'),
  'switching silence': trouble(impersonating, 'NO_ANSWER'),
  'repairing unanswered': trouble(impersonating, 'NO_ANSWER'),
  'repairing silence': trouble(impersonating, 'NO_ANSWER'),
  'ending unanswered': trouble(impersonating, 'NO_ANSWER'),
  'ending silence': trouble(impersonating, 'NO_ANSWER'),
  'expiring unanswered': trouble(impersonating, 'NO_ANSWER'),
  'expiring silence': trouble(impersonating, 'NO_ANSWER'),
  'starting worked': workedAs(states.starting, 'started'),
  'switching worked': workedAs(states.switching, 'switched'),
  'repairing worked': workedAs(states.repairing, 'repaired'),
  'ending worked': workedAs(states.ending, 'ended'),
  'expiring worked': workedAs(states.expiring, 'expired'),
}

describe('who operates, and for whom,', () => {
  const pairs = Object.keys(states).flatMap((state) =>
    Object.keys(events).map((event) => [state, event])
  )

  it.each(pairs)('goes from %s by %s where it should', (from, by) => {
    const state: Impersonation = states[from as keyof typeof states]
    const next = after(state, events[by as keyof typeof events])
    const should = expected[`${from} ${by}`]

    if (should) {
      expect(next).toEqual(should)
    } else {
      expect(next).toBe(state)
    }
  })

  it('has no word in the table that stands for nothing', () => {
    const known = new Set(pairs.map((pair) => pair.join(' ')))

    expect(Object.keys(expected).filter((pair) => !known.has(pair))).toEqual([])
  })

  it.each([
    ['another customer', { ...SERVING, customer: bruno }],
    ['another operator', { ...SERVING, operator: { email: 'o@acme.example' } }],
  ])('is stale once the session is of %s', (_who, session) => {
    expect(after(impersonating, readOf(session))).toEqual({ is: 'stale' })
  })

  it('can end what it was while the operator has to choose', () => {
    const choosing = { ...states.choosing, before: impersonating }

    expect(after(choosing, events.endAsked)).toEqual(states.ending)
  })

  it('warns as soon as the cart is not the customer’s, and no longer', () => {
    const warned = after(
      impersonating,
      readOf({ ...SERVING, warning: 'CART_OF_OPERATOR' })
    )

    expect(warned).toEqual({ ...impersonating, warning: 'CART_OF_OPERATOR' })
    expect(after(warned, events.readFailed)).toEqual(warned)
    expect(after(warned, events.servingRead)).toEqual(impersonating)
  })

  it('has started with whom a link had chosen once that is confirmed', () => {
    const linked = { ...impersonating, warning: 'NOT_STARTED_HERE' as const }
    const confirming = after(linked, events.repairAsked)

    expect(after(confirming, events.worked)).toMatchObject({
      news: { done: 'started', notice: 'CART_PARKED', losses: null },
    })
  })

  it.each([idle, impersonating])(
    'forgets what was wrong with one customer when another is asked for: %j',
    (state) => {
      const refused = { ...state, problem: 'CUSTOMER_NOT_FOUND' as const }

      expect(after(refused, events.edited)).toEqual(state)
      // A reason says nothing of who is meant.
      expect(after(refused, events.reasonTyped)).toBe(refused)
    }
  )

  it.each([
    ['REASON_NEEDED', true],
    ['INVALID_REASON', true],
    ['INVALID_EMAIL', false],
    [null, false],
  ] as const)(
    'has a problem that is about the reason, or not: %s',
    (why, isSo) => {
      const refused = { ...idle, problem: why }

      expect(isAboutReason(why)).toBe(isSo)
      expect(after(refused, events.reasonTyped)).toEqual(isSo ? idle : refused)
    }
  )

  it.each(['HALF_DONE', 'NO_ANSWER', 'NOT_ENDED', 'SESSION_EXPIRED'] as const)(
    'keeps what is true whoever is asked for: %s',
    (lasting) => {
      const refused = { ...idle, problem: lasting }

      expect(after(refused, events.edited)).toBe(refused)
    }
  )

  it('keeps a problem while the session is read again', () => {
    const refused = { ...idle, problem: 'HALF_DONE' } as const

    expect(after(refused, events.idleRead)).toEqual(refused)
  })

  it('is not said to be signed out on the next page, until that is known', () => {
    const signedOut = { ...idle, problem: 'SESSION_EXPIRED' } as const
    const page = {
      type: 'pageChanged',
      id: 'store.a',
      isHidden: false,
    } as const

    expect(after(signedOut, events.idleRead)).toEqual(signedOut)
    expect(after(signedOut, page)).toEqual(idle)
    expect(after(idle, events.nobodyRead)).toEqual(signedOut)
  })

  it.each(['repairing', 'switching'] as const)(
    'keeps whom it serves when the sign-in has expired: %s',
    (act) => {
      expect(
        after(states[act], answerOf({ session: LEFT, refusal: problem }))
      ).toEqual(trouble(impersonating, problem))
    }
  )

  it('has left a cart behind when an end was refused for that', () => {
    expect(
      after(states.ending, answerOf({ session: LEFT, refusal: problem }))
    ).toEqual({ ...leftBehind, problem })
  })

  it.each(['loading', 'impersonating'] as const)(
    'knows of an expired sign-in as soon as the session says so: %s',
    (from) => {
      expect(
        after(states[from], readOf({ ...SERVING, refusal: problem }))
      ).toEqual(trouble(impersonating, problem))
    }
  )

  it('believes the session when a start was refused half-way', () => {
    expect(
      after(
        states.starting,
        answerOf({ session: SERVING, refusal: 'HALF_DONE' })
      )
    ).toEqual({ ...impersonating, problem: 'HALF_DONE' })
  })

  it('believes the session when an end was refused but has happened', () => {
    expect(
      after(states.ending, answerOf({ session: IDLE, refusal: 'HALF_DONE' }))
    ).toEqual({ ...idle, problem: 'HALF_DONE' })
  })

  it('believes the session that was read when there was no answer', () => {
    expect(
      after(states.ending, { type: 'actUnanswered', session: IDLE })
    ).toEqual({ ...idle, problem: 'NO_ANSWER' })
  })

  it('does not say twice that nobody is served', () => {
    expect(
      after(
        states.repairing,
        answerOf({ session: LEFT, refusal: 'NOBODY_SERVED' })
      )
    ).toEqual(leftBehind)
  })

  it.each([
    ['the session cannot be read', SIGNED_OUT, states.starting, idle],
    ['it is idle', IDLE, states.starting, idle],
    ['a customer is served', SERVING, states.switching, impersonating],
    ['a cart is left behind', LEFT, states.ending, leftBehind],
  ])(
    'keeps in how many seconds to try again, until another is asked for: %s',
    (_when, session, state, before) => {
      const refused = after(
        state,
        answerOf({ session, refusal: 'TOO_MANY_REQUESTS', retryInSeconds: 7 })
      )
      const read = readOf(before === idle ? IDLE : session)

      expect(refused).toEqual({
        ...before,
        problem: 'TOO_MANY_REQUESTS',
        retryInSeconds: 7,
      })
      expect(after(refused, read)).toEqual(refused)
      if (before !== leftBehind) {
        expect(after(refused, events.edited)).toEqual(before)
      }
    }
  )

  it('says that a reason is wanted, and no longer in how many seconds', () => {
    const refused = {
      ...idle,
      problem: 'TOO_MANY_REQUESTS',
      retryInSeconds: 7,
    } as const

    expect(after(refused, events.heldBack)).toEqual(
      trouble(idle, 'REASON_NEEDED')
    )
  })

  it('shows a problem no longer when the operator tries again', () => {
    const again = after({ ...idle, problem }, events.startAsked)

    expect(again).toEqual({
      ...states.starting,
      before: { ...idle, problem },
    })
  })
})

describe('a start whose cart may be one of several', () => {
  const asked = answerOf({ refusal: 'CART_CHOICE_NEEDED', choices })

  it('goes on by itself where the theme has said with which', () => {
    expect(impersonationAfter(states.starting, asked, 'move')).toEqual({
      ...states.starting,
      start: { ...start, cart: 'MOVE' },
    })
  })

  it('is the operator’s to choose when what was chosen is there no more', () => {
    const chosen = startOf({ cart: 'RESUME' })
    const starting = { ...states.starting, start: chosen }

    expect(impersonationAfter(starting, asked, 'move')).toEqual({
      ...states.choosing,
      start: chosen,
    })
  })

  it('is refused where there is nothing to choose from', () => {
    const none = answerOf({ refusal: 'CART_CHOICE_NEEDED' })

    expect(after(states.starting, none)).toEqual(
      trouble(idle, 'CART_CHOICE_NEEDED')
    )
  })

  it('keeps whom it is for and why while the operator chooses', () => {
    const other = startOf({ customer: { id: '2' }, reason: 'T-1' })
    const starting = after(idle, { type: 'startBegun', start: other })

    expect(after(starting, asked)).toMatchObject({ start: other })
  })
})

it('names nobody but the people of the session', () => {
  expect(after(LOADING, readOf(SERVING))).toMatchObject({
    operator: olga,
    customer: ana,
  })
})
