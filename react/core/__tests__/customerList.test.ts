import { describe, expect, it } from '@jest/globals'

import type { CustomerSearch } from '../answers'
import {
  Answered,
  CustomerList,
  hasOptions,
  isExpanded,
  isShown,
  RESTING,
} from '../customerList'
import type { Event } from '../events'
import { ListContext, listAfter } from '../listAfter'
import type { ListKey } from '../listKeys'
import { wasSearched } from '../searchable'
import { isUndecided } from '../undecided'
import { found, searchOf, startOf } from './people'

/** The customer field's list, when it is about this term. */
const context = (
  term: string,
  more: Partial<ListContext> = {}
): ListContext => ({
  term,
  isFilledIn: false,
  hasRecents: false,
  ...more,
})
const answered = (
  term: string,
  search: CustomerSearch,
  isOpen = true,
  active: number | null = null
): Answered => ({ is: 'answered', term, search, isOpen, active })

const three = searchOf(found('ana'), found('anabel'), found('anatol'))
const nobody = searchOf()
const tooShort = { ...nobody, kinds: [], searchable: [] }
const searchDown = { ...tooShort, refusal: 'SEARCH_DOWN' as const }

const states: Record<string, CustomerList> = {
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
  tooShort: { is: 'resting', term: 'a1' },
  nothingAsked: answered('', tooShort),
  recents: answered('', three),
  recentsClosed: answered('', three, false),
}

const typed: Event = { type: 'fieldTyped', text: '', isComposing: false }
const loaded: Event = {
  type: 'partLoaded',
  part: 'list',
  activity: null,
  back: null,
}
const composed: Event = { ...typed, isComposing: true }
const key = (pressed: ListKey): Event => ({
  type: 'listKeyPressed',
  key: pressed,
})
const answerTo = (term: string, search: CustomerSearch | null): Event => ({
  type: 'customersFound',
  term,
  search,
})
const filledIn = { isFilledIn: true }
const recalling = { hasRecents: true }
const chosen: Event = {
  type: 'startBegun',
  start: startOf({ customer: { id: 'ana' } }),
}

const events: Record<string, [Event, ListContext]> = {
  typedSame: [typed, context('ana')],
  typedMore: [typed, context('anab')],
  typedLess: [typed, context('a1')],
  loaded: [loaded, context('anab')],
  loadedForSame: [loaded, context('ana')],
  loadedForCall: [loaded, context('bruno', filledIn)],
  composed: [composed, context('anab')],
  compositionStarted: [{ type: 'compositionStarted' }, context('ana')],
  filledIn: [{ type: 'fieldChanged' }, context('bruno', filledIn)],
  filledInSame: [{ type: 'fieldChanged' }, context('ana', filledIn)],
  changedByHand: [{ type: 'fieldChanged' }, context('bruno')],
  waited: [{ type: 'waited', timer: 'search' }, context('ana')],
  waitedForOther: [{ type: 'waited', timer: 'reveal' }, context('ana')],
  submitted: [{ type: 'searchAsked' }, context('ana')],
  submittedTooShort: [{ type: 'searchAsked' }, context('a1')],
  entered: [{ type: 'fieldEntered' }, context('ana', recalling)],
  enteredWithoutRecents: [{ type: 'fieldEntered' }, context('')],
  recentsAsked: [{ type: 'fieldEntered' }, context('', recalling)],
  nextInEmpty: [key('next'), context('', recalling)],
  answered: [answerTo('ana', three), context('ana')],
  answeredToOlderTerm: [answerTo('a1', three), context('ana')],
  unanswered: [answerTo('ana', null), context('ana')],
  recentsAnswered: [answerTo('', three), context('')],
  noRecents: [answerTo('', nobody), context('')],
  opened: [key('open'), context('ana')],
  next: [key('next'), context('ana')],
  previous: [key('previous'), context('ana')],
  first: [key('first'), context('ana')],
  last: [key('last'), context('ana')],
  text: [key('text'), context('ana')],
  closed: [key('close'), context('ana')],
  left: [{ type: 'formLeft' }, context('ana')],
  heldBack: [
    { type: 'startRefused', start: startOf(), refusal: 'REASON_NEEDED' },
    context('ana'),
  ],
  startedByEmail: [{ type: 'startBegun', start: startOf() }, context('ana')],
  chosen: [chosen, context('ana')],
  switchClosed: [{ type: 'switchClosed' }, context('')],
  switchToggled: [{ type: 'switchToggled' }, context('')],
  other: [{ type: 'detailsToggled' }, context('bruno', recalling)],
}

const at = (term: string, place: number) => answered(term, three, true, place)
const short = answered('a1', tooShort)
const more: CustomerList = { is: 'waiting', term: 'anab' }

/** Whatever the state is: a new text is a new beginning. */
const always: Partial<Record<string, CustomerList>> = {
  typedMore: more,
  loaded: more,
  loadedForCall: { is: 'resting', term: 'bruno' },
  // How much is needed is said at once.
  typedLess: short,
  submittedTooShort: short,
  filledIn: { is: 'resting', term: 'bruno' },
}

/** What is asked for in more than one way. */
const alike: Partial<Record<string, string>> = {
  left: 'closed',
  heldBack: 'closed',
  startedByEmail: 'closed',
  chosen: 'closed',
  nextInEmpty: 'next',
  loadedForSame: 'typedSame',
}

const expected: Partial<Record<string, CustomerList>> = {
  'empty typedSame': states.waiting,
  'empty submitted': states.searching,
  'empty recentsAsked': states.fetchingRecents,
  'empty nextInEmpty': states.fetchingRecents,
  'empty filledInSame': states.resting,
  'resting submitted': states.searching,
  'resting opened': states.searching,
  'resting next': states.searching,
  'waiting waited': states.searching,
  'waiting compositionStarted': RESTING,
  'waiting submitted': states.searching,
  'waiting closed': states.resting,
  'found submitted': { ...answered('ana', three), isChoiceWanted: true },
  'searching answered': states.found,
  'searching unanswered': answered('ana', searchDown),
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
  'foundAndActive text': states.found,
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
  'nothingAsked nextInEmpty': states.fetchingRecents,
  'nothingAsked closed': answered('', tooShort, false),
  'recents filledInSame': states.resting,
  'recents typedSame': states.waiting,
  'recents submitted': states.searching,
  'recents next': at('', 0),
  'recents nextInEmpty': at('', 0),
  'recents previous': at('', 2),
  'recents first': at('', 0),
  'recents last': at('', 2),
  'recents closed': states.recentsClosed,
  'recentsClosed filledInSame': states.resting,
  'recentsClosed typedSame': states.waiting,
  'recentsClosed submitted': states.searching,
  'recentsClosed recentsAsked': states.recents,
  'recentsClosed nextInEmpty': at('', 0),
  'recentsClosed opened': states.recents,
  'recentsClosed next': at('', 0),
  'recentsClosed previous': at('', 2),
  'recentsClosed first': at('', 0),
  'recentsClosed last': at('', 2),
}

describe('the list of customers', () => {
  const pairs = Object.keys(states).flatMap((state) =>
    Object.keys(events).map((event) => [state, event])
  )

  const step = (state: CustomerList, [event, about]: [Event, ListContext]) =>
    listAfter(state, event, about)

  it.each(pairs)('goes from %s by %s where it should', (state, event) => {
    const before = states[state]
    const next = step(before, events[event])
    const isChosen = event === 'chosen' && hasOptions(before)
    const should = isChosen
      ? { is: 'resting', term: before.term, search: before.search }
      : (expected[`${state} ${event}`] ??
        expected[`${state} ${alike[event]}`] ??
        always[event])

    if (event.startsWith('switch')) {
      // Whatever it was, it is empty now.
      expect(next).toEqual(before.term === '' ? before : RESTING)
    } else if (should) {
      expect(next).toEqual(should)
    } else {
      expect(next).toBe(before)
    }
  })

  const answer = (term: string, search: CustomerSearch) =>
    listAfter({ is: 'searching', term }, answerTo(term, search), context(term))

  it('has the only exact customer ready for Enter', () => {
    expect(answer('ana', searchOf(found('ana', true)))).toMatchObject({
      active: 0,
    })
  })

  it.each([
    ['it is not exact', 'ana', searchOf(found('ana'))],
    ['there are two', 'ana', searchOf(found('ana', true), found('anabel'))],
    ['there are more', 'ana', { ...searchOf(found('a', true)), hasMore: true }],
    ['Enter means the email', 'ana@example.com', searchOf(found('ana', true))],
  ])('has nobody ready when %s', (_why, term, customers) => {
    expect(answer(term, customers)).toMatchObject({ active: null })
  })

  it('shows by Enter whom one more starts, when there is one', () => {
    const one = searchOf(found('ana'))

    expect(step(answered('ana', one), events.submitted)).toMatchObject({
      active: 0,
    })
    expect(
      step(answered('ana', { ...one, hasMore: true }), events.submitted)
    ).toMatchObject({ active: null })
  })

  it('says that one of several is to be chosen, until one is', () => {
    const [event, about] = events.submitted
    const told = listAfter(states.found, event, about)

    expect(told).toMatchObject({ isChoiceWanted: true })
    for (const next of [events.next, events.closed]) {
      expect(step(told, next)).not.toMatchObject({ isChoiceWanted: true })
    }
  })

  it.each([
    ['found', true],
    ['recents', true],
    ['foundAndActive', false],
    ['foundAndClosed', false],
    ['nobodyFound', false],
    ['searching', false],
  ])('lets nobody be started before one is chosen, or not: %s', (state, is) => {
    expect(isUndecided(states[state])).toBe(is)
  })

  it.each([
    ['there is but one', answered('ana', searchOf(found('ana')))],
    ['Enter means the email', answered('ana@example.com', three)],
  ])('is decided when %s', (_why, list) => {
    expect(isUndecided(list)).toBe(false)
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
    expect(step(at('ana', from), events[to])).toEqual(at('ana', place))
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
    expect(listAfter(RESTING, typed, context('李小龙')).is).toBe('waiting')
    expect(listAfter(RESTING, typed, context('👩👩')).is).toBe('answered')
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

  it('is one to choose from only while somebody in it is seen', () => {
    const open = Object.keys(states).filter((state) =>
      isExpanded(states[state])
    )

    expect(open).toEqual(['found', 'foundAndActive', 'recents'])
  })
})
