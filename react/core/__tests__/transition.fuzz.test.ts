import { describe, expect, it } from '@jest/globals'
import fc from '../../../tools/fastCheck'

import type { Command } from '../command'
import { hasOptions, isExpanded, isShown, RESTING } from '../customerList'
import { bareTerm } from '../customerTerm'
import type { Draft } from '../draft'
import type { Event, Moment } from '../events'
import { isAboutReason, isActing } from '../impersonation'
import { listSlice } from '../listSlice'
import { isSearchable } from '../searchable'
import { customerShown, presenceOf } from '../selectors'
import type { Slice } from '../slice'
import type { State } from '../state'
import { tabTitle } from '../tabTitle'
import { transition } from '../transition'
import { toneOf, viewIn, viewOf } from '../view'
import { anyEvent, anySettings } from './anyEvent'
import { SLICES } from './page'
import { stateWith } from './stateWith'

/** One step of a story. */
interface Step {
  before: State
  after: State
  event: Event
  commands: Command[]
  world: World
}

/** What is under way outside. */
interface World {
  nowMs: number
  slices: Slice[]
  /** What is waited for. */
  timers: Set<string>
  /** What is being searched for. */
  term: string | null
  draft: Draft | null
  /** How often it was asked whether the time is up. */
  expiries: number
}

const sleptMs = fc.constantFrom(0, 0, 100, 999, 30_000, 60_000)
const story = fc.array(fc.tuple(anyEvent, sleptMs), {
  maxLength: 40,
  size: 'max',
})

/** Tells any story that can be, and looks at each of its steps. */
function eachStep(check: (step: Step) => void, begin = () => {}) {
  const loaded = fc.oneof(fc.constant(SLICES), fc.subarray(SLICES))

  fc.assert(
    fc.property(anySettings, loaded, story, (settings, slices, events) => {
      const world: World = {
        nowMs: 0,
        slices: [...slices],
        timers: new Set(),
        term: null,
        draft: null,
        expiries: 0,
      }
      let state = frozen(stateWith({}, settings))

      begin()
      for (const [sent, ms] of events) {
        const event = comingTrue(sent, state, world)

        world.nowMs += ms
        if (!event) {
          continue
        }
        const now: Moment = { nowMs: world.nowMs }
        const [after, commands] = transition(state, event, now, world.slices)

        for (const command of commands) {
          carryOut(command, world)
        }
        check({ before: state, after: frozen(after), event, commands, world })
        state = after
      }
    }),
    { numRuns: 100 }
  )
}

/** What nobody has asked for is not answered, and a timer comes but once. */
function comingTrue(event: Event, state: State, world: World): Event | null {
  const { impersonation, list } = state

  switch (event.type) {
    case 'waited':
      return world.timers.delete(event.timer) ? event : null

    case 'ticked':
      world.timers.delete('countdown')
      return event

    case 'actAnswered':
    case 'actUnanswered':
      return isActing(impersonation) && !impersonation.news ? event : null

    case 'expiryRead':
      world.expiries -= 1
      return world.expiries >= 0 ? event : null

    case 'registerAnswered': {
      const { draft } = world

      world.draft = null
      return draft && { ...event, draft }
    }

    case 'customersFound': {
      const { term } = world

      world.term = null
      return term === null ? null : { ...event, term }
    }

    case 'optionChosen':
      return hasOptions(list) && event.place < list.search.customers.length
        ? event
        : null

    case 'partMissing':
      return world.slices.some(({ part }) => part === event.part) ? null : event

    case 'partLoaded': {
      const slice = SLICES.find(({ part }) => part === event.part)

      if (
        !slice ||
        world.slices.includes(slice) ||
        state.missing.includes(slice.part)
      ) {
        return null
      }
      world.slices.push(slice)
      return event
    }
  }
  return event
}

function carryOut(command: Command, world: World) {
  switch (command[0]) {
    case 'wait':
      world.timers.add(command[1])
      break
    case 'cancel':
      world.timers.delete(command[1])
      break
    case 'search':
      world.term = command[1]
      break
    case 'recall':
      world.term = ''
      break
    case 'abortSearch':
      world.term = null
      break
    case 'register':
      world.draft = command[1]
      break
    case 'readForExpiry':
      world.expiries += 1
  }
}

describe('whatever happens in whatever order, the bar', () => {
  it('shows a customer only once an operator’s session names them', () => {
    let named = new Set<string | undefined>()

    eachStep(
      ({ after, before, event }) => {
        const session = sessionIn(event)

        if (session?.operator) {
          named.add(session.customer?.email)
        }
        const view = viewIn(after)

        if (view.customer) {
          expect(named).toContain(view.customer.email)
          expect(view.operator).not.toBeNull()
        }
        if (['stale', 'reloading'].includes(before.impersonation.is)) {
          expect(after.impersonation).toBe(before.impersonation)
        }
        expect(['calm', 'serving', 'warning']).toContain(toneOf(view))
        if (after.page.isHidden) {
          expect(presenceOf(after)).toMatch(/^(none|hiddenHere)$/)
        }
      },
      () => {
        named = new Set()
      }
    )
  })

  it('never turns one customer into another before the page is loaded anew', () => {
    eachStep(({ after, before, event }) => {
      const was = viewIn(before).customer
      const is = viewIn(after).customer

      // What was refused half-way may have changed who is served.
      if (was && is && !event.type.startsWith('act')) {
        expect(is.email).toBe(was.email)
      }
    })
  })

  it('loses a text only by the operator', () => {
    eachStep(({ after, before, event }) => {
      if (before.field.text !== '' && after.field.text !== before.field.text) {
        expect([
          ...['fieldTyped', 'offerTaken'],
          ...['switchClosed', 'switchToggled'],
        ]).toContain(event.type)
      }
      if (after.field.origin === 'call') {
        expect(after.field.isOpen).toBe(true)
        expect(after.field.text).not.toBe('')
      }
    })
  })

  it('gives no call the keyboard, nor more than an offer where it is one', () => {
    eachStep(({ after, before, event }) => {
      if (event.type === 'called') {
        expect(after.focus).toBe(before.focus)
      }
      if (event.type === 'called' && after.call?.isOffer) {
        expect(after.field.text).toBe(before.field.text)
      }
    })
  })

  it('loses a reason only by the operator, or for another app’s', () => {
    eachStep(({ after, before, event }) => {
      const was = before.reason.text

      if (was === '' || after.reason.text === was) {
        return
      }
      expect([
        ...['reasonTyped', 'offerTaken', 'switchClosed', 'switchToggled'],
        ...['startAsked', 'actAnswered', 'actUnanswered', 'choiceMade'],
      ]).toContain(event.type)
      if (event.type.startsWith('act')) {
        expect(before.impersonation).toMatchObject({
          start: { reason: after.reason.text, isReasonGiven: true },
        })
      }
    })
  })

  it('asks for a reason for ever once our service has', () => {
    eachStep(({ after, before }) => {
      expect([!before.reason.isAsked, after.reason.isAsked]).toContain(true)
      expect([!before.reason.isNeeded, after.reason.isNeeded]).toContain(true)
    })
  })

  it('loses nothing that was filled in for a customer who is not there yet', () => {
    eachStep(({ after, before, event }) => {
      const was = formIn(before)
      const is = formIn(after)

      if (!was || is?.draft === was.draft) {
        return
      }
      if (event.type === 'registerOpened') {
        expect(is?.notFound).not.toEqual(was.notFound)
      } else if (is) {
        expect(event.type).toMatch(/^(draftFilled|hintAccepted)$/)
      } else {
        expect(before.missing).toContain('registerForm')
      }
    })
  })

  it('has nobody ready for Enter whom the operator does not see', () => {
    eachStep(({ after: { field, list }, before, event, world }) => {
      if (!world.slices.includes(listSlice)) {
        expect(list).toBe(RESTING)
        return
      }
      if (list.is === 'answered' && list.active !== null) {
        expect(list.search.customers[list.active]).toBeDefined()
        expect(isShown(list)).toBe(true)
        expect(isExpanded(list)).toBe(true)
      }
      if (list.term !== before.list.term) {
        expect([
          ...['fieldTyped', 'compositionStarted', 'searchAsked', 'submitted'],
          ...['switchClosed', 'switchToggled', 'offerTaken', 'partLoaded'],
          // They may bring a call's text.
          ...['called', 'pageChanged', 'sessionRead', 'settingsChanged'],
        ]).toContain(event.type)
        expect(hasOptions(list)).toBe(false)
      }
      if (list.is === 'searching' && list.term !== '') {
        expect(isSearchable(list.term)).toBe(true)
      }
      if (event.type === 'fieldTyped' && !event.isComposing) {
        expect(list.term).toBe(bareTerm(field.text))
      }
    })
  })

  it('starts only whom the operator, or another app, has asked for', () => {
    eachStep(({ after, before, commands, event }) => {
      for (const command of commands) {
        if (command[0] !== 'start') {
          continue
        }
        expect([
          ...['startAsked', 'submitted', 'optionChosen', 'choiceMade'],
          ...['registerSubmitted', 'registerAnswered', 'actAnswered'],
        ]).toContain(event.type)
        const customer = command[1]

        if (event.type === 'submitted' || event.type === 'optionChosen') {
          const { field, list } = before

          expect([
            { email: bareTerm(field.text) },
            field.waiting?.customer,
            ...(isExpanded(list) && list.term === bareTerm(field.text)
              ? list.search.customers.map(({ id }) => ({ id }))
              : []),
          ]).toContainEqual(customer)
        }
        expect(viewOf(after.impersonation).operator).not.toBeNull()
      }
    })
  })

  it('says all of one refusal at once', () => {
    eachStep(({ after, before, event }) => {
      const { impersonation } = before
      const refusal = event.type === 'actAnswered' && event.result.refusal

      if (
        impersonation.is === 'starting' &&
        impersonation.news === null &&
        isAboutReason(refusal)
      ) {
        expect(after).toMatchObject({
          field: { isOpen: true, waiting: impersonation.start },
          focus: 'reason',
          reason: { isAsked: true },
        })
        expect(after.missing).not.toContain('reasonField')
        if (viewIn(after).shown.is !== 'leftBehind') {
          expect(viewIn(after).problem).toBe(refusal)
        }
      }
      if (after.focus === 'reason' && before.focus !== 'reason') {
        expect(isAboutReason(viewIn(after).problem)).toBe(true)
      }
      if (after.field.waiting && after.field.waiting !== before.field.waiting) {
        expect(after.focus).toBe('reason')
      }
    })
  })

  it('asks for one write at a time, and once for each', () => {
    eachStep(({ after, before, commands, event }) => {
      const writes = commands.filter(([name]) =>
        ['start', 'end', 'repair', 'register'].includes(name)
      )
      const isBegun =
        isActing(after.impersonation) &&
        after.impersonation.news === null &&
        after.impersonation !== before.impersonation
      const isSent =
        after.registration.is === 'sending' &&
        before.registration.is !== 'sending'

      expect(writes).toHaveLength(Number(isBegun) + Number(isSent))
      expect(writes.length).toBeLessThanOrEqual(1)
      if (isBegun && isActing(before.impersonation)) {
        // The theme has chosen the cart.
        expect(event).toMatchObject({
          type: 'actAnswered',
          result: { refusal: 'CART_CHOICE_NEEDED' },
        })
        expect(before.impersonation).toMatchObject({ start: { cart: null } })
      }
      if (isActing(before.impersonation) && before.impersonation.news) {
        expect(after.impersonation).toBe(before.impersonation)
        expect(writes).toEqual([])
      }
    })
  })

  it('loads the page anew once for what has worked', () => {
    eachStep(({ after, before, commands, event }) => {
      const hasWorked =
        isActing(after.impersonation) &&
        after.impersonation.news !== null &&
        after.impersonation !== before.impersonation
      const isReloaded = commands.some(([name]) => name === 'reload')

      if (event.type !== 'reloadAsked' && event.type !== 'sessionRead') {
        expect(isReloaded).toBe(hasWorked)
      }
      if (hasWorked) {
        expect(commands).toEqual(
          expect.arrayContaining([
            ['remember', 'page', expect.any(String)],
            ['remember', 'activity', null],
          ])
        )
      }
    })
  })

  it('waits for nothing that comes too late, and forgets no timer', () => {
    eachStep(({ after, world: { timers } }) => {
      const { call, countdown, list, privacy } = after

      expect(timers.has('search')).toBe(list.is === 'waiting')
      expect(timers.has('reveal')).toBe(privacy.revealed !== null)
      expect(timers.has('call')).toBe(call !== null)
      expect(timers.has('countdown')).toBe(countdown.nextTickMs !== null)
      expect(countdown.nextTickMs ?? 0).toBeGreaterThanOrEqual(0)
      expect(countdown.nextTickMs ?? 0).toBeLessThanOrEqual(60_000)
    })
  })

  it('waits for a search’s answer as long as it says so, and no longer', () => {
    eachStep(({ after: { list }, world: { term } }) => {
      expect(term).toBe(list.is === 'searching' ? list.term : null)
    })
  })

  it('asks our service of a shopper’s page only as it is there', () => {
    eachStep(({ before, commands, event }) => {
      if (
        before.impersonation.is === 'hidden' &&
        !['waited', 'sessionRead'].includes(event.type)
      ) {
        const reads = commands.filter(([name]) => name.startsWith('read'))

        expect(reads).toHaveLength(
          Number(event.type === 'pageChanged' && event.id !== before.page.id)
        )
      }
      // Which is not even heard where no tab has had an operator.
      if (event.type === 'signalled' && before.impersonation.is === 'hidden') {
        expect(commands).toEqual([['wait', 'refresh', 300]])
      }
    })
  })

  it('shows nothing of a customer while somebody else sees the screen', () => {
    eachStep(({ after }) => {
      if (after.privacy.isScreenShared) {
        expect(customerShown(after)).toEqual({
          facts: [],
          name: null,
          email: null,
        })
        expect(tabTitle(after)).toBeNull()
      }
    })
  })
})

/** What is filled in, or was last. */
function formIn({ registration }: State) {
  return 'left' in registration ? registration.left : registration
}

function sessionIn(event: Event) {
  if (event.type === 'actAnswered') {
    return event.result.session
  }
  return 'session' in event ? event.session : null
}

/** Nothing may change what somebody else may be looking at. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
