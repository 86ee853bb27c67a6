import { expect, it } from '@jest/globals'

import { readReason } from '../reason'

it.each([
  ['Ticket 4711', 'Ticket 4711'],
  ['  #4711 – wants a refund? ', '#4711 – wants a refund?'],
  ['می‌خواهد', 'می‌خواهد'],
  ['👩‍💻 1', '👩‍💻 1'],
  [`${'😀'.repeat(99)}1`, `${'😀'.repeat(99)}1`],
  ['call @ 5', 'call @ 5'],
  ['call @ 5.30 am', 'call @ 5.30 am'],
  ['=1+1', '=1+1'],
  ['', null],
  [' \t ', null],
  [null, null],
  [undefined, null],
])('takes %j for %j', (typed, text) => {
  expect(readReason(typed)).toEqual({ text, isValid: true })
})

it.each([
  'x'.repeat(101),
  'a\u0000b',
  'a\nb',
  'a\u2028b',
  'a\u202eb',
  'a\ufeffb',
  'a\ud800b',
  'ana@example.com',
  'from <a@b>',
  'ana＠example．com',
  'ana﹫example.com',
  'ana @ example.com',
  'ana@ example . com',
  'a b @ｅxample。com',
  '\u200d',
  '\u3164',
  '\u2800',
  '...',
])('cannot take %j', (typed) => {
  expect(readReason(typed)).toEqual({ text: null, isValid: false })
})
