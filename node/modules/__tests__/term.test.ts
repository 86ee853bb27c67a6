import { describe, expect, it } from '@jest/globals'
import { anyText } from '../../../tools/anyText'
import fc from '../../../tools/fastCheck'
import { readTerm } from '../term'

describe('what an operator has typed', () => {
  it.each([
    ['ana@example.com', ['EMAIL']],
    ['ana@exa', ['EMAIL']],
    ['@example.com', ['EMAIL']],
    ["o'neil+a&b#c@example.com", ['EMAIL']],
    ['josé@münchen.example', ['EMAIL']],
    ['mailto:ana@example.com', ['EMAIL']],
    ['Ana Souza <ana@example.com>', ['EMAIL']],
    [' ana@example.com ', ['EMAIL']],
    ['bruno+vip', ['EMAIL', 'NAME']],
    ['1ana', ['NAME', 'EMAIL']],
    ['.ana', ['NAME']],
    ['ana.souza', ['EMAIL', 'NAME']],
    ['ana', ['NAME', 'EMAIL']],
    ['Ana Souza', ['NAME']],
    ["D'Ávila", ['NAME', 'EMAIL']],
    ['李小龙', ['NAME', 'EMAIL']],
    ['Ng', ['NAME']],
    ['Ðo'.normalize('NFD'), ['NAME']],
    ['王伟', ['NAME']],
    ['王 伟', ['NAME']],
    ['한별', ['NAME']],
    ['Дмитрий Иванов', ['NAME']],
    ['Smith & Sons', ['NAME']],
    ['+55 21 99999-0001', ['PHONE']],
    ['tel:+5521999990001', ['PHONE']],
    ['0055 (21) 99999.0001', ['PHONE']],
    ['0055 21 99999-0001', ['PHONE']],
    ['tel 21 99999-0001', ['PHONE', 'DOCUMENT']],
    ['callto:+5521999990001', ['PHONE']],
    ['(21) 99999-0001', ['PHONE']],
    ['21 99999-0001', ['PHONE', 'DOCUMENT']],
    ['5521999990001', ['PHONE', 'DOCUMENT', 'ORDER']],
    ['(+55) 21 99999-0001', ['PHONE']],
    ['21—99999—0001', ['PHONE', 'DOCUMENT']],
    ['＋５５ ２１ ９９９９９-０００１', ['PHONE']],
    ['٠٢١ ٩٩٩٩٩ ٠٠٠١', ['PHONE', 'DOCUMENT']],
    ['tel.: 21 99999-0001 ramal 5', ['PHONE', 'DOCUMENT']],
    ['0001', ['PHONE']],
    ['sip:+5521999990001@pbx.example', ['PHONE']],
    [
      '"Ana Souza" <sip:5521999990001@10.0.0.1:5060>',
      ['PHONE', 'DOCUMENT', 'ORDER'],
    ],
    ['sip:ana@example.com', ['EMAIL']],
    ['tel:21999990001;phone-context=+55', ['PHONE']],
    [
      'whatsapp://send?phone=5521999990001&text=oi',
      ['PHONE', 'DOCUMENT', 'ORDER'],
    ],
    ['https://api.whatsapp.com/send?phone=+5521999990001', ['PHONE']],
    ['5521999990001@s.whatsapp.net', ['PHONE', 'DOCUMENT', 'ORDER']],
    ['5521999990001@mail.example', ['EMAIL']],
    ['Ana Souza +55 21 99999-0001', ['PHONE']],
    ['21 99999-0001 (recado)', ['PHONE', 'DOCUMENT']],
    ['Rua Um 123', ['NAME']],
    ['123.456.789-09', ['DOCUMENT']],
    ['12345678909', ['DOCUMENT', 'PHONE']],
    ['001.381.797-35', ['DOCUMENT']],
    ['00138179735', ['DOCUMENT', 'PHONE']],
    ['00.000.000/0001-91', ['DOCUMENT']],
    ['00000000000191', ['DOCUMENT']],
    ['11.222.333/0001-81', ['DOCUMENT']],
    ['11222333000181', ['DOCUMENT']],
    ['12.ABC.345/01DE-35', ['DOCUMENT']],
    ['AB123456', ['DOCUMENT', 'NAME', 'EMAIL']],
    ['AB 123 456', ['DOCUMENT', 'NAME']],
    ['ABC 123', ['DOCUMENT', 'NAME']],
    ['ABCDEF12', ['DOCUMENT', 'NAME', 'EMAIL']],
    ['Ana Souza 12', ['NAME']],
    ['1123.456.789-09', ['PHONE', 'DOCUMENT']],
    ['123.456.789-091', ['DOCUMENT', 'PHONE']],
    ['1234567890123456', ['DOCUMENT']],
    ['12 abc 345 01de 35', ['DOCUMENT']],
    ['Pedro de Alcântara João Carlos Leopoldo Salvador Bibiano', ['NAME']],
    ['サブラマニヤムクマール', ['NAME', 'EMAIL']],
    ['1499999999001-01', ['ORDER']],
    ['123456789-09', ['DOCUMENT', 'PHONE', 'ORDER']],
    ['1499999999001', ['ORDER', 'DOCUMENT']],
    ['#1499999999001-01', ['ORDER']],
    ['1790012345001', ['ORDER', 'DOCUMENT']],
    ['12345678-90', ['PHONE', 'DOCUMENT', 'ORDER']],
    ['MKP-700123456-01', ['ORDER']],
    ['v502556acme-01', ['ORDER']],
    ['11499999999001-01', ['ORDER', 'DOCUMENT']],
    ['527103869572', ['DOCUMENT', 'ORDER', 'PHONE']],
    ['MKP-700123456', ['DOCUMENT', 'ORDER', 'NAME', 'EMAIL']],
    ['1499999999001-011', ['DOCUMENT']],
    ['Order v502556acme-01', ['ORDER']],
    ['v502556acme-01 x', ['ORDER']],
    ['v502556 acme-01', ['DOCUMENT', 'NAME']],
    ['v5acme-01', ['DOCUMENT', 'NAME', 'EMAIL']],
    ['a'.repeat(254), ['NAME', 'EMAIL']],
    ['Ana <ana@example.com>x', ['EMAIL']],
    ['ana@example.com bruno', ['EMAIL']],
    ['Ana ana@example.com 21999990001', ['EMAIL']],
    ['Ana 21999990001', ['PHONE', 'DOCUMENT']],
    ['Ana (21) 99999-0001', ['PHONE']],
    ['Ana 123.456.789-09', ['DOCUMENT']],
    ['Ana 12345678909', ['DOCUMENT', 'PHONE']],
    ['Ana 20-31245987-6', ['DOCUMENT', 'PHONE', 'NAME']],
    ['Ana 8.765.432', ['DOCUMENT', 'PHONE', 'NAME']],
    ['Ana YA1234567', ['DOCUMENT', 'NAME']],
    ['Smith 12345 Ltd', ['DOCUMENT', 'PHONE', 'NAME']],
    ['V 12.345.678', ['DOCUMENT', 'NAME']],
    ['12345678909 21999990001', ['DOCUMENT', 'PHONE']],
    ['Ana CPF 123.456.789-09 tel 21999990001', ['DOCUMENT']],
    ['rss mra 85t10 a562s', ['DOCUMENT']],
    ['Mario Rossi RSSMRA85T10A562S', ['DOCUMENT']],
    ['hegg 560427 mvzrrl 04', ['DOCUMENT']],
    ['0xx21 99999-0001', ['PHONE', 'DOCUMENT']],
    ['pedido 527103869572', ['ORDER']],
    ['cliente 527103869572', ['DOCUMENT', 'ORDER', 'PHONE']],
    ['MKP700123456', ['DOCUMENT', 'ORDER', 'NAME', 'EMAIL']],
    ['1499999999001 - 01', ['ORDER']],
    ['Sra. Ana', ['NAME']],
    ['ana @example.com', ['EMAIL']],
  ])('is recognised: %s', (typed, kinds) => {
    expect(readTerm(typed, 'BR')?.kinds).toEqual(kinds)
  })

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['a letter', 'a'],
    ['a sign of Han', '王'],
    ['a letter and a digit', 'a1'],
    ['two letters apart', 'a n'],
    ['two letters and signs', 'a*n*'],
    ['signs that a script has between words', '・・・'],
    ['signs alone', '***'],
    ['a wildcard for every email', '*@*'],
    ['an email with a wildcard', 'a*a@example.com'],
    ['two emails', 'ana@example.com, bob@example.com'],
    ['two emails and a name', 'Ana <ana@example.com> ana@example.net'],
    ['a wildcard beside a name', 'Ana a*a@example.com'],
    ['255 letters', 'a'.repeat(255)],
    ['a megabyte', 'a'.repeat(1_000_000)],
    ['control characters', '\u0000\u0007\u0008'],
  ])('is nothing to search for: %s', (_, typed) => {
    expect(readTerm(typed, 'BR')).toBeNull()
  })

  it('keeps a phone of the store’s country apart from other numbers', () => {
    expect(readTerm('(21) 99999-0001', 'BR')?.phone).toEqual({
      digits: '21999990001',
      e164: '+5521999990001',
      national: '21999990001',
      isInternational: false,
      isWhole: true,
      planned: {
        country: 'BR',
        e164: '+5521999990001',
        national: '21999990001',
      },
    })
    expect(readTerm('06 12 34 56 78', 'FR')?.phone?.e164).toBe('+33612345678')
    expect(readTerm('(21) 99999-0001', null)?.phone?.e164).toBeNull()
  })

  it.each([
    ['Ana\tSouza', ['Ana', 'Souza']],
    ['Ana\u200bSouza', ['Ana', 'Souza']],
    ['Hotel Ana', ['Hotel', 'Ana']],
    ['Sra. Ana Souza', ['Ana', 'Souza']],
    ['Dr. Li', ['Li']],
    ['Smith 12345 Ltd', ['Smith', '12345', 'Ltd']],
  ])('has the words of a name: %s', (typed, words) => {
    expect(readTerm(typed, 'BR')?.words).toEqual(words)
  })

  it.each([
    ['Ana Souza 21999990001', 'Ana Souza', '21999990001'],
    ['(21) 99999-0001 - Sra. Ana', 'Ana', '(21) 99999-0001'],
    ['CPF 123.456.789-09 (Ana d’Ávila)', 'Ana d’Ávila', '123.456.789-09'],
    ['Cliente: Ana; fone: 21 99999-0001', 'Ana', '21 99999-0001'],
    ['WhatsApp +55 21 99999-0001', '', '+55 21 99999-0001'],
    ['María 12345678-Z', 'María', '12345678-Z'],
    ['张伟 13812345678', '张伟', '13812345678'],
  ])('is a number beside a name: %s', (typed, name, number) => {
    expect(readTerm(typed, 'BR')).toMatchObject({ name, number })
  })

  it('may be the beginning of an email, with whatever signs', () => {
    expect(readTerm('ana#1', 'BR')?.email).toBe('ana#1')
  })

  it('does not mind what cannot be seen', () => {
    expect(readTerm('ana\u200b@exam\u200dple.com', 'BR')?.email).toBe(
      'ana@example.com'
    )
  })

  it('takes the number of an order group for that of its first order', () => {
    expect(readTerm('1499999999001', 'BR')?.order?.spellings).toEqual([
      '1499999999001-01',
    ])
  })

  it('is read without the marks that a copy brings along', () => {
    expect(readTerm('\u202aana@example.com\u202c', 'BR')?.email).toBe(
      'ana@example.com'
    )
  })

  it('never makes the reader fail, whatever it is', () => {
    fc.assert(
      fc.property(
        anyText(300),
        fc.constantFrom('BR', 'US', 'XX', '', null),
        (typed, region) => {
          const kinds = readTerm(typed, region)?.kinds ?? ['NAME']

          expect(kinds.length).toBeGreaterThan(0)
        }
      )
    )
  })
})
