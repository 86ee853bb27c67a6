import { describe, expect, it } from '@jest/globals'
import { anyText } from '../../../tools/anyText'
import fc from '../../../tools/fastCheck'
import { readTerm } from '../../modules/term'
import { fieldsFor } from '../customerQuery'
import { secondQuery } from '../secondQuery'

function asked(typed: string) {
  const term = readTerm(typed, 'BR')

  return term ? secondQuery(term, fieldsFor(term.kinds)) : null
}

describe('what Master Data is asked when nobody seems to be meant', () => {
  it('is for whoever has a name that sounds so', () => {
    expect(asked('Anne Lee')?._where).toBe(
      '((firstName=a*n* OR lastName=a*n* OR corporateName=a*n* OR firstName=ha*n* OR lastName=ha*n* OR corporateName=ha*n*) AND (firstName=l* OR lastName=l* OR corporateName=l*))'
    )
    // A word that tells more lets another one stand anywhere.
    expect(asked('Anne Souza')?._where).toBe(
      '((firstName=*a*n* OR lastName=*a*n* OR corporateName=*a*n*) AND (firstName=*o*u*a* OR lastName=*o*u*a* OR corporateName=*o*u*a*))'
    )
  })

  it('is for a whole number in the digits of imports', () => {
    const digits = [
      '９*９*９*９*０*０*０*１',
      '٩*٩*٩*٩*٠*٠*٠*١',
      '۹*۹*۹*۹*۰*۰*۰*۱',
    ]
    const where = asked('+55 21 99999-0001')?._where ?? ''

    for (const value of digits) {
      expect(where).toContain(`homePhone=*${value}*`)
    }
    expect(asked('Ana 20-31245987-6')?._where).toContain(
      'document=２*０*３*１*２*４*５*９*８*７*６'
    )
  })

  it.each([
    '0001',
    'Ng',
    'ana@example.com',
    '李小龙',
    '1499999999001-01',
    '12345',
  ])('is nothing for %s', (typed) => {
    expect(asked(typed)).toBeNull()
  })

  it('leaves out what cannot be searched', () => {
    const term = readTerm('12345678909', 'BR')

    expect(term && secondQuery(term, { PHONE: [], DOCUMENT: [] })).toBeNull()
    expect(term && secondQuery(term, { DOCUMENT: ['document'] })).not.toBeNull()
  })

  it('never holds a sign of the term that could mean more than itself', () => {
    fc.assert(
      fc.property(anyText(60), (typed) => {
        const values = asked(typed)?._where.match(/=.*?(?=\)| OR | AND |$)/g)

        for (const value of values ?? []) {
          expect(value).toMatch(/^=[\p{L}\p{M}\p{N}*]*$/u)
        }
      })
    )
  })
})
