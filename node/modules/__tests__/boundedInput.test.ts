import { expect, it } from '@jest/globals'

import { boundedInput } from '../boundedInput'

const LONGEST = 'a'.repeat(1024)
const MEGABYTE = '\ufdfa'.repeat(2 ** 20)

it('leaves what a field can take as it is', () => {
  const sent = { ids: [LONGEST, ''], isActivated: true, reason: null }

  expect(boundedInput(sent)).toEqual(sent)
  expect(boundedInput(undefined)).toBeUndefined()
})

it('keeps no sign of a text that is too long, wherever it is', () => {
  const bounded = JSON.stringify(
    boundedInput({
      term: MEGABYTE,
      customer: { email: `${LONGEST}\ufdfa`, lastName: MEGABYTE },
      ids: Array(5000).fill(MEGABYTE),
    })
  )

  expect(bounded).not.toContain('\ufdfa')
  expect(bounded.length).toBeLessThan(200 * 1024)
})
