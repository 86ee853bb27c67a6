import { expect, it } from '@jest/globals'

import { handClock, NOON_MS } from '../../../clients/__tests__/handClock'
import type { Context } from '../context'
import {
  openRequest,
  type TelesalesRequest,
  takeTurn,
} from '../telesalesRequest'

const requestOf = (clock = handClock()) =>
  openRequest({
    clients: { clock },
    cookies: { get: () => undefined },
    get: () => '',
    state: {},
    graphql: { cacheControl: { noStore: false } },
    vtex: { account: 'acme', host: 'acme.example' },
  } as unknown as Context)

/** In ms from noon. */
const deadlines = ({ deadline, rollbackDeadline }: TelesalesRequest) => [
  deadline - NOON_MS,
  rollbackDeadline - NOON_MS,
]

it('a request has six seconds to act, and three more to roll back', () => {
  expect(deadlines(takeTurn(requestOf(), false))).toEqual([6000, 9000])
})

it.each([
  [0, [6000, 9000]],
  [1000, [7000, 10_000]],
  // The runtime gives up after 15 s.
  [9000, [11_000, 14_000]],
  [20_000, [11_000, 14_000]],
])('whose turn comes after %i ms has them from then on', (after, expected) => {
  const clock = handClock()
  const request = requestOf(clock)

  clock.pass(after)
  const inTurn = takeTurn(request, true)

  expect(deadlines(inTurn)).toEqual(expected)
  expect(inTurn.beganAt).toBe(NOON_MS)
})
