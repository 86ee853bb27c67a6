import { expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest, browserAt, isWrite } from './telesales'

const ANA = 'ana@example.com'

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

it('where the store’s rules are not known, nobody starts', async () => {
  await olga.trouble({ api: 'apps', status: 403 })
  expect((await olga.start(ANA)).refusal).toBe('PLATFORM_UNAVAILABLE')
  expect((await olga.register({ email: 'n@example.com' })).refusal).toBe(
    'PLATFORM_UNAVAILABLE'
  )
  expect(store.upstreamCalls.filter(isWrite)).toEqual([])

  const sam = browserAt(store)

  await sam.signIn('sam@example.com')
  expect((await sam.start(ANA)).refusal).toBe('NOT_AN_OPERATOR')
  expect((await olga.end()).refusal).toBeNull()
  expect((await olga.find('ana souza')).customers).not.toEqual([])

  // Without the salt a pseudonym would be another, which can be guessed.
  const log = store.service?.log.join('\n') ?? ''

  expect(log).toMatch(/telesales fault.*appSettings/)
  expect(log).toMatch(/telesales fault.*"operation":"audit"/)
  expect(log).not.toMatch(/"(?:operator|customer)":"/)
})
