import { describe, expect, it } from '@jest/globals'

import { DEFAULTS, MOST, settingsOf } from '../appSettings'

describe('what a store has set', () => {
  it('holds', () => {
    const settings = {
      startsPerMinute: 1,
      searchesPerMinute: 1000,
      registrationsPerMinute: 7,
      excludesOwnDomain: true,
      requiresReason: true,
      checksSignIn: false,
      auditSalt: 's3cret',
      keepsAuditRecords: true,
      auditRetentionDays: 3650,
    }

    expect(settingsOf({ ...settings, staff: 'a@b.example' })).toEqual({
      ...settings,
      staff: ['a@b.example'],
    })
  })

  it.each([[undefined], [null], ['x'], [7], [[]], [{}]])(
    'is the usual, when it is %j',
    (said) => {
      expect(settingsOf(said)).toEqual(DEFAULTS)
    }
  )

  it.each(Object.keys(MOST) as Array<keyof typeof MOST>)(
    'is the usual number where it makes no sense: %s',
    (name) => {
      const values = [
        0,
        -1,
        1.5,
        MOST[name] + 1,
        Number.NaN,
        '30',
        null,
        [],
        true,
      ]

      for (const value of values) {
        expect(settingsOf({ [name]: value })[name]).toBe(DEFAULTS[name])
      }
      expect(settingsOf({ [name]: MOST[name] })[name]).toBe(MOST[name])
    }
  )

  it.each(['true', 1, {}, [true]])(
    'is the usual answer unless it is yes or no: %j',
    (value) => {
      expect(
        settingsOf({
          excludesOwnDomain: value,
          requiresReason: value,
          keepsAuditRecords: value,
          staff: value === 'true' ? '' : value,
          auditSalt: value === 'true' ? ' ' : value,
        })
      ).toEqual(DEFAULTS)
    }
  )

  it('parts the staff by blanks, commas and lines', () => {
    expect(
      settingsOf({
        staff: ' a@b.example,\n@c.example;;d.example、e.example，f.example ',
      }).staff
    ).toEqual([
      'a@b.example',
      '@c.example',
      'd.example',
      'e.example',
      'f.example',
    ])
  })
})
