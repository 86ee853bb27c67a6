import { describe, expect, it } from '@jest/globals'

import { EMPTY_FIELD } from '../customerField'
import { draftOf, NO_OBJECTION } from '../draft'
import type { Impersonation } from '../impersonation'
import { NO_REASON } from '../reason'
import {
  areNamesHidden,
  canCollapse,
  customerShown,
  isFormMissing,
  isInUse,
  isSwitching,
  presenceOf,
  problemOf,
  reasonView,
} from '../selectors'
import { DEFAULTS } from '../settings'
import type { State } from '../state'
import { tabTitle } from '../tabTitle'
import { idle, impersonating } from './people'
import { stateWith } from './stateWith'

const collapsed = { areDetailsOpen: false, isCollapsed: true }
const quiet = { impersonation: impersonating, panels: collapsed }
const notFound = { term: 'Carla', draft: { firstName: 'Carla' } }
const registration: State['registration'] = {
  is: 'open',
  notFound,
  draft: draftOf(notFound),
  objection: NO_OBJECTION,
}
const left = { limit: 'hard' as const, leftMs: 1000, warningMs: 2000 }

const inUse: Array<[string, Partial<State>]> = [
  ['the details are open', { panels: { ...collapsed, areDetailsOpen: true } }],
  ['somebody is to be registered', { registration }],
  ['there is a text', { field: { ...EMPTY_FIELD, text: 'ana' } }],
  ['a call is offered', { field: { ...EMPTY_FIELD, offer: 'bruno' } }],
  [
    'another customer is asked for',
    { field: { ...EMPTY_FIELD, isOpen: true } },
  ],
]

describe('the bar', () => {
  it.each<[Impersonation, boolean, boolean, string]>([
    [{ is: 'loading' }, false, false, 'unsure'],
    [{ is: 'loading' }, true, false, 'hiddenHere'],
    [{ is: 'reloading' }, false, false, 'unsure'],
    [{ is: 'unread' }, false, false, 'none'],
    [{ is: 'hidden' }, true, true, 'none'],
    [idle, false, false, 'bar'],
    [idle, false, true, 'pill'],
    [idle, true, true, 'hiddenHere'],
    [{ is: 'stale' }, false, true, 'bar'],
    [{ is: 'uncertain' }, false, true, 'bar'],
  ])(
    'is there or not: %j, %s, %s',
    (impersonation, isHidden, isCollapsed, presence) => {
      const state = stateWith({
        impersonation,
        page: { id: 'store.home', isHidden },
        panels: { areDetailsOpen: false, isCollapsed },
      })

      expect(presenceOf(state)).toBe(presence)
    }
  )

  it.each([
    [true, null, 'pill'],
    [true, false, 'bar'],
    [false, null, 'bar'],
    [false, true, 'pill'],
  ])(
    'is what the theme says (%s) until the operator does (%s): %s',
    (byTheme, isCollapsed, presence) => {
      const panels = { areDetailsOpen: false, isCollapsed }
      const state = stateWith(
        { impersonation: idle, panels },
        { collapsed: byTheme }
      )

      expect(presenceOf(state)).toBe(presence)
    }
  )

  it.each(inUse)('is all there while %s', (_why, parts) => {
    const state = stateWith({ ...quiet, ...parts })

    expect(isInUse(state)).toBe(true)
    expect(canCollapse(state)).toBe(false)
    expect(presenceOf(state)).toBe('bar')
  })

  it('is all there while the time runs out', () => {
    const { countdown } = stateWith()
    const state = stateWith({ ...quiet, countdown: { ...countdown, left } })

    expect(isInUse(state)).toBe(false)
    expect(presenceOf(state)).toBe('bar')
    expect(presenceOf(stateWith(quiet))).toBe('pill')
  })

  it('leads to another customer only from one', () => {
    const field = { ...EMPTY_FIELD, isOpen: true }

    expect(isSwitching(stateWith({ field, impersonation: idle }))).toBe(false)
    expect(
      isSwitching(stateWith({ field, impersonation: impersonating }))
    ).toBe(true)
  })
})

describe('what is wrong', () => {
  const refused = (problem: 'REASON_NEEDED' | 'OWN_EMAIL') => ({
    impersonation: { ...idle, problem },
  })

  it('is why what was asked for did not work', () => {
    expect(problemOf(stateWith({ impersonation: idle }))).toBeNull()
    expect(problemOf(stateWith(refused('OWN_EMAIL')))).toBe('OWN_EMAIL')
    expect(problemOf(stateWith(refused('REASON_NEEDED')))).toBe('REASON_NEEDED')
  })

  it('is a part that cannot be loaded, as long as it is wanted', () => {
    const missing: State['missing'] = ['registerForm', 'reasonField']
    const form = stateWith({ impersonation: idle, missing, registration })
    const reason = stateWith({ ...refused('REASON_NEEDED'), missing })
    const other = stateWith({ ...refused('OWN_EMAIL'), missing })

    expect([isFormMissing(form), problemOf(form)]).toEqual([
      true,
      'PART_MISSING',
    ])
    expect(problemOf(reason)).toBe('PART_MISSING')
    expect([isFormMissing(other), problemOf(other)]).toEqual([
      false,
      'OWN_EMAIL',
    ])
  })
})

describe('a reason’s field', () => {
  const asked = { ...NO_REASON, isAsked: true }
  const needed = { ...asked, isNeeded: true }

  it.each([
    ['off', NO_REASON, false, false],
    ['off', asked, true, false],
    ['off', needed, true, true],
    ['optional', NO_REASON, true, false],
    ['optional', needed, true, true],
    ['required', NO_REASON, true, true],
  ] as const)(
    'is there as the theme says, %s, and our service: %j',
    (policy, reason, isShown, isRequired) => {
      const parts = { impersonation: idle, reason }

      expect(reasonView(stateWith(parts, { reason: policy }))).toEqual({
        isShown,
        isRequired,
        isWrong: false,
      })
      // One that cannot be loaded holds nobody up.
      expect(
        reasonView(
          stateWith({ ...parts, missing: ['reasonField'] }, { reason: policy })
        )
      ).toEqual({ isShown: false, isRequired: false, isWrong: false })
    }
  )

  it.each([
    ['INVALID_REASON', true],
    ['CUSTOMER_GONE', false],
  ] as const)('is what %s is about, or not: %s', (problem, isWrong) => {
    const state = stateWith({ impersonation: { ...idle, problem } })

    expect(reasonView(state).isWrong).toBe(isWrong)
  })
})

describe('a customer’s data', () => {
  const shared = { isScreenShared: true, revealed: null }

  it('is seen as the theme says, unless somebody else sees the screen', () => {
    const state = stateWith({ impersonation: impersonating })

    expect(customerShown(state)).toMatchObject({
      name: 'Ana Souza',
      email: 'ana@example.com',
    })
    expect(tabTitle(state)).toBe('Ana Souza')
    expect(customerShown({ ...state, privacy: shared })).toEqual({
      facts: [],
      name: null,
      email: null,
    })
    expect(tabTitle({ ...state, privacy: shared })).toBeNull()
  })

  it('is in the tab’s title as the theme says, though it is revealed', () => {
    const masked = { ...DEFAULTS.fields, name: 'masked' as const }
    const state = stateWith(
      {
        impersonation: impersonating,
        privacy: { isScreenShared: false, revealed: 'name' },
      },
      { fields: masked }
    )

    expect(customerShown(state).name).toBe('Ana Souza')
    expect(tabTitle(state)).toBe('A*** S***')
  })

  it('names nobody where names are not to be seen', () => {
    const masked = { ...DEFAULTS.fields, name: 'masked' as const }

    expect(areNamesHidden(stateWith())).toBe(false)
    expect(areNamesHidden(stateWith({ privacy: shared }))).toBe(true)
    expect(areNamesHidden(stateWith({}, { fields: masked }))).toBe(true)
  })
})
