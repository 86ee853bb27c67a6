import { describe, expect, it } from '@jest/globals'

import { both } from '../both'

describe('two things side by side', () => {
  it('are there when both are', async () => {
    expect(await both(Promise.resolve(1), 'two')).toEqual([1, 'two'])
  })

  it.each([
    ['the first', (slow: Promise<never>) => both(Promise.reject('one'), slow)],
    ['the other', (slow: Promise<never>) => both(slow, Promise.reject('one'))],
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
