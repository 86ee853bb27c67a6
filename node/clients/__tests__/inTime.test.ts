import { describe, expect, it } from '@jest/globals'

import { inTime } from '../inTime'

describe('an answer of the runtime’s own clients', () => {
  it('is waited for no longer than an operator would', async () => {
    const never = new Promise(() => {})

    await expect(inTime('vbase.get', never)).rejects.toMatchObject({
      message: 'vbase.get: timeout',
      isPending: true,
    })
  })

  it('is given as it came', async () => {
    expect(await inTime('vbase.get', Promise.resolve('it'))).toBe('it')
  })
})
