import { describe, expect, it } from '@jest/globals'

import { masked, nameOf } from '../profile'
import { ANA } from './ana'

const ana = {
  ...ANA,
  companyDocument: '11222333000181',
  phones: ['+5521999990001', '+552133334444'],
}

describe('a customer’s name', () => {
  it.each([
    ['Ana', 'Souza', null, 'Ana Souza'],
    ['Ana', null, 'Acme', 'Ana'],
    [null, 'Souza', 'Acme', 'Souza'],
    [null, null, 'Acme', 'Acme'],
    [null, null, null, null],
    [' Ana \n Maria ', 'de\tSouza ', null, 'Ana Maria de Souza'],
    ['a'.repeat(99), 'bcd', null, `${'a'.repeat(99)} `],
  ])('of %j, %j and %j is %j', (firstName, lastName, companyName, name) => {
    expect(nameOf({ firstName, lastName, companyName })).toBe(name)
  })
})

describe('a customer is shown', () => {
  it('with their own document and first phone, when nobody asked for one', () => {
    expect(masked(ana)).toEqual({
      id: 'ana',
      name: 'Ana Souza',
      email: 'a***@example.com',
      phone: '***0001',
      document: '***8909',
      foundBy: null,
      isExact: false,
      isSimilar: false,
    })
  })

  it('with what their company has, failing that', () => {
    expect(masked({ ...ana, document: null }).document).toBe('***0181')
  })

  it.each([
    ['PHONE', '***4444', '***8909'],
    ['DOCUMENT', '***0001', '***4444'],
    ['NAME', '***0001', '***8909'],
  ] as const)(
    'with the number that was meant: %s',
    (foundBy, phone, document) => {
      expect(
        masked(ana, { foundBy, isExact: true, number: '+552133334444' })
      ).toMatchObject({ foundBy, isExact: true, phone, document })
    }
  )

  it('without numbers that they do not have', () => {
    expect(
      masked({ ...ana, phones: [], document: null, companyDocument: null })
    ).toMatchObject({ phone: null, document: null })
  })
})
