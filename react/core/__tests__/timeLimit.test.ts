import { describe, expect, it } from '@jest/globals'

import { clockText, spokenSeconds, timeLeft } from '../timeLimit'

const MINUTE = 60_000
const left = (
  idleLimitMinutes: number,
  hardLimitMinutes: number,
  servedMs: number,
  idleMs: number
) => timeLeft({ idleLimitMinutes, hardLimitMinutes }, { servedMs, idleMs })

describe('the time that is left', () => {
  it('is endless without a limit', () => {
    expect(left(0, 0, 99 * MINUTE, 99 * MINUTE)).toBeNull()
  })

  it('is that of the limit which comes first', () => {
    expect(left(10, 0, 30 * MINUTE, 4 * MINUTE)).toMatchObject({
      limit: 'idle',
      leftMs: 6 * MINUTE,
    })
    expect(left(0, 60, 59 * MINUTE, 0)).toMatchObject({
      limit: 'hard',
      leftMs: MINUTE,
    })
    expect(left(10, 60, 59 * MINUTE, 0)).toMatchObject({ limit: 'hard' })
    expect(left(10, 60, 30 * MINUTE, 9 * MINUTE)).toMatchObject({
      limit: 'idle',
    })
  })

  it('cannot be stayed when both limits come at once', () => {
    expect(left(10, 10, 9 * MINUTE, 9 * MINUTE)).toMatchObject({
      limit: 'hard',
    })
  })

  it('is a minute at least, so that it can be said', () => {
    expect(left(0.1, 0, 0, 0)?.leftMs).toBe(MINUTE)
  })

  it('is nothing once the time is up, however long ago', () => {
    expect(left(10, 0, 99 * MINUTE, 99 * MINUTE)?.leftMs).toBe(0)
  })

  it('is said in the last two minutes, or half of a short limit', () => {
    expect(left(30, 0, 0, 0)?.warningMs).toBe(2 * MINUTE)
    expect(left(1, 0, 0, 0)?.warningMs).toBe(MINUTE / 2)
  })
})

describe('a countdown', () => {
  it.each([
    [120_000, '2:00'],
    [119_001, '2:00'],
    [65_000, '1:05'],
    [59_999, '1:00'],
    [1000, '0:01'],
    [1, '0:01'],
    [0, '0:00'],
  ])('of %s ms is %s', (ms, text) => {
    expect(clockText(ms)).toBe(text)
  })

  it('is spoken a few times only, and never promises too much', () => {
    const spoken = Array.from({ length: 121 }, (_, seconds) =>
      spokenSeconds(seconds * 1000)
    )

    expect(new Set(spoken)).toEqual(new Set([10, 30, 60, 120]))
    for (const [seconds, less] of spoken.entries()) {
      expect(seconds).toBeLessThanOrEqual(less)
    }
  })
})
