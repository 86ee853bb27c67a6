import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'
import { cleanup, fireEvent, waitFor } from '@testing-library/react'
import React from 'react'
import { anyText } from '../../tools/anyText'
import fc from '../../tools/fastCheck'
import { DEFAULTS } from '../core/settings'
import TelesalesToolbar from '../TelesalesToolbar'
import { renderInStore } from './renderInStore'
import { fillIn, freshBrowser, idle, pass, show } from './showToolbar'

/** What would do something, were it not a text. */
const MARKUP = [
  '<script>window.isHacked = true</script>',
  '<img src="x" onerror="window.isHacked = true">',
  '"><svg onload=alert(1)></svg>',
  '</bdi></section><iframe src="javascript:alert(1)">',
  'javascript:alert(1)',
  '{name} {count, plural, one {x}} </b> <0>',
  '\u202eecila\u202c \u2066\u2069\u200f',
  'W'.repeat(500),
  'اسم طويل جدا '.repeat(20),
]
const text = fc.oneof(fc.constantFrom(...MARKUP), anyText(20))
const orNothing = fc.option(text, { freq: 3 })
const customer = fc.record({
  id: orNothing,
  email: text.filter((email) => email.trim() !== ''),
  firstName: orNothing,
  lastName: orNothing,
  document: orNothing,
  phone: orNothing,
  documentReadAloud: orNothing,
  phoneReadAloud: orNothing,
})
const session = fc.record({
  operator: fc.record({ email: text }),
  customer: fc.option(customer),
  warning: fc.constantFrom(
    ...[
      null,
      'CART_OF_ANOTHER',
      'B2B_IMPERSONATION',
      'NOT_STARTED_HERE',
      'LEFT_BEHIND',
    ]
  ),
  servedSeconds: fc.constantFrom(null, 0, 2 ** 31 - 1),
  isRepairSafe: fc.boolean(),
  refusal: fc.constantFrom(null, 'NOT_AN_OPERATOR'),
})
const found = fc.record({
  id: text,
  name: orNothing,
  email: text,
  phone: orNothing,
  document: orNothing,
  foundBy: fc.constantFrom('NAME', 'PHONE', 'ORDER', null),
  isExact: fc.boolean(),
  isSimilar: fc.boolean(),
})
const people = fc.uniqueArray(found, { maxLength: 3, selector: ({ id }) => id })
const anything = fc.oneof(
  text,
  fc.jsonValue(),
  fc.constantFrom('masked', 'hidden', true, 1, ['store.x'])
)
const props = fc.record(
  {
    ...Object.fromEntries(
      Object.keys(DEFAULTS).map((name) => [name, anything])
    ),
    fields: fc.record(
      { name: anything, email: anything, document: anything, phone: anything },
      { requiredKeys: [] }
    ),
    // What a theme gives to other blocks.
    ...{ blockClass: anything, children: text, className: anything },
  },
  { requiredKeys: [] }
)

const SLOW_MACHINE_MS = 30_000

let complaints: ReturnType<typeof jest.spyOn>

beforeEach(() => {
  complaints = jest.spyOn(console, 'error').mockImplementation(() => {})
  // A prop that makes no sense is told of.
  jest.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => {
  jest.restoreAllMocks()
})

/** Nothing has crashed, and the page has no element that a text has made. */
function expectSafe(page: HTMLElement) {
  expect(complaints.mock.calls).toEqual([])
  expect(window).not.toHaveProperty('isHacked')
  for (const element of page.querySelectorAll('*')) {
    expect(element.localName).not.toMatch(/^(script|iframe|img|object|b)$/)
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on/)
      expect([name, value]).not.toEqual([
        expect.stringMatching(/^(href|src|action|style)$/),
        expect.stringContaining('javascript:'),
      ])
    }
  }
}

/** Tries it with anything; nothing of one time is there the next time. */
const whatever =
  <One, Other>(
    one: fc.Arbitrary<One>,
    other: fc.Arbitrary<Other>,
    run: (one: One, other: Other) => Promise<HTMLElement>
  ) =>
  () =>
    fc.assert(
      fc.asyncProperty(one, other, async (...args) => {
        freshBrowser()
        expectSafe(await run(...args))
        cleanup()
      }),
      // A crash is a crash: to make it smaller would take a minute.
      { numRuns: 15, endOnFailure: true }
    )

describe('the bar', () => {
  it(
    'is there, whatever a theme says and whatever somebody is called',
    whatever(props, session, async (said, answered) => {
      window.history.replaceState(null, '', '/?telesales')
      const { container } = renderInStore(
        <TelesalesToolbar {...(said as object)} domains="all" hiddenOn={[]} />,
        { TelesalesSession: () => ({ telesalesSession: answered }) }
      )

      await waitFor(() =>
        expect(container.querySelector('section')).not.toBeNull()
      )
      return container
    }),
    SLOW_MACHINE_MS
  )

  it(
    'shows whomever a search has found as texts',
    whatever(people, text, async (customers, typed) => {
      const search = {
        ...{ customers, hasMore: true, kinds: ['NAME'] },
        ...{ searchable: ['NAME'], draft: null },
        ...{ refusal: null, retryInSeconds: null },
      }
      const { container } = show(idle, {
        FindCustomers: () => ({ findCustomers: search }),
      })

      await pass(0)
      // Only then it has its list.
      fireEvent.submit(await fillIn(`ana ${typed}`))
      await pass(0)
      expect(container.querySelectorAll('[role=option]')).toHaveLength(
        customers.length
      )
      return container
    }),
    SLOW_MACHINE_MS
  )
})
