import { describe, expect, it } from '@jest/globals'

import type { CustomerSearch, FoundCustomer } from '../../typings/graphql'
import {
  Answered,
  FinderEvent,
  FinderState,
  isShown,
  RESTING,
  transition,
  wasSearched,
} from '../finderState'

const found = (id: string, isExact = false): FoundCustomer => ({
  id,
  name: id,
  email: `${id[0]}***@example.com`,
  phone: null,
  document: null,
  foundBy: 'NAME',
  isExact,
})
const answerOf = (...customers: FoundCustomer[]): CustomerSearch => ({
  customers,
  hasMore: false,
  kinds: ['NAME'],
  searchable: ['EMAIL', 'NAME'],
  refusal: null,
  retryInSeconds: null,
})
const answered = (
  term: string,
  answer: CustomerSearch,
  isOpen = true,
  active: number | null = null
): Answered => ({ is: 'answered', term, answer, isOpen, active })

const three = answerOf(found('ana'), found('anabel'), found('anatol'))
const nobody = answerOf()
const tooShort = { ...nobody, kinds: [], searchable: [] }

const states: Record<string, FinderState> = {
  empty: RESTING,
  resting: { is: 'resting', term: 'ana' },
  waiting: { is: 'waiting', term: 'ana' },
  searching: { is: 'searching', term: 'ana' },
  fetchingRecents: { is: 'searching', term: '' },
  found: answered('ana', three),
  foundAndActive: answered('ana', three, true, 2),
  foundAndClosed: answered('ana', three, false),
  nobodyFound: answered('ana', nobody),
  nobodyFoundAndClosed: answered('ana', nobody, false),
  tooShort: { is: 'resting', term: 'an' },
  nothingAsked: answered('', tooShort),
  recents: answered('', three),
  recentsClosed: answered('', three, false),
}

const events: Record<string, FinderEvent> = {
  typedSame: { type: 'typed', term: 'ana' },
  typedMore: { type: 'typed', term: 'anab' },
  typedLess: { type: 'typed', term: 'an' },
  filledIn: { type: 'filledIn', term: 'bruno' },
  filledInSame: { type: 'filledIn', term: 'ana' },
  waited: { type: 'waited' },
  submitted: { type: 'submitted', term: 'ana' },
  submittedTooShort: { type: 'submitted', term: 'an' },
  recentsAsked: { type: 'recentsAsked' },
  answered: { type: 'answered', term: 'ana', answer: three },
  answeredToOlderTerm: { type: 'answered', term: 'an', answer: three },
  recentsAnswered: { type: 'answered', term: '', answer: three },
  noRecents: { type: 'answered', term: '', answer: nobody },
  opened: { type: 'opened' },
  next: { type: 'moved', to: 'next' },
  previous: { type: 'moved', to: 'previous' },
  first: { type: 'moved', to: 'first' },
  last: { type: 'moved', to: 'last' },
  box: { type: 'moved', to: 'box' },
  closed: { type: 'closed' },
  chosen: { type: 'chosen' },
}

const at = (term: string, place: number) => answered(term, three, true, place)
const short = answered('an', tooShort)
const more: FinderState = { is: 'waiting', term: 'anab' }
const less: FinderState = { is: 'resting', term: 'an' }

/** Whatever the state is: a new text is a new beginning. */
const always: Partial<Record<string, FinderState>> = {
  typedMore: more,
  typedLess: less,
  submittedTooShort: short,
  filledIn: { is: 'resting', term: 'bruno' },
}

const expected: Partial<Record<string, FinderState>> = {
  'empty typedSame': states.waiting,
  'empty submitted': states.searching,
  'empty recentsAsked': states.fetchingRecents,
  'empty filledInSame': states.resting,
  'resting submitted': states.searching,
  'resting opened': states.searching,
  'resting next': states.searching,
  'waiting waited': states.searching,
  'waiting submitted': states.searching,
  'waiting closed': states.resting,
  'searching answered': states.found,
  'searching closed': states.resting,
  'fetchingRecents filledInSame': states.resting,
  'fetchingRecents typedSame': states.waiting,
  'fetchingRecents submitted': states.searching,
  'fetchingRecents recentsAnswered': states.recents,
  'fetchingRecents noRecents': RESTING,
  'fetchingRecents closed': RESTING,
  'found next': at('ana', 0),
  'found previous': at('ana', 2),
  'found first': at('ana', 0),
  'found last': at('ana', 2),
  'found closed': states.foundAndClosed,
  'foundAndActive next': at('ana', 0),
  'foundAndActive previous': at('ana', 1),
  'foundAndActive first': at('ana', 0),
  'foundAndActive last': at('ana', 2),
  'foundAndActive box': states.found,
  'foundAndActive closed': states.foundAndClosed,
  'foundAndClosed submitted': states.found,
  'foundAndClosed opened': states.found,
  'foundAndClosed next': at('ana', 0),
  'foundAndClosed previous': at('ana', 2),
  'foundAndClosed first': at('ana', 0),
  'foundAndClosed last': at('ana', 2),
  'nobodyFound submitted': states.searching,
  'nobodyFound closed': states.nobodyFoundAndClosed,
  'nobodyFoundAndClosed submitted': states.searching,
  'nobodyFoundAndClosed opened': states.nobodyFound,
  'nobodyFoundAndClosed next': states.nobodyFound,
  'tooShort typedSame': states.waiting,
  'tooShort typedLess': states.tooShort,
  'tooShort filledInSame': states.resting,
  'tooShort submitted': states.searching,
  'nothingAsked typedSame': states.waiting,
  'nothingAsked filledInSame': states.resting,
  'nothingAsked submitted': states.searching,
  'nothingAsked recentsAsked': states.fetchingRecents,
  'nothingAsked closed': answered('', tooShort, false),
  'recents filledInSame': states.resting,
  'recents typedSame': states.waiting,
  'recents submitted': states.searching,
  'recents next': at('', 0),
  'recents previous': at('', 2),
  'recents first': at('', 0),
  'recents last': at('', 2),
  'recents closed': states.recentsClosed,
  'recentsClosed filledInSame': states.resting,
  'recentsClosed typedSame': states.waiting,
  'recentsClosed submitted': states.searching,
  'recentsClosed recentsAsked': states.recents,
  'recentsClosed opened': states.recents,
  'recentsClosed next': at('', 0),
  'recentsClosed previous': at('', 2),
  'recentsClosed first': at('', 0),
  'recentsClosed last': at('', 2),
}

describe('the finder', () => {
  const pairs = Object.keys(states).flatMap((state) =>
    Object.keys(events).map((event) => [state, event])
  )

  it.each(pairs)('goes from %s by %s where it should', (state, event) => {
    const next = expected[`${state} ${event}`] ?? always[event]

    if (event === 'chosen') {
      expect(transition(states[state], events[event])).toEqual({
        is: 'resting',
        term: states[state].term,
      })
    } else if (next) {
      expect(transition(states[state], events[event])).toEqual(next)
    } else {
      expect(transition(states[state], events[event])).toBe(states[state])
    }
  })

  const searching = (term: string) => ({ is: 'searching' as const, term })
  const answer = (term: string, customers: CustomerSearch) =>
    transition(searching(term), { type: 'answered', term, answer: customers })

  it('has the only exact customer ready for Enter', () => {
    expect(answer('ana', answerOf(found('ana', true)))).toMatchObject({
      active: 0,
    })
  })

  it.each([
    ['it is not exact', 'ana', answerOf(found('ana'))],
    ['there are two', 'ana', answerOf(found('ana', true), found('anabel'))],
    ['there are more', 'ana', { ...answerOf(found('a', true)), hasMore: true }],
    ['Enter means the email', 'ana@example.com', answerOf(found('ana', true))],
  ])('has nobody ready when %s', (_why, term, customers) => {
    expect(answer(term, customers)).toMatchObject({ active: null })
  })

  it('shows by Enter whom one more starts, when there is one', () => {
    const state = answered('ana', answerOf(found('ana')))
    const submitted = { type: 'submitted', term: 'ana' } as const

    expect(transition(state, submitted)).toMatchObject({ active: 0 })
    expect(
      transition(
        answered('ana', { ...answerOf(found('ana')), hasMore: true }),
        submitted
      )
    ).toMatchObject({ active: null })
  })

  it('says so when a search has found nobody', () => {
    expect(answer('ana', nobody)).toEqual(states.nobodyFound)
  })

  it.each([
    ['next', 0, 1],
    ['next', 2, 0],
    ['previous', 2, 1],
    ['previous', 0, 2],
  ] as const)('goes round by %s from %s to %s', (to, from, place) => {
    expect(transition(at('ana', from), { type: 'moved', to })).toEqual(
      at('ana', place)
    )
  })

  it.each([
    [['NAME'], ['EMAIL', 'NAME'], true],
    [['PHONE', 'NAME'], ['NAME'], true],
    [['PHONE'], ['EMAIL', 'NAME'], false],
    [[], ['NAME'], false],
  ] as const)(
    'knows whether %j can be searched by %j',
    (kinds, searchable, was) => {
      expect(
        wasSearched({
          ...nobody,
          kinds: [...kinds],
          searchable: [...searchable],
        })
      ).toBe(was)
    }
  )

  it('counts characters, not their bytes', () => {
    expect(transition(RESTING, { type: 'typed', term: '李小龙' }).is).toBe(
      'waiting'
    )
    expect(transition(RESTING, { type: 'typed', term: '👩👩' }).is).toBe(
      'resting'
    )
  })

  it.each([
    ['empty', false],
    ['resting', false],
    ['waiting', true],
    ['searching', true],
    ['fetchingRecents', false],
    ['found', true],
    ['foundAndClosed', false],
    ['nobodyFound', true],
  ])('is seen, or not: %s', (state, isSeen) => {
    expect(isShown(states[state])).toBe(isSeen)
  })
})
