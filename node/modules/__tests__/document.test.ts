import { describe, expect, it } from '@jest/globals'

import {
  isMistyped,
  matchDocument,
  readDocument,
  spellingsOf,
} from '../document'

const match = (typed: string, kept: string | null) => {
  const document = readDocument(typed)

  return document && matchDocument(document, kept)
}

describe('a document', () => {
  it.each([
    ['123.456.789-09', 'cpf'],
    ['12345678909', 'cpf'],
    ['11.222.333/0001-81', 'cnpj'],
    ['12.abc.345/01de-35', 'cnpj'],
    ['12345678900', null],
    ['11111111111', null],
    ['AB 123456', null],
    ['12345', null],
    ['1'.repeat(30), null],
  ])('is known by its check digits: %s', (typed, type) => {
    expect(readDocument(typed)?.type).toBe(type)
  })

  it.each(['', 'abcdef', '1234', '#12345', '12345#', '1'.repeat(31)])(
    'is not read from %p',
    (typed) => {
      expect(readDocument(typed)).toBeNull()
    }
  )

  it('fits in whatever signs VTEX keeps it', () => {
    expect(match('12345678909', '123.456.789-09')).toBe('exact')
    expect(match('123.456.789-09', '12345678909')).toBe('exact')
    expect(match('ab-123456', 'AB 123456')).toBe('exact')
    expect(match('123456', '123.456.789-09')).toBe('prefix')
    expect(match('456789', '123.456.789-09')).toBeNull()
    expect(match('123456', null)).toBeNull()
  })

  it('is looked for in its spellings', () => {
    const spellings = (typed: string) => {
      const document = readDocument(typed)

      return document && spellingsOf(document)
    }

    expect(spellings('12345678909')).toEqual([
      '12345678909',
      '123.456.789-09',
      '1*2*3*4*5*6*7*8*9*0*9',
    ])
    expect(spellings('12abc34501de35')).toEqual([
      '12ABC34501DE35',
      '12.ABC.345/01DE-35',
      '1*2*A*B*C*3*4*5*0*1*D*E*3*5',
    ])
    expect(spellings('123456')).toEqual(['123456*', '123*456*', '12*345*6*'])
    expect(spellings('AB12345')).toEqual([
      'AB12345*',
      'AB1*234*5*',
      'AB*123*45*',
      'AB*12345*',
      'A*B*1*2*3*4*5',
    ])
    expect(spellings('20-3124')).toContain('20*3124*')
    expect(spellings('20-31245987-6')).toEqual([
      '20312459876*',
      '2*0*3*1*2*4*5*9*8*7*6*',
      '0*2*0*3*1*2*4*5*9*8*7*6',
    ])
    expect(spellings('001234567')).toEqual([
      '001234567*',
      '0*0*1*2*3*4*5*6*7*',
      '1*2*3*4*5*6*7',
      '0*1*2*3*4*5*6*7',
    ])
    expect(spellings('Ñ&A850101AB1')?.[0]).toBe('Ñ*A850101AB1*')
  })

  it('fits where a spreadsheet ate the zeros before it, or none has', () => {
    expect(match('012.345.678-90', '1234567890')).toBe('exact')
    expect(match('1234567890', '012.345.678-90')).toBe('exact')
    expect(match('00012345', '12345')).toBe('exact')
    expect(match('00.000.000/0001-91', '191')).toBe('exact')
    expect(match('191000', '191')).toBeNull()
    expect(match('0001234', '1234')).toBeNull()
    expect(match('12345678', '0123456789')).toBeNull()
    expect(match('A0012345', 'A12345')).toBeNull()
  })

  it.each([
    ['20-31245987-6', '20312459876'],
    ['8.765.432', '8765432'],
    ['7.654.321-k', '7654321K'],
    ['V-12.345.678', 'V12345678'],
    ['A123456(7)', 'A1234567'],
    ['12 345 678 - Z', '12345678Z'],
    ['MG–1·234_567', 'MG1234567'],
    ['１２３．４５６．７８９－０９', '12345678909'],
    ['١٢٣٤٥٦', '123456'],
    ['n\u0303&a850101ab1', 'Ñ&A850101AB1'],
    ['CPF: 123.456.789-09', '12345678909'],
    ['CNPJ nº 11.222.333/0001-81', '11222333000181'],
    ['RUT 9.876.543-3', '98765433'],
    ['RFC Ñ&A850101AB1', 'Ñ&A850101AB1'],
    ['\u202a12345\u202c', '12345'],
  ])('is letters and digits, in whatever signs: %s', (typed, text) => {
    expect(readDocument(typed)?.text).toBe(text)
  })

  it('is mistyped when a CPF or CNPJ has wrong check digits', () => {
    expect(isMistyped('12345678900', 'BR')).toBe(true)
    expect(isMistyped('123.456.789-00', null)).toBe(true)
    expect(isMistyped('11.222.333/0001-80', 'US')).toBe(true)
    expect(isMistyped('12345678909', 'BR')).toBe(false)
    // Eleven digits are a tax number in Peru, too.
    expect(isMistyped('20123456786', 'PE')).toBe(false)
    expect(isMistyped('AB123456', 'BR')).toBe(false)
    expect(isMistyped('', 'BR')).toBe(false)
  })

  it.each([
    ['ABC123456789-00', 'US'],
    ['1234567-0012345', 'US'],
    ['1 1.222.333/0001-80', 'US'],
    ['11.222.333/000-180', 'US'],
    ['A12345678900', 'BR'],
    ['123456789001', 'BR'],
    ['A11222333000180', 'BR'],
    ['112223330001801', 'BR'],
  ])(
    'is not mistyped when it is another’s, though it holds the form of a CPF or CNPJ: %s',
    (typed, region) => {
      expect(isMistyped(typed, region)).toBe(false)
    }
  )
})
