import { beforeEach, describe, expect, it } from '@jest/globals'

import { DEFAULTS } from '../../../modules/appSettings'
import { secondsToWait } from '../rateLimit'

const RULES = { ...DEFAULTS, startsPerMinute: 2 }
const OTHERS = 140_000

let operators = 0
let nowMs = 0
let olga: string

const start = (operator = olga, account = 'acme') =>
  secondsToWait('start', account, operator, RULES, nowMs)

beforeEach(() => {
  nowMs = 1_000_000
  olga = `olga-${++operators}@acme.example`
})

describe('how often an operator may', () => {
  it('is counted for a minute from the first time on', () => {
    expect([start(), start(), start()]).toEqual([null, null, 60])
    nowMs = 1_059_001
    expect(start()).toBe(1)
    nowMs = 1_060_000
    expect([start(), start(), start()]).toEqual([null, null, 60])
  })

  it('is counted for each, whatever the case of their email', () => {
    expect([start(), start(), start(olga.toUpperCase())]).toEqual([
      null,
      null,
      60,
    ])
    expect(start('omar@acme.example')).toBeNull()
    expect(start(olga, 'globex')).toBeNull()
    expect(secondsToWait('search', 'acme', olga, RULES, nowMs)).toBeNull()
    expect(secondsToWait('registration', 'acme', olga, RULES, nowMs)).toBeNull()
  })

  it('is thirty a minute for refusals that are kept', () => {
    const refusals = Array.from({ length: 31 }, () =>
      secondsToWait('refusal', 'acme', olga, RULES, nowMs)
    )

    expect(refusals).toEqual([...Array(30).fill(null), 60])
  })

  it('takes no more memory than for so many operators', () => {
    const begin = (others: number) => {
      for (let other = 0; other < others; other++) {
        start(`other-${operators}-${other}@acme.example`)
      }
    }

    expect([start(), start(), start()]).toEqual([null, null, 60])
    begin(OTHERS - 1)
    expect(start()).toBe(60)
    begin(OTHERS)
    // Whoever came first was forgotten, and begins anew.
    expect(start()).toBeNull()
  })
})
