import { describe, expect, it } from '@jest/globals'

import { readDocument } from '../../modules/document'
import { documentOf, fieldOf, isId, profilesOf } from '../customerDocument'

const ANA = {
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Souza',
  phone: '+5521999990001',
}

describe('a new customer’s document', () => {
  it.each([
    [
      'with a CPF',
      '123.456.789-09',
      { document: '12345678909', documentType: 'cpf', isCorporate: false },
    ],
    [
      'with a CNPJ',
      '11.222.333/0001-81',
      { corporateDocument: '11222333000181', isCorporate: true },
    ],
    [
      'with another paper',
      'FR1234567',
      { document: 'FR1234567', isCorporate: false },
    ],
    ['with none', null, { isCorporate: false }],
  ])('is one %s', (_, typed, fields) => {
    const document = typed === null ? null : readDocument(typed)

    expect(documentOf({ ...ANA, document })).toEqual({
      email: 'ana@example.com',
      firstName: 'Ana',
      lastName: 'Souza',
      homePhone: '+5521999990001',
      isNewsletterOptIn: false,
      ...fields,
    })
  })

  it('keeps companies’ documents apart', () => {
    expect(fieldOf({ type: 'cnpj' })).toBe('corporateDocument')
    expect(fieldOf({ type: 'cpf' })).toBe('document')
    expect(fieldOf({ type: null })).toBe('document')
  })
})

describe('an id', () => {
  it.each([
    ['5d2c8e10-7a3b', true],
    ['a_B-9', true],
    ['x'.repeat(100), true],
    ['', false],
    ['x'.repeat(101), false],
    ['a b', false],
    ['a*', false],
    ['a\nb', false],
  ])('means no more than itself: %j is %s', (id, is) => {
    expect(isId(id)).toBe(is)
  })
})

describe('a customer’s document', () => {
  it('is read as far as it goes', () => {
    expect(
      profilesOf({
        userId: 'u',
        id: 'd',
        email: ' ana@example.com ',
        firstName: 'Ana',
        lastName: 'Souza',
        corporateName: 'Souza Ltda',
        document: 12345678909,
        corporateDocument: '11222333000181',
        homePhone: '+5521999990001',
        phone: 21999990002,
        businessPhone: '21 3333-4444',
        updatedIn: '2026-11-26',
        isCorporate: true,
      })
    ).toEqual([
      {
        id: 'u',
        ids: ['u', 'd'],
        email: 'ana@example.com',
        firstName: 'Ana',
        lastName: 'Souza',
        companyName: 'Souza Ltda',
        document: '12345678909',
        companyDocument: '11222333000181',
        phones: ['+5521999990001', '21999990002', '2133334444'],
        changedAt: '2026-11-26',
      },
    ])
  })

  it('may say no more than an id and an email', () => {
    expect(profilesOf({ id: 'd', email: 'ana@example.com' })).toEqual([
      {
        id: 'd',
        ids: ['d'],
        email: 'ana@example.com',
        firstName: null,
        lastName: null,
        companyName: null,
        document: null,
        companyDocument: null,
        phones: [],
        changedAt: '',
      },
    ])
  })

  it('is taken by the id that can stand in a query', () => {
    const [profile] = profilesOf({ userId: 'a b', id: 'd', email: 'a@b.c' })

    expect(profile).toMatchObject({ id: 'd', ids: ['d'] })
  })

  it.each([
    [null],
    ['ana'],
    [[]],
    [{}],
    [{ id: 'd' }],
    [{ email: 'ana@example.com' }],
    [{ id: 'd', email: ' ' }],
    [{ id: 'a*', email: 'ana@example.com' }],
  ])('is nobody: %j', (document) => {
    expect(profilesOf(document)).toEqual([])
  })
})
