import { describe, expect, it } from '@jest/globals'

import { isRecord, textOf } from '../shapes'

describe('what VTEX answers', () => {
  it.each([
    [{}, true],
    [{ length: 0 }, true],
    [null, false],
    [undefined, false],
    [[], false],
    ['{}', false],
    [7, false],
  ])('has named values or not: %j', (value, hasNames) => {
    expect(isRecord(value)).toBe(hasNames)
  })

  it.each([
    ['Ana', 'Ana'],
    [' Ana ', ' Ana '],
    ['0', '0'],
    ['', null],
    [' \t\n', null],
    [7, null],
    [null, null],
    [['Ana'], null],
  ])('is a text or nothing: %j', (value, text) => {
    expect(textOf(value)).toBe(text)
  })
})
