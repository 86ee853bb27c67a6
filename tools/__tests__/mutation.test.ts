import { expect, test } from '@jest/globals'

import { testFiles } from '../mutation/testFiles'

test('mutation testing runs the tests of every folder of the service', () => {
  expect(testFiles('service')).toEqual(
    expect.arrayContaining([
      'node/clients/__tests__/checkout.test.ts',
      'node/resolvers/__tests__/carts.test.ts',
      'node/steps/access/__tests__/rateLimit.test.ts',
      'node/steps/request/__tests__/queue.test.ts',
    ])
  )
})

test('mutation testing runs the tests of what is pure, in both halves', () => {
  expect(testFiles('modules')).toEqual(
    expect.arrayContaining([
      'node/modules/__tests__/term.test.ts',
      'react/core/__tests__/acts.test.ts',
    ])
  )
})

test('mutation testing leaves out what tries anything', () => {
  expect(testFiles('modules')).not.toContain(
    'node/modules/__tests__/term.fuzz.test.ts'
  )
  expect(testFiles('service')).not.toContain(
    'node/resolvers/__tests__/identity.test.ts'
  )
})
