import { describe, expect, it } from '@jest/globals'
import fc from '../../../tools/fastCheck'
import { UNREADABLE } from '../cart'

import { factsOf } from '../sessionFacts'
import { EMPTY_SESSION, telesalesSessionOf } from '../telesalesSession'

const OLGA = { adminUserEmail: { value: 'olga@acme.example' } }
const ALLOWED = { canImpersonate: { value: 'true' } }
const SERVING_ANA = {
  authentication: OLGA,
  impersonate: { ...ALLOWED, storeUserEmail: { value: 'ana@example.com' } },
  profile: {
    id: { value: '7' },
    email: { value: 'ana@example.com' },
    firstName: { value: 'Ana' },
    lastName: { value: '' },
    isAuthenticated: { value: 'true' },
  },
}

function sessionOf(namespaces: Record<string, unknown>, hasAdminCookie = true) {
  return telesalesSessionOf(
    factsOf(namespaces, 'acme', hasAdminCookie),
    null,
    UNREADABLE,
    0
  )
}

describe('the telesales session', () => {
  it('has an operator when VTEX says so', () => {
    expect(sessionOf({ authentication: OLGA, impersonate: ALLOWED })).toEqual({
      operator: { email: 'olga@acme.example' },
      customer: null,
      warning: null,
      servedSeconds: null,
      isRepairSafe: false,
      refusal: null,
    })
  })

  it('has the customer, with nothing for what VTEX leaves empty', () => {
    expect(sessionOf(SERVING_ANA).customer).toEqual({
      id: '7',
      email: 'ana@example.com',
      firstName: 'Ana',
      lastName: null,
      document: null,
      documentReadAloud: null,
      phone: null,
      phoneReadAloud: null,
    })
  })

  it('has only the email of a customer whose profile is not loaded', () => {
    const { customer } = sessionOf({ ...SERVING_ANA, profile: {} })

    expect(customer).toMatchObject({
      email: 'ana@example.com',
      firstName: null,
    })
  })

  it('never shows one person’s profile under another’s email', () => {
    const { customer } = sessionOf({
      ...SERVING_ANA,
      profile: {
        ...SERVING_ANA.profile,
        email: { value: 'bruno@example.com' },
        firstName: { value: 'Bruno' },
      },
    })

    expect(customer).toMatchObject({
      email: 'ana@example.com',
      firstName: null,
    })
  })

  it('has nobody when the admin’s sign-in cookie is gone', () => {
    expect(sessionOf(SERVING_ANA, false)).toEqual(EMPTY_SESSION)
  })

  it.each([
    ['"false"', 'false'],
    ['upper case', 'TRUE'],
    ['a blank behind', 'true '],
    ['a number in quotes', '1'],
    ['a boolean', true],
    ['a number', 1],
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['an object', { value: 'true' }],
    ['an array', ['true']],
  ])('has nobody when canImpersonate is %s', (_shape, value) => {
    expect(
      sessionOf({
        authentication: OLGA,
        impersonate: { canImpersonate: { value } },
      })
    ).toEqual(EMPTY_SESSION)
  })

  it('has nobody when canImpersonate is inherited and not written', () => {
    const impersonate = JSON.parse(
      '{"__proto__": {"canImpersonate": {"value": "true"}}}'
    )

    expect(sessionOf({ authentication: OLGA, impersonate })).toEqual(
      EMPTY_SESSION
    )
    expect(
      sessionOf({
        authentication: OLGA,
        impersonate: Object.create({ canImpersonate: { value: 'true' } }),
      })
    ).toEqual(EMPTY_SESSION)
  })

  it('has nobody when public claims what only VTEX may say', () => {
    expect(
      sessionOf({ public: { ...OLGA, ...ALLOWED }, authentication: OLGA })
    ).toEqual(EMPTY_SESSION)
  })

  it('can be made of anything without a crash, and grants nothing by it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (namespaces) => {
        expect(sessionOf(namespaces)).toEqual(EMPTY_SESSION)
      })
    )
  })
})
