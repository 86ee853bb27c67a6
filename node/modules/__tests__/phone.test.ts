import { describe, expect, it } from '@jest/globals'

import { matchPhone, numbersIn, readPhone } from '../phone'

const match = (typed: string, kept: string, region: string | null = 'BR') => {
  const phone = readPhone(typed, region)

  return phone && matchPhone(phone, kept, region)
}

describe('a phone', () => {
  it.each([
    ['+5521999990001', '+5521999990001'],
    ['(21) 99999-0001', '+5521999990001'],
    ['021 99999 0001', '+5521999990001'],
    ['00 55 21 99999 0001', '+5521999990001'],
    ['5521999990001', '(21) 99999-0001'],
    ['+55 21 99999-0001', '5521999990001'],
    ['21.99999.0001', '+55 21 9 9999 0001'],
    ['+33 6 12 34 56 78', '+33612345678'],
  ])('is the same however it is written: %s and %s', (typed, kept) => {
    expect(match(typed, kept)).toBe('exact')
  })

  it('without a country is the same where the store’s is not known', () => {
    expect(match('21 99999-0001', '+5521999990001', null)).toBe('exact')
    expect(match('(41) 96304-3599', '+5541963043599', 'US')).toBe('exact')
    expect(match('+55 41 96304-3599', '(41) 96304-3599', 'US')).toBe('exact')
    expect(match('(21) 3333-4444', '+552133334444', 'US')).toBe('exact')
    expect(match('06 12 34 56 78', '+33612345678', null)).toBe('exact')
  })

  it('fits by its beginning and by its last digits', () => {
    expect(match('2199999', '+5521999990001')).toBe('prefix')
    expect(match('0001', '+5521999990001')).toBe('within')
    expect(match('990001', '(21) 99999-0001')).toBe('within')
  })

  it.each([
    ['another number', '+5521999990002', '+5521999990001'],
    ['the same in another country', '+33612345678', '+55612345678'],
    ['digits from the middle', '99990', '+5521999990001'],
    ['nothing that VTEX keeps', '0001', ''],
    ['words that VTEX keeps', '0001', 'unknown'],
  ])('does not fit %s', (_, typed, kept) => {
    expect(match(typed, kept)).toBeNull()
  })

  it.each([
    ['tel. (21) 99999-0001 x15', ['21999990001']],
    ['21 9 7777 5555 / recado com Maria', ['21977775555']],
    ['21 99999-0001 / 21 3333-4444', ['21999990001', '2133334444']],
    ['ramal 12, (21) 99999-0001', ['21999990001']],
    ['030/1234567', ['0301234567']],
    ['+33 6 12 34 56 78; +33612345679', ['+33612345678', '+33612345679']],
    ['21\u201099999\u20100001', ['21999990001']],
    ['unknown', []],
  ])('is found in what VTEX keeps: %s', (kept, numbers) => {
    expect(numbersIn(kept)).toEqual(numbers)
  })

  it.each(['', '12', 'ring me', '1234567890123456'])(
    'is not read from %p',
    (typed) => {
      expect(readPhone(typed, 'BR')).toBeNull()
    }
  )
})
