import { expect, it } from '@jest/globals'

import { type Browser, BUSY_STORE, beforeEachTest } from './telesales'

let olga: Browser

beforeEachTest(
  (_store, operator) => {
    olga = operator
  },
  0,
  { ...BUSY_STORE, checksSignIn: false }
)

it.each([{ status: 401 }, { status: 404 }, { body: {} }, { hangUp: true }])(
  'a store that VTEX ID lets down can go on with what sessions remember: %j',
  async (how) => {
    await olga.trouble({ api: 'vtexid', path: 'credential', ...how })
    expect((await olga.start('ana@example.com')).refusal).toBeNull()
    expect((await olga.read()).customer?.email).toBe('ana@example.com')
  }
)
