import { describe, expect, it } from '@jest/globals'

import { type CartOwner, isOwn, warningOf } from '../guard'
import { factsOf } from '../sessionFacts'

const ANA = 'ana@example.com'
const OLGA = 'olga@acme.example'

function warning(
  impersonated: string | null,
  held: string | null,
  cart: CartOwner | string,
  startedFor = held,
  startedBy = OLGA
) {
  const facts = factsOf(
    {
      authentication: {
        adminUserEmail: { value: OLGA },
        storeUserEmail: { value: 'olga@home.example' },
      },
      public: {
        'telesales-started-for': { value: startedFor },
        'telesales-started-by': { value: startedBy },
      },
      impersonate: {
        canImpersonate: { value: 'true' },
        storeUserEmail: { value: impersonated },
      },
    },
    'acme',
    true
  )

  return warningOf(
    facts,
    held,
    typeof cart === 'string' && cart !== 'unknown' ? { email: cart } : cart
  )
}

const NOBODYS: CartOwner = { email: null }

describe('there is no warning', () => {
  it.each<[string, string | null, string | null, CartOwner | string]>([
    ['nobody is served and nothing is held', null, null, NOBODYS],
    ['the operator shops for themself', null, null, OLGA],
    ['they are signed in as a shopper, too', null, null, 'olga@home.example'],
    ['nobody is served and checkout does not say', null, null, 'unknown'],
    ['all three are Ana', ANA, ANA, ANA],
    ['all three are Ana, however she is written', ANA, 'ANA@Example.com', ANA],
    ['the cart is still nobody’s', ANA, ANA, NOBODYS],
  ])('when %s', (_when, impersonated, held, cart) => {
    expect(warning(impersonated, held, cart)).toBeNull()
  })
})

describe('there is a warning', () => {
  it.each<[string, string, string | null, string | null, CartOwner | string]>([
    ['CART_OF_OPERATOR', 'the cart is the operator’s', ANA, ANA, OLGA],
    ['CART_OF_ANOTHER', 'the cart is Bruno’s', ANA, ANA, 'bruno@example.com'],
    ['CART_UNKNOWN', 'checkout does not say', ANA, ANA, 'unknown'],
    ['NOT_STARTED_HERE', 'nobody was chosen here', ANA, null, NOBODYS],
    ['NOT_STARTED_HERE', 'somebody else was', ANA, 'bruno@example.com', ANA],
    ['LEFT_BEHIND', 'VTEX has stopped by itself', null, ANA, ANA],
    ['LEFT_BEHIND', 'the cart alone is still Ana’s', null, null, ANA],
  ])('%s when %s', (expected, _when, impersonated, held, cart) => {
    expect(warning(impersonated, held, cart)).toBe(expected)
  })

  it('NOT_STARTED_HERE when another operator began', () => {
    expect(warning(ANA, ANA, ANA, ANA, 'omar@acme.example')).toBe(
      'NOT_STARTED_HERE'
    )
  })

  it.each([null, '', 'bruno@example.com'])(
    'NOT_STARTED_HERE when the session says that the start was for %j',
    (startedFor) => {
      expect(warning(ANA, ANA, ANA, startedFor)).toBe('NOT_STARTED_HERE')
    }
  )
})

describe('a cart that is somebody else’s', () => {
  const session = (adminUserEmail: unknown, canImpersonate: unknown) =>
    factsOf(
      {
        authentication: { adminUserEmail: { value: adminUserEmail } },
        impersonate: { canImpersonate: { value: canImpersonate } },
      },
      'acme',
      true
    )

  it.each([
    ['has no operator’s role', OLGA, 'false'],
    ['is signed in no longer', null, 'true'],
  ])('is none of ours when the admin %s', (_who, admin, canImpersonate) => {
    const facts = session(admin, canImpersonate)

    expect(warningOf(facts, null, { email: ANA })).toBeNull()
  })

  it.each([
    [null, true],
    ['OLGA@acme.example', true],
    [ANA, false],
  ])('is not the operator’s own: %s', (email, isTheirs) => {
    expect(isOwn(email, session(OLGA, 'true'))).toBe(isTheirs)
  })
})
