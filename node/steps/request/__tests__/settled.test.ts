import { describe, expect, it } from '@jest/globals'

import { settleAll } from '../settled'

describe('two things side by side', () => {
  it('are there when both are', async () => {
    expect(await settleAll([Promise.resolve(1), 'two'])).toEqual([1, 'two'])
  })

  it.each([
    [
      'the first',
      (slow: Promise<never>) => settleAll([Promise.reject('one'), slow]),
    ],
    [
      'the other',
      (slow: Promise<never>) => settleAll([slow, Promise.reject('one')]),
    ],
  ])('are over when both are, even if %s fails at once', async (_, ask) => {
    let fail = (_why: string) => {}
    const slow = new Promise<never>((_resolve, reject) => {
      fail = reject
    })
    let isOver = false
    const over = ask(slow).catch(() => {
      isOver = true
    })

    await new Promise(setImmediate)
    expect(isOver).toBe(false)
    fail('two')
    await over
    expect(isOver).toBe(true)
  })
})
