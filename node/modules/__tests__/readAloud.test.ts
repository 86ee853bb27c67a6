import { expect, it } from '@jest/globals'

import { documentReadAloud, phoneReadAloud } from '../readAloud'

it.each([
  ['12345678909', '123.456.789-09'],
  ['123.456.789-09', '123.456.789-09'],
  ['11222333000181', '11.222.333/0001-81'],
  // No CPF, by its check digits; and another country's.
  ['12345678900', null],
  ['30.686.957-X', null],
  ['', null],
  ['*******8909', null],
])('groups a document: %s', (document, grouped) => {
  expect(documentReadAloud(document)).toBe(grouped)
})

it.each([
  ['+5521999990001', null, '+55 21 99999-0001'],
  ['21999990001', 'BR', '+55 21 99999-0001'],
  ['+12015550123', null, '+1 201 555-0123'],
  ['+442079460018', null, '+44 20 7946 0018'],
  ['+4930123456', null, '+49 30 123456'],
  ['21999990001', null, null],
  ['+55', 'BR', null],
  ['******0001', 'BR', null],
  ['', null, null],
])('groups a phone number: %s in %s', (phone, region, grouped) => {
  expect(phoneReadAloud(phone, region)).toBe(grouped)
})
