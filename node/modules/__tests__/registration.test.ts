import { describe, expect, it } from '@jest/globals'

import type { NewCustomer } from '../../typings/graphql'
import { readRegistrant } from '../registration'

const read = (customer: Partial<NewCustomer>, region: string | null = 'BR') =>
  readRegistrant({ email: 'carla@example.com', ...customer }, region)

const NAMELESS = {
  email: 'carla@example.com',
  firstName: null,
  lastName: null,
  document: null,
  phone: null,
}

describe('a customer to be', () => {
  it('is read as they were typed, without the blanks around it', () => {
    expect(
      read({
        email: ' carla@example.com ',
        firstName: ' Carla ',
        lastName: '\tNunes de Sá',
        document: ' 123.456.789-09 ',
        phone: ' (21) 97777-0001 ',
      })
    ).toEqual({
      email: 'carla@example.com',
      firstName: 'Carla',
      lastName: 'Nunes de Sá',
      document: { text: '12345678909', parts: '123*456*789*09', type: 'cpf' },
      phone: '+5521977770001',
    })
  })

  it.each([
    [{}],
    [{ firstName: '', lastName: ' ', document: ' ', phone: '\t' }],
    [{ firstName: null, lastName: null, document: null, phone: null }],
  ])('may have an email alone: %j', (customer) => {
    expect(read(customer)).toEqual(NAMELESS)
  })

  it.each([
    "O'Neil",
    'Ana-María d’Ávila',
    '李小龙',
    'محمد\u200cرضا',
    'Smith & Sons, Ltd. (2)',
    'a'.repeat(100),
  ])('may be called %s', (name) => {
    expect(read({ firstName: name })).toMatchObject({ firstName: name })
    expect(read({ lastName: name })).toMatchObject({ lastName: name })
  })

  it.each([
    ...['\u200b', '\u200e', '\u200f', '\u202a', '\u202e', '\u2060', '\u2069'],
    ...['\ufeff', '\u3164', '\u2800', '\u00ad'],
  ])('is called without %j, which cannot be seen', (sign) => {
    expect(
      read({ firstName: `Car${sign}la`, lastName: `${sign}Nunes${sign}` })
    ).toMatchObject({ firstName: 'Carla', lastName: 'Nunes' })
  })

  it('is called in plain and composed letters', () => {
    expect(
      read({ firstName: 'Ｊｏｓｅ\u0301', lastName: 'ﾔﾏﾀﾞ' })
    ).toMatchObject({
      firstName: 'José',
      lastName: 'ヤマダ',
    })
  })

  it('may have a document of another country, which nobody can check', () => {
    expect(read({ document: '20123456786' }, 'PE')).toMatchObject({
      document: { text: '20123456786', type: null },
    })
    expect(read({ document: 'AB 123456' })).toMatchObject({
      document: { text: 'AB123456', type: null },
    })
  })

  it('may have a phone of another country', () => {
    expect(read({ phone: '+33 6 12 34 56 78' })).toMatchObject({
      phone: '+33612345678',
    })
  })
})

describe('nobody is registered', () => {
  it.each(['', 'carla', 'carla@', 'carla@example.com, ana@example.com'])(
    'with the email %j',
    (email) => {
      expect(read({ email })).toBe('INVALID_EMAIL')
    }
  )

  it('with an email that would stand for many where it is looked for', () => {
    expect(read({ email: 'c*@example.com' })).toBe('INVALID_EMAIL')
  })

  it.each([...'<>{}[]\\|@*=', ...['\u0000', '\n', '\u007f', '\ud800']])(
    'with %j in a name',
    (sign) => {
      expect(read({ firstName: `Car${sign}la` })).toBe('INVALID_NAME')
      expect(read({ firstName: 'Carla', lastName: `Nu${sign}nes` })).toBe(
        'INVALID_NAME'
      )
    }
  )

  it.each(['\u3164', '\u2800\u200b', '\u202a \u202c', '\u0301'])(
    'with a name that shows nothing: %j',
    (firstName) => {
      expect(read({ firstName })).toBe('INVALID_NAME')
    }
  )

  it('with an email of those that nobody gives out any more', () => {
    expect(read({ email: 'carla..n@example.com' })).toBe('INVALID_EMAIL')
  })

  it('with a name of more than a hundred signs', () => {
    expect(read({ lastName: 'a'.repeat(101) })).toBe('INVALID_NAME')
  })

  it.each([
    ['12345678900', 'BR'],
    ['123.456.789-00', 'US'],
    ['#12345', 'BR'],
    ['none', 'BR'],
    ['1234', 'BR'],
  ])('with the document %s in %s', (document, region) => {
    expect(read({ document }, region)).toBe('INVALID_DOCUMENT')
  })

  it.each([
    ['7777-0001', 'BR'],
    ['ring me', 'BR'],
    ['12', 'BR'],
    ['(21) 97777-0001', null],
  ])('with the phone %s in %s', (phone, region) => {
    expect(read({ phone }, region)).toBe('INVALID_PHONE')
  })

  it('and the operator is told of the first thing first', () => {
    const [email, firstName, document, phone] = ['carla', '<', '#', '12']

    expect(read({ email, firstName, document, phone })).toBe('INVALID_EMAIL')
    expect(read({ firstName, document, phone })).toBe('INVALID_NAME')
    expect(read({ document, phone })).toBe('INVALID_DOCUMENT')
  })
})
