import { describe, expect, it } from '@jest/globals'

import { numbersIn } from '../keptPhones'
import { matchPhone, readPhone } from '../phone'

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
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+999 1234567', '+9991234567'],
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
    expect(match('+55 21 99', '+5521999990001')).toBe('prefix')
    expect(match('0001', '+5521999990001')).toBe('within')
    expect(match('990001', '(21) 99999-0001')).toBe('within')
  })

  it.each([
    ['+553196883193', '+5531996883193', 'BR'],
    ['21 96418-0266', '(21) 6418-0266', 'BR'],
    ['(31) 9688-3193', '+5531996883193', 'US'],
    ['(31) 9688-3193', '31 99688-3193', 'US'],
    ['0 15 31 99688-3193', '+5531996883193', 'US'],
    ['+541166773399', '+5491166773399', 'AR'],
    ['011 15-6677-3399', '1166773399', 'AR'],
    ['+54 11 15 6677 3399', '11 6677-3399', 'US'],
    ['5215512345678', '+525512345678', 'MX'],
    ['+525512345678', '044 55 1234 5678', 'MX'],
    ['01 55 1234 5678', '+52 1 55 1234 5678', 'MX'],
  ])(
    'is one number in both spellings of its country: %s and %s in %s',
    (typed, kept, region) => {
      expect(match(typed, kept, region)).toBe('exact')
      expect(match(kept, typed, region)).toBe('exact')
    }
  )

  it.each([
    ['a landline with a digit more', '21 93333-4444', '21 3333-4444', 'BR'],
    ['another area', '+5531996883193', '+5521996883193', 'BR'],
  ])('is not the same as %s', (_, typed, kept, region) => {
    expect(match(typed, kept, region)).toBeNull()
  })

  it.each([
    ['another number', '+5521999990002', '+5521999990001'],
    ['the same in another country', '+33612345678', '+55612345678'],
    ['the same in another country', '+12079460958', '+442079460958'],
    ['a longer number', '+5521999990001', '+55219999900012'],
    ['the end of another number', '0001', '9990002'],
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
    ['2133334444 21988884441', ['2133334444', '21988884441']],
    ['21 3333-4444 21 98888-4441', ['2133334444', '21988884441']],
    ['(21)3333-4444(21)98888-4441', ['2133334444', '21988884441']],
    [
      '2133334444 21988884441 21977773333',
      ['2133334444', '21988884441', '21977773333'],
    ],
    ['11 99999 8888 7777 6666', ['11999998888', '77776666']],
    ['11 4444-1234 int. 12', ['1144441234']],
    ['unknown', []],
    ['0001', ['0001']],
    ['123', []],
    ['1234567/89012345', ['123456789012345']],
    ['1234567/890123456', ['1234567', '890123456']],
    [`${'-'.repeat(100)}21999990001`, []],
  ])('is found in what VTEX keeps: %s', (kept, numbers) => {
    expect(numbersIn(kept)).toEqual(numbers)
  })

  it.each([
    '(21) 99999-0001 x15',
    '21999990001x15',
    '21 99999-0001; ext. 15',
    '21 99999 0001 ext 15',
    '21.99999.0001, ramal 123456 ',
    '21 99999-0001 anexo 5',
    '21 99999-0001 int.: 5',
    '21 99999-0001 Durchwahl 5',
    '21 99999-0001 доб. 5',
    '21 99999-0001 内線 5',
    '21 99999-0001 (ext. 5)',
    '21 99999-0001 extensión 5',
    '21 99999-0001 #5',
    '21 99999-0001,,5',
    'tel:21-99999-0001;ext=5',
    'callto://21999990001',
    '\u202a21 99999-0001\u202c',
    '２１－９９９９９－０００１',
    '(21 99999-0001) X 1',
  ])('is read without its extension: %s', (typed) => {
    expect(readPhone(typed, 'BR')).toMatchObject({
      digits: '21999990001',
      e164: '+5521999990001',
    })
  })

  it.each([
    ['(21) 99999-0001', 'BR', '+5521999990001', '21999990001', false, true],
    ['(+55) 21 99999-0001', 'US', '+5521999990001', '21999990001', true, true],
    ['0055 21 99999-0001', 'US', '+5521999990001', '21999990001', true, true],
    ['06 12 34 56 78', 'FR', '+33612345678', '612345678', false, true],
    ['5521999990001', null, null, '5521999990001', false, true],
    ['21999990001', 'XX', null, '21999990001', false, false],
    ['021 99999', null, null, '2199999', false, false],
    ['101234567', null, null, '101234567', false, false],
    ['2199999', 'BR', null, '2199999', false, false],
    ['21 99999+0001', null, null, '21999990001', false, false],
    ['11 0012345678', null, null, '110012345678', false, false],
    ['0001', 'BR', null, '0001', false, false],
    ['+999 1234567', 'BR', null, '9991234567', true, false],
    ['123456789012345', 'BR', null, '123456789012345', false, false],
  ])(
    'is whole, international or neither: %s in %s',
    (typed, region, e164, national, isInternational, isWhole) => {
      expect(readPhone(typed, region)).toMatchObject({
        e164,
        national,
        isInternational,
        isWhole,
      })
    }
  )

  it.each([
    ...['', '12', 'ring me', '1234567890123456', 'Maria 21 99999-0001'],
    ...['21 99999-0001 Maria', '+5521+999990001', '+55 21 +99999'],
    ...['21 99999-0001 x15 / 16', '21 99999-0001 x1234567'],
  ])('is not read from %p', (typed) => {
    expect(readPhone(typed, 'BR')).toBeNull()
  })
})
