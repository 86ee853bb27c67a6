import { describe, expect, it } from '@jest/globals'
import fc from '../../../tools/fastCheck'

import { maskedEmail, maskedNumber } from '../masks'

describe('a mask', () => {
  it.each([
    ['ana@example.com', 'a***@example.com'],
    ['a@example.com', 'a***@example.com'],
    ['😀x@example.com', '😀***@example.com'],
    ['"a@b"@example.com', '"***@example.com'],
    ['@example.com', '***@example.com'],
    ['no email', '***'],
    ['', '***'],
  ])('shows no more of an email than it must: %s', (email, masked) => {
    expect(maskedEmail(email)).toBe(masked)
  })

  it.each([
    ['+55 (21) 99999-0001', '***0001'],
    ['123.456.789-09', '***8909'],
    ['AB1234', '***234'],
    ['123', '***3'],
    ['1', '***'],
  ])('shows the last of a number: %s', (value, masked) => {
    expect(maskedNumber(value)).toBe(masked)
  })

  it.each([null, '', ' - '])('shows nothing for nothing: %p', (value) => {
    expect(maskedNumber(value)).toBeNull()
  })

  it('never shows more than half of a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\dA-Z]{1,20}$/), (value) => {
        const shown = maskedNumber(value)?.replace('***', '') ?? ''

        expect(shown.length).toBeLessThanOrEqual(Math.min(4, value.length / 2))
      })
    )
  })
})
