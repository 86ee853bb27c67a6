import { describe, expect, it } from '@jest/globals'

import {
  draftOf,
  NO_OBJECTION,
  NotFound,
  objectionOf,
  objectionToGaps,
  objectionWithout,
  requiredFields,
} from '../draft'

const empty = {
  email: '',
  firstName: '',
  lastName: '',
  document: '',
  phone: '',
}
const ana = { ...empty, email: 'ana@example.com', firstName: 'Ana' }

describe('the form opens', () => {
  it.each<[string, NotFound['draft'], object]>([
    ['ana@example.com', undefined, { email: 'ana@example.com' }],
    ['ana@example.com', null, { email: 'ana@example.com' }],
    ['ana@exa', { email: 'ana@exa' }, { email: 'ana@exa' }],
    ['Ana', { firstName: 'Ana', lastName: null }, { firstName: 'Ana' }],
    [
      'Ana 11 99999-0000',
      { email: null, firstName: 'Ana', phone: '11 99999-0000' },
      { firstName: 'Ana', phone: '11 99999-0000' },
    ],
    ['1234567890123-01', null, {}],
    ['mailto:ana@example.com', undefined, { email: 'ana@example.com' }],
    ['', undefined, {}],
  ])('with what is in %j where it belongs: %j', (term, draft, filled) => {
    expect(draftOf({ term, draft })).toEqual({ ...empty, ...filled })
  })
})

describe('required', () => {
  it.each<[unknown, string[]]>([
    [undefined, ['email', 'firstName', 'lastName']],
    ['phone', ['email', 'firstName', 'lastName']],
    [[], ['email']],
    [
      ['phone', 'firstName', 'shoeSize'],
      ['email', 'firstName', 'phone'],
    ],
  ])('by %j are %j', (requires, fields) => {
    expect(requiredFields(requires)).toEqual(fields)
  })

  it('fields that are blank are objected to, each', () => {
    const blank = { ...ana, lastName: ' ' }
    const missing = 'store/telesales-toolbar.missing'

    expect(objectionToGaps(blank, ['email', 'lastName', 'phone'])).toEqual({
      ...NO_OBJECTION,
      fields: { lastName: missing, phone: missing },
    })
    expect(objectionToGaps(blank, ['email', 'firstName'])).toBeNull()
  })
})

describe('a refusal', () => {
  it('is said beside the fields it is about, if they have something', () => {
    const { fields, problem } = objectionOf(ana, 'INVALID_NAME', null, null)

    expect(fields).toEqual({
      firstName: 'store/telesales-toolbar.refusal.INVALID_NAME',
    })
    expect(problem).toBeNull()
  })

  it.each([
    ['Ana<', 'Souza', ['firstName']],
    ['Ana', 'Sou@za', ['lastName']],
    ['Ana', 'a'.repeat(101), ['lastName']],
    ['Ana<', 'a'.repeat(100), ['firstName']],
    ['[', '\\', ['firstName', 'lastName']],
    ['Ana', 'Souza', ['firstName', 'lastName']],
  ])('of the names %j and %.9j is said beside %j', (first, last, blamed) => {
    const draft = { ...ana, firstName: first, lastName: last }
    const { fields } = objectionOf(draft, 'INVALID_NAME', null, null)

    expect(Object.keys(fields)).toEqual(blamed)
  })

  it.each([
    ['INVALID_EMAIL', 'email'],
    ['INVALID_DOCUMENT', 'document'],
    ['DOCUMENT_UNCHECKED', 'document'],
    ['INVALID_PHONE', 'phone'],
  ] as const)('%s is said beside the %s', (refusal, field) => {
    const draft = { ...ana, document: '123', phone: '12' }

    expect(objectionOf(draft, refusal, null, null).fields).toEqual({
      [field]: `store/telesales-toolbar.refusal.${refusal}`,
    })
  })

  it('goes away beside a field that is edited, and only there', () => {
    const objection = objectionOf(
      { ...ana, lastName: 'Souza' },
      'INVALID_NAME',
      null,
      null
    )

    expect(
      Object.keys(objectionWithout(objection, 'firstName').fields)
    ).toEqual(['lastName'])
  })

  it.each([
    ['email', null],
    ['document', null],
    ['phone', 'ALREADY_REGISTERED'],
  ] as const)('to a duplicate, once the %s is edited, is %s', (field, left) => {
    const objection = objectionOf(ana, 'ALREADY_REGISTERED', null, null)

    expect(objectionWithout(objection, field).problem).toBe(left)
  })

  it('that is about no field stays, whatever is edited', () => {
    const objection = objectionOf(ana, 'TOO_MANY_REQUESTS', null, 7)

    expect(objectionWithout(objection, 'email')).toEqual(objection)
  })

  it('is said of the form when it is about no field', () => {
    expect(objectionOf(ana, 'TOO_MANY_REQUESTS', null, 7)).toEqual({
      fields: {},
      problem: 'TOO_MANY_REQUESTS',
      duplicate: null,
      retryInSeconds: 7,
    })
  })
})

describe('somebody who is registered already', () => {
  const draft = {
    ...draftOf({ term: 'ana@example.com' }),
    document: '123.456.789-09',
  }
  const twin = (foundBy: 'EMAIL' | 'DOCUMENT' | null) => ({
    id: '1',
    name: 'Ana',
    email: 'a***@example.com',
    phone: null,
    document: null,
    foundBy,
    isExact: false,
    isSimilar: false,
  })
  const objection = (foundBy: 'EMAIL' | 'DOCUMENT' | null) =>
    objectionOf(draft, 'ALREADY_REGISTERED', twin(foundBy), null)

  it.each([
    ['EMAIL', 'email', 'document'],
    ['DOCUMENT', 'document', 'email'],
  ] as const)(
    'by %s has the field %s marked, until it is corrected',
    (by, field, other) => {
      expect(objection(by).fields).toEqual({
        [field]: `store/telesales-toolbar.taken.${by}`,
      })
      expect(objectionWithout(objection(by), other).duplicate).not.toBeNull()
      expect(objectionWithout(objection(by), field)).toEqual(NO_OBJECTION)
    }
  )

  it('by what nobody knows has none marked, and goes with either', () => {
    expect(objection(null).fields).toEqual({})
    for (const field of ['email', 'document'] as const) {
      expect(objectionWithout(objection(null), field)).toEqual(NO_OBJECTION)
    }
  })
})
