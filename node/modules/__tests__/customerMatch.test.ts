import { describe, expect, it } from '@jest/globals'
import { type Buyers, hasAnyOf, rankCustomers } from '../customerMatch'
import { readDocument } from '../document'
import { readPhone } from '../phone'
import type { Profile } from '../profile'
import { readTerm } from '../term'
import { ANA } from './ana'

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

  return term ? rankCustomers(profiles, term, 'BR', buyers) : []
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

  it.each([
    ['Souza, Ana', true],
    ['ana souza', true],
    ['Ana Souz', false],
    ['Ana', false],
  ])('is exactly who has all the words, in any order: %s', (typed, isExact) => {
    expect(found(typed, [ANA])).toMatchObject([{ id: 'ana', isExact }])
  })

  it('has a name of two letters as a word of its own', () => {
    const ng = { ...ANA, id: 'ng', firstName: 'Kim', lastName: 'Ng' }

    expect(found('Ng', [ng, { ...ANA, lastName: 'Ngo' }])).toMatchObject([
      { id: 'ng', isExact: false },
    ])
    expect(found('ng', [{ ...ng, firstName: null }])[0].isExact).toBe(true)
  })

  it('is nobody whose words only make up what was typed', () => {
    expect(found('AnaSouza', [ANA])).toEqual([])
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
    expect(idsOf('@other')).toEqual([])
    expect(idsOf('na@exam')).toEqual([])
  })

  it('is whoever ordered, once', () => {
    const customers = found('1499999999001-01', [ANA], {
      profiles: [ANA],
      isSure: true,
    })

    expect(customers).toHaveLength(1)
    expect(customers[0]).toMatchObject({ foundBy: 'ORDER', isExact: true })
  })

  it('may be whoever has a guest’s phone, for all that an order says', () => {
    const buyers = { profiles: [ANA], isSure: false }

    expect(found('1499999999001-01', [], buyers)[0].isExact).toBe(false)
  })

  it('is rather who has the number than a guest who may have it', () => {
    const guest = { ...ANA, id: 'guest', phones: [] }
    const customers = found('5521999990001', [ANA], {
      profiles: [guest],
      isSure: false,
    })

    expect(customers.map(({ id }) => id)).toEqual(['ana', 'guest'])
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
        isSimilar: false,
      },
    ])
  })
})

describe('a mark is a customer’s', () => {
  const company = { ...ANA, companyDocument: '11.222.333/0001-81' }
  const phones = ['+552133334444', '+5521999990001']

  it.each([
    [{ email: 'ANA@example.com' }, true],
    [{ email: 'bruno@example.com' }, false],
    [{ email: null }, false],
    [{}, false],
    [{ document: readDocument('123.456.789-09') }, true],
    [{ document: readDocument('11222333000181') }, true],
    [{ document: readDocument('123456') }, false],
    [{ document: null }, false],
    [{ phone: readPhone('(21) 99999-0001', 'BR') }, true],
    [{ phone: readPhone('0001', 'BR') }, false],
    [{ phone: null }, false],
    [{ email: 'ana@example.com', document: readDocument('999999') }, true],
  ])('when it is theirs in full: %j', (identifiers, isTheirs) => {
    expect(hasAnyOf(identifiers, { ...company, phones })).toBe(isTheirs)
  })
})
