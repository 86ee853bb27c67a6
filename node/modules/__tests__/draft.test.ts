import { describe, expect, it } from '@jest/globals'
import { anyText } from '../../../tools/anyText'
import fc from '../../../tools/fastCheck'
import { draftOf } from '../draft'

const blank = {
  email: null,
  firstName: null,
  lastName: null,
  document: null,
  phone: null,
}
const ana = { firstName: 'Ana', lastName: 'Souza' }

describe('a new customer’s form begins', () => {
  it.each<[string, object]>([
    ['ana@example.com', { email: 'ana@example.com' }],
    ['mailto:ana@example.com', { email: 'ana@example.com' }],
    ['ana @example,com', { email: 'ana@example.com' }],
    ['ana@exa', { email: 'ana@exa' }],
    ['Ana', { firstName: 'Ana' }],
    [' Ana  Souza ', ana],
    ['Souza, Ana', ana],
    ['Sra. Ana Souza', ana],
    ['Ana Maria de Souza', { firstName: 'Ana', lastName: 'Maria de Souza' }],
    ['李小龙', { firstName: '李小龙' }],
    ['Ng', { firstName: 'Ng' }],
    ['11 99999-0000', { phone: '11 99999-0000' }],
    ['0001', { phone: '0001' }],
    ['(99) 99999-0000', { phone: '(99) 99999-0000' }],
    ['123.456.789-09', { document: '123.456.789-09' }],
    ['AB123456', { document: 'AB123456' }],
    ['20-31245987-6', { document: '20-31245987-6' }],
  ])('with what was typed, where it belongs: %j', (typed, filled) => {
    expect(draftOf(typed, 'BR')).toEqual({ ...blank, ...filled })
  })

  it.each<[string, object]>([
    ['Ana Souza 11 99999-0000', { ...ana, phone: '11 99999-0000' }],
    ['(11) 99999-0000 Ana', { firstName: 'Ana', phone: '(11) 99999-0000' }],
    ['Ana Souza 123.456.789-09', { ...ana, document: '123.456.789-09' }],
    ['Juan 8.765.432', { firstName: 'Juan', document: '8.765.432' }],
    ['Ana Souza <ana@example.com>', { ...ana, email: 'ana@example.com' }],
    ['"Souza, Ana" <ana@example.com>', { ...ana, email: 'ana@example.com' }],
    ['ana@example.com Ana Souza', { ...ana, email: 'ana@example.com' }],
    [
      'Ana Souza\tana@example.com\t(11) 99999-0000',
      { ...ana, email: 'ana@example.com', phone: '(11) 99999-0000' },
    ],
    [
      'Ana Souza; CPF 123.456.789-09; tel. 11 99999-0000',
      { ...ana, document: '123.456.789-09', phone: '11 99999-0000' },
    ],
    [
      '12345678909 11999990000',
      { document: '12345678909', phone: '11999990000' },
    ],
    [
      'ana@example.com 12345678909 11999990000 Ana',
      {
        ...{ email: 'ana@example.com', firstName: 'Ana' },
        ...{ document: '12345678909', phone: '11999990000' },
      },
    ],
  ])('with each part of it: %j', (typed, filled) => {
    expect(draftOf(typed, 'BR')).toEqual({ ...blank, ...filled })
  })

  it.each(['1499999999001-01', 'Pedido 1499999999001', '', '***', 'a'])(
    'with nothing, for it says nothing of them: %j',
    (typed) => {
      expect(draftOf(typed, 'BR')).toBeNull()
    }
  )

  it('with nothing that was not typed, whatever it was', () => {
    fc.assert(
      fc.property(
        anyText(300),
        fc.constantFrom('BR', null),
        (typed, region) => {
          const fields = Object.values(draftOf(typed, region) ?? {})

          for (const field of fields) {
            expect(field === null || field.trim() !== '').toBe(true)
          }
        }
      )
    )
  })
})
