import { describe, expect, it } from '@jest/globals'

import { withTimeout } from '../withTimeout'
import { handClock } from './handClock'

describe('an answer of the runtime’s own clients', () => {
  it('is waited for no longer than an operator would', async () => {
    const clock = handClock()
    const never = new Promise(() => {})
    const waiting = withTimeout(clock, 'vbase.get', never)

    clock.pass(1499)
    expect(await Promise.race([waiting, 'still waiting'])).toBe('still waiting')
    clock.pass(1)
    await expect(waiting).rejects.toMatchObject({
      message: 'vbase.get: timeout',
      isPending: true,
    })
  })

  it('is given as it came', async () => {
    expect(
      await withTimeout(handClock(), 'vbase.get', Promise.resolve('it'))
    ).toBe('it')
  })
})
