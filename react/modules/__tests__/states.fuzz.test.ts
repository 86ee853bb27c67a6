import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { anyText } from '../../../tools/anyText'
import type {
  CustomerSearch,
  FoundCustomer,
  TelesalesSession,
} from '../../typings/graphql'
import * as box from '../box'
import * as finder from '../finderState'
import { presenceOf, toneOf, viewOf } from '../looks'
import * as toolbar from '../toolbarState'

const customer = fc
  .constantFrom('ana@example.com', 'bruno@example.com')
  .map((email) => ({
    ...{ id: null, firstName: null, lastName: null },
    ...{ document: null, phone: null },
    email,
  }))
const session: fc.Arbitrary<TelesalesSession> = fc.record({
  operator: fc.constantFrom(null, ...['olga', 'omar'].map(operatorOf)),
  customer: fc.option(customer, { freq: 2 }),
  warning: fc.constantFrom(
    ...([null, null, null, 'LEFT_BEHIND', 'CART_OF_ANOTHER'] as const)
  ),
  servedSeconds: fc.constantFrom(null, 60),
})
const problem = fc.constantFrom<toolbar.Problem>(
  ...(['NO_ANSWER', 'HALF_DONE', 'SESSION_EXPIRED', 'INVALID_EMAIL'] as const)
)
const toolbarEvent: fc.Arbitrary<toolbar.ToolbarEvent> = fc.oneof(
  session.map((read) => ({ type: 'sessionRead' as const, session: read })),
  fc.boolean().map((isOperators) => ({
    type: 'sessionReadFailed' as const,
    isOperators,
  })),
  ...(['edited', 'startAsked', 'choiceDropped'] as const).map((type) =>
    fc.constant({ type })
  ),
  ...(['REASON_NEEDED', 'NOT_ENDED'] as const).map((why) =>
    fc.constant({ type: 'heldBack' as const, problem: why })
  ),
  ...(['repairAsked', 'endAsked'] as const).map((type) =>
    fc.constant({ type })
  ),
  fc.constant<toolbar.ToolbarEvent>({
    type: 'choiceNeeded',
    customer: { email: 'carla@example.com' },
    choices: ['EMPTY'],
  }),
  fc.record({
    type: fc.constant('refused' as const),
    session,
    problem,
    retryInSeconds: fc.constantFrom(null, 7),
  })
)

describe('the bar, whatever happens in whatever order', () => {
  const story = fc.array(toolbarEvent, { maxLength: 20 })

  it('shows a customer only once an operator’s session names them', () => {
    fc.assert(
      fc.property(story, (events) => {
        const named = new Set<string | undefined>()
        let state = toolbar.LOADING

        for (const event of events) {
          if ('session' in event && event.session.operator) {
            named.add(event.session.customer?.email)
          }
          const before = state

          state = toolbar.transition(state, event)
          const view = viewOf(state)

          if (view.customer) {
            expect(named).toContain(view.customer.email)
            expect(view.operator).not.toBeNull()
          }
          if (before.is === 'hidden' || before.is === 'stale') {
            expect(state).toBe(before)
          }
          expect(['calm', 'serving', 'warning']).toContain(toneOf(view))
          expect(presenceOf(view, true, false)).toMatch(/^(none|hiddenHere)$/)
        }
      })
    )
  })

  it('never turns one customer into another before the page is loaded anew', () => {
    fc.assert(
      fc.property(story, (events) => {
        let state = toolbar.LOADING

        for (const event of events) {
          const before = viewOf(state).customer

          state = toolbar.transition(state, event)
          const now = viewOf(state).customer

          // What was refused half-way may have changed who is served.
          if (before && now && event.type !== 'refused') {
            expect(now.email).toBe(before.email)
          }
        }
      })
    )
  })
})

const text = fc.oneof(fc.constantFrom('', 'ana', 'an', '李小龙'), anyText(8))
const boxEvent: fc.Arbitrary<box.BoxEvent> = fc.oneof(
  ...(['opened', 'closed', 'touched', 'offerExpired'] as const).map((type) =>
    fc.constant({ type })
  ),
  text.map((typed) => ({ type: 'typed' as const, text: typed })),
  fc.record({
    type: fc.constant('popped' as const),
    term: text.filter((term) => term !== ''),
    isFree: fc.boolean(),
    isSurprising: fc.boolean(),
    nowMs: fc.nat(),
  }),
  fc.nat().map((nowMs) => ({ type: 'offerTaken' as const, nowMs })),
  text.map((reason) => ({ type: 'reasonTyped' as const, reason })),
  fc.record({
    type: fc.constant('refused' as const),
    problem: fc.oneof(
      problem,
      fc.constantFrom('REASON_NEEDED' as const, 'INVALID_REASON' as const)
    ),
    start: fc.constant({ customer: { email: 'ana@example.com' } }),
    reason: fc.option(text),
  })
)

describe('the box, whatever happens in whatever order', () => {
  it('loses a text only by the operator', () => {
    fc.assert(
      fc.property(fc.array(boxEvent, { maxLength: 20 }), (events) => {
        let now = box.EMPTY_BOX

        for (const event of events) {
          const before = now

          now = box.transition(before, event)
          if (before.text !== '' && now.text !== before.text) {
            expect(['typed', 'closed', 'offerTaken']).toContain(event.type)
          }
          if (now.isFilledIn || now.isUntouched) {
            expect(now).toMatchObject({ isFilledIn: true, isOpen: true })
            expect(now.text).not.toBe('')
          }
          expect(now.turn - before.turn).toBe(now.turn === before.turn ? 0 : 1)
          expect(box.isTooSoon(now, Number.MAX_SAFE_INTEGER)).toBe(false)
        }
      })
    )
  })
})

const found: fc.Arbitrary<FoundCustomer> = fc.record({
  id: text,
  name: fc.option(text),
  email: text,
  phone: fc.constant(null),
  document: fc.constant(null),
  foundBy: fc.constantFrom(null, 'NAME' as const),
  isExact: fc.boolean(),
})
const answer: fc.Arbitrary<CustomerSearch> = fc.record({
  customers: fc.array(found, { maxLength: 3 }),
  hasMore: fc.boolean(),
  kinds: fc.constant([]),
  searchable: fc.constant([]),
  refusal: fc.constantFrom(null, 'SEARCH_DOWN' as const),
  retryInSeconds: fc.constant(null),
})
const move = fc.constantFrom<finder.Move>(
  ...(['next', 'previous', 'first', 'last', 'box'] as const)
)
const finderEvent: fc.Arbitrary<finder.FinderEvent> = fc.oneof(
  ...(['waited', 'recentsAsked', 'opened', 'closed', 'chosen'] as const).map(
    (type) => fc.constant({ type })
  ),
  ...(['typed', 'filledIn', 'submitted'] as const).map((type) =>
    text.map((term) => ({ type, term }))
  ),
  move.map((to) => ({ type: 'moved' as const, to })),
  fc.record({ type: fc.constant('answered' as const), term: text, answer })
)

describe('the finder, whatever happens in whatever order', () => {
  it('has nobody ready for Enter whom the operator does not see', () => {
    fc.assert(
      fc.property(fc.array(finderEvent, { maxLength: 25 }), (events) => {
        let state = finder.RESTING

        for (const event of events) {
          const before = state

          state = finder.transition(state, event)
          if (state.is === 'answered' && state.active !== null) {
            expect(state.answer.customers[state.active]).toBeDefined()
            expect(finder.isShown(state)).toBe(true)
          }
          if (state.term !== before.term) {
            expect(['typed', 'filledIn', 'submitted']).toContain(event.type)
          }
          if (state.is === 'searching' && state.term !== '') {
            expect(finder.isSearchable(state.term)).toBe(true)
          }
          expect(finder.hasOptions(state) && state.term !== before.term).toBe(
            false
          )
        }
      })
    )
  })
})

function operatorOf(name: string) {
  return { email: `${name}@acme.example` }
}
