import { describe, expect, it } from '@jest/globals'
import fc from '../../../tools/fastCheck'

import { readTerm } from '../../modules/term'
import { fieldsFor, queriesFor } from '../customerQuery'

function asked(typed: string) {
  const term = readTerm(typed, 'BR')

  return term ? queriesFor(term, fieldsFor(term.kinds)) : []
}

describe('what Master Data is asked', () => {
  it.each([
    [
      'ana@example.com',
      [{ email: 'ana@example.com' }, { email: 'ana@example.com*' }],
    ],
    [
      "o'neil+a&b#c@example.com",
      [
        { email: "o'neil+a&b#c@example.com" },
        { email: "o'neil+a&b#c@example.com*" },
      ],
    ],
    ['ana@exa', [{ email: 'ana@exa*' }]],
    ['@example.com', [{ email: '*@example.com*' }]],
  ])('for an email is a filter of its own: %s', (typed, queries) => {
    expect(asked(typed)).toEqual(queries)
  })

  it.each([
    [
      'Ana Souza',
      '((firstName=*Ana* OR lastName=*Ana* OR corporateName=*Ana*) AND (firstName=*Souza* OR lastName=*Souza* OR corporateName=*Souza*))',
    ],
    [
      '李小龙',
      '(((firstName=*李* OR lastName=*李* OR corporateName=*李*) AND (firstName=*小* OR lastName=*小* OR corporateName=*小*) AND (firstName=*龙* OR lastName=*龙* OR corporateName=*龙*)) OR email=李小龙*)',
    ],
    [
      '+55 21 99999-0001',
      '(homePhone=*9*9*9*9*0*0*0*1* OR phone=*9*9*9*9*0*0*0*1* OR businessPhone=*9*9*9*9*0*0*0*1*)',
    ],
    [
      '0001',
      '((homePhone=*00*01 OR phone=*00*01 OR businessPhone=*00*01) OR (homePhone=*0001* OR phone=*0001* OR businessPhone=*0001*))',
    ],
    [
      '0000000',
      '(((document=0000000* OR corporateDocument=0000000*) OR (document=000*000*0* OR corporateDocument=000*000*0*) OR (document=00*000*00* OR corporateDocument=00*000*00*) OR (document=0*0*0*0*0*0*0 OR corporateDocument=0*0*0*0*0*0*0)) OR (homePhone=*0*0*0*0*0*0*0* OR phone=*0*0*0*0*0*0*0* OR businessPhone=*0*0*0*0*0*0*0*))',
    ],
    [
      '123.456.789-09',
      '((document=12345678909 OR corporateDocument=12345678909) OR (document=123.456.789-09 OR corporateDocument=123.456.789-09) OR (document=1*2*3*4*5*6*7*8*9*0*9 OR corporateDocument=1*2*3*4*5*6*7*8*9*0*9))',
    ],
  ])('for %s is one clause', (typed, where) => {
    expect(asked(typed)).toEqual([{ _where: where }])
  })

  it('asks for a domain in its own script and in ASCII', () => {
    expect(asked('ana@müller.example').slice(0, 2)).toEqual([
      { email: 'ana@müller.example' },
      { email: 'ana@xn--mller-kva.example' },
    ])
  })

  it('asks for a name of two letters alone first', () => {
    expect(asked('Ng')).toEqual([
      { _where: '(firstName=Ng OR lastName=Ng OR corporateName=Ng)' },
      { _where: '(firstName=*Ng* OR lastName=*Ng* OR corporateName=*Ng*)' },
    ])
    expect(asked('王伟')).toHaveLength(1)
  })

  it('is nothing for an order alone', () => {
    expect(asked('1499999999001-01')).toEqual([])
  })

  it('never holds a sign of the term that could mean more than itself', () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          ...[' OR ', ' AND ', '(', ')', '=', '*', "'", '"', '<>', ',', ';'],
          ...[
            'email',
            'ana',
            'a.b',
            '123',
            '+',
            '&',
            '%',
            '\\',
            ' is null',
            '@',
          ]
        ),
        { minLength: 1, maxLength: 8 }
      )
      .map((parts) => parts.join(''))

    fc.assert(
      fc.property(hostile, (typed) => {
        for (const { _where = '', email = '' } of asked(typed)) {
          const values = _where.match(/=[^=]*?(?=\)| OR | AND |$)/g) ?? []

          for (const value of values) {
            expect(value).toMatch(/^=[\p{L}\p{M}\p{N}.*_/-]*$/u)
          }
          expect(email.replace(/^\*@|\*$/g, '')).not.toMatch(/[*\s()<>,"\\]/)
        }
      })
    )
  })
})
