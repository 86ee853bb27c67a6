import { describe, expect, it } from '@jest/globals'

import { cleanName, cleanText, shownName } from '../cleanText'

describe('a text', () => {
  it.each([
    ['\u202a+55 21\u202c', '+55 21'],
    ['Ana\u200bSouza', 'Ana Souza'],
    ['a\u200bna@b\u00ad.c\u2060', 'ana@b.c'],
    ['ＡＢＣ－１２３', 'ABC-123'],
    ['𝕒𝕟𝕒', 'ana'],
    ['ﾔﾏﾀﾞ', 'ヤマダ'],
    ['jose\u0301', 'josé'],
    ['1–2—3−4‑5', '1-2-3-4-5'],
    ['１２ー３４', '12-34'],
    ['カーター', 'カーター'],
    ['Mª José', 'Mª José'],
    ['a\u0000b\nc', 'a b c'],
    ['a@ \u00a0 \u3000b', 'a@ b'],
    ['\u3164\u2800', ''],
  ])('is read as it was meant: %j', (typed, clean) => {
    expect(cleanText(typed)).toBe(clean)
  })

  // Each of these signs is eighteen.
  it.each([[50], [100]])('that is long once it is read: %d signs', (count) => {
    expect(cleanText('\ufdfa'.repeat(count)) === '').toBe(count > 56)
  })
})

describe('a name', () => {
  it.each([
    ['\u202eAna\u2069', 'Ana'],
    ['محمد\u200cرضا', 'محمد\u200cرضا'],
    [' Ana ', ' Ana '],
    ['\u3164', null],
    ['\u2800 \u200b', null],
    [`${'\u0301'.repeat(100)}a`, null],
    ['Ana '.repeat(1000), 'Ana '.repeat(25)],
    ['', null],
    [null, null],
  ])('that VTEX keeps is shown: %j', (kept, shown) => {
    expect(shownName(kept)).toBe(shown)
  })

  it('of a new customer is written as they write it', () => {
    expect(cleanName(' \u202aJose\u0301\u202c ')).toBe('José')
    expect(cleanName('محمد\u200cرضا')).toBe('محمد\u200cرضا')
    expect(cleanName('\u115f')).toBe('')
  })
})
