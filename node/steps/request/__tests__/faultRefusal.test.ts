import { expect, it } from '@jest/globals'

import { UpstreamFault } from '../../../clients/upstreamFault'
import { faultRefusal } from '../faultRefusal'

const REFUSALS = {
  forbidden: 'SEARCH_NOT_ALLOWED',
  unavailable: 'SEARCH_DOWN',
} as const
const fault = (call: string, status: number) =>
  new UpstreamFault(call, 'status', status)

it.each([
  ['nothing', [], 'SEARCH_DOWN'],
  ['a mistake of ours', [new TypeError()], 'SEARCH_DOWN'],
  ['an outage', [fault('customers.search', 503)], 'SEARCH_DOWN'],
  [
    'a role that lacks it',
    [fault('customers.search', 403)],
    'SEARCH_NOT_ALLOWED',
  ],
  ['another API', [fault('checkout.cartOf', 403)], 'SEARCH_DOWN'],
  [
    'a sign-in that has ended, whatever else',
    [fault('customers.search', 403), fault('sessions.read', 401)],
    'SESSION_EXPIRED',
  ],
] as const)('an operator hears of %s', (_of, faults, refusal) => {
  expect(faultRefusal(faults, REFUSALS)).toBe(refusal)
})

it('an operator hears of no role where none is needed', () => {
  expect(
    faultRefusal([fault('customers.search', 403)], {
      unavailable: 'PLATFORM_UNAVAILABLE',
    })
  ).toBe('PLATFORM_UNAVAILABLE')
})
