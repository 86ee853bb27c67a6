import { describe, expect, it } from '@jest/globals'

import { type Buyers, likeliest } from '../likeness'
import type { Profile } from '../profile'
import { readTerm } from '../term'

const ANA: Profile = {
  id: 'ana',
  ids: ['ana'],
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Souza',
  companyName: null,
  document: '12345678909',
  companyDocument: null,
  phones: ['+5521999990001'],
  changedAt: '2026-01-01',
}
const people: Profile[] = [
  ANA,
  { ...ANA, id: 'mariana', email: 'm@example.com', firstName: 'Mariana' },
  { ...ANA, id: 'anabel', email: 'b@example.com', firstName: 'Anabel' },
  {
    ...ANA,
    id: 'younger',
    email: 'ana.s@example.com',
    changedAt: '2026-02-01',
  },
  { ...ANA, id: 'joao', email: 'J@example.com', firstName: 'João' },
  {
    ...ANA,
    id: 'acme',
    email: 'c@example.com',
    firstName: null,
    lastName: null,
    companyName: 'Smith & Sons',
  },
]

function found(typed: string, profiles = people, buyers?: Buyers) {
  const term = readTerm(typed, 'BR')

  return term ? likeliest(profiles, term, 'BR', buyers) : []
}

const idsOf = (typed: string) => found(typed).map(({ id }) => id)

describe('who is meant', () => {
  it('are exact ones first, then those that begin so, then the rest', () => {
    expect(idsOf('Ana Souza')).toEqual(['younger', 'ana', 'anabel', 'mariana'])
  })

  it('are among equals those who were changed last', () => {
    expect(idsOf('ana').slice(0, 2)).toEqual(['younger', 'ana'])
  })

  it('makes no difference of case, accents and the order of words', () => {
    expect(idsOf('joao')).toEqual(['joao'])
    expect(idsOf('SOUZA, joão')).toEqual(['joao'])
    expect(idsOf('smith and sons')).toEqual([])
    expect(idsOf('Smith & Sons')).toEqual(['acme'])
  })

  it('is nobody whom Master Data has answered with by mistake', () => {
    expect(idsOf('Ana OR email=*')).toEqual([])
    expect(idsOf('zoe')).toEqual([])
    expect(idsOf('bob@example.com')).toEqual([])
  })

  it('is found by an email in any case, and by its beginning', () => {
    expect(found('j@EXAMPLE.com')[0]).toMatchObject({
      id: 'joao',
      isExact: true,
      foundBy: 'EMAIL',
    })
    expect(idsOf('ana@')).toEqual(['ana'])
    expect(idsOf('@example')).toHaveLength(people.length)
  })

  it('is whoever ordered, once', () => {
    const both = found('1499999999001-01', [ANA], {
      profiles: [ANA],
      isSure: true,
    })

    expect(both).toHaveLength(1)
    expect(both[0]).toMatchObject({ foundBy: 'ORDER', isExact: true })
  })

  it('may be whoever has a guest’s phone, for all that an order says', () => {
    const buyers = { profiles: [ANA], isSure: false }

    expect(found('1499999999001-01', [], buyers)[0].isExact).toBe(false)
  })

  it('is shown with the number that was meant', () => {
    const two = { ...ANA, phones: ['+5521999990001', '+552133334444'] }
    const company = { ...ANA, companyDocument: '11222333000181' }

    expect(found('21 3333-4444', [two])[0].phone).toBe('***4444')
    expect(found('11222333000181', [company])[0].document).toBe('***0181')
  })

  it('has an email that is more than a name', () => {
    expect(found('ana', [{ ...ANA, email: 'an@ana' }])[0].foundBy).toBe('NAME')
  })

  it('is shown masked', () => {
    expect(found('12345678909', [ANA])).toEqual([
      {
        id: 'ana',
        name: 'Ana Souza',
        email: 'a***@example.com',
        phone: '***0001',
        document: '***8909',
        foundBy: 'DOCUMENT',
        isExact: true,
      },
    ])
  })
})
