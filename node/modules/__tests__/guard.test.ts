import { describe, expect, it } from '@jest/globals'

import { type CartOwner, isOwn } from '../cart'
import { keptItemsIn } from '../cartItem'
import { warningOf } from '../guard'
import { factsOf } from '../sessionFacts'
import { sealed } from '../witness'

const ANA = 'ana@example.com'
const OLGA = 'olga@acme.example'
const SECRET = 'f'.repeat(64)
const ITEMS = keptItemsIn([{ id: '1', quantity: 1, seller: '1' }])

function warning(
  impersonated: string | null,
  held: string | null,
  cart: CartOwner | string,
  {
    startedFor = held,
    startedBy = OLGA,
    secret = SECRET,
    isGiven = true,
    isLeft = false,
  } = {}
) {
  const witness = {
    customerEmail: startedFor ?? '',
    operatorEmail: startedBy,
    startedAtMs: 1000,
    reason: null,
  }
  const facts = factsOf(
    {
      authentication: {
        adminUserEmail: { value: OLGA },
        storeUserEmail: { value: 'olga@home.example' },
      },
      public: {
        'telesales-witness': { value: sealed(witness, secret) },
      },
      impersonate: {
        canImpersonate: { value: 'true' },
        storeUserEmail: { value: impersonated },
      },
    },
    'acme',
    true,
    SECRET
  )
  const isEmail = typeof cart === 'string' && cart.includes('@')

  return warningOf(
    facts,
    {
      email: held,
      isGiven,
      isServing: held !== null,
      isLeft,
      isGone: false,
      givenOrderFormId: null,
    },
    {
      owner: isEmail ? { email: cart } : (cart as CartOwner),
      items: ITEMS,
    }
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
    ['the cart that she was given is still nobody’s', ANA, ANA, NOBODYS],
    ['checkout masks the cart that she was given', ANA, ANA, 'masked'],
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
    const startedBy = 'omar@acme.example'

    expect(warning(ANA, ANA, ANA, { startedBy })).toBe('NOT_STARTED_HERE')
  })

  it.each(['', 'bruno@example.com'])(
    'NOT_STARTED_HERE when the session says that the start was for %j',
    (startedFor) => {
      expect(warning(ANA, ANA, ANA, { startedFor })).toBe('NOT_STARTED_HERE')
    }
  )

  it('NOT_STARTED_HERE when another browser’s witness is in the session', () => {
    expect(warning(ANA, ANA, ANA, { secret: '0'.repeat(64) })).toBe(
      'NOT_STARTED_HERE'
    )
  })

  it('not when an order has begun the next one, which is still nobody’s', () => {
    const next = { isGiven: false }

    expect(warning(ANA, ANA, NOBODYS, next)).toBeNull()
  })

  it.each<[string, CartOwner]>([
    ['nobody’s', NOBODYS],
    ['masked', 'masked'],
  ])('CART_UNKNOWN when a cart that came back is %s', (_, owner) => {
    const back = { isGiven: false, isLeft: true }

    expect(warning(ANA, ANA, owner, back)).toBe('CART_UNKNOWN')
  })
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

    const held = {
      email: null,
      isGiven: false,
      isServing: false,
      isLeft: false,
      isGone: false,
      givenOrderFormId: null,
    }
    const cart = { owner: { email: ANA }, items: ITEMS }

    expect(warningOf(facts, held, cart)).toBeNull()
  })

  it.each([
    [null, true],
    ['OLGA@acme.example', true],
    [ANA, false],
  ])('is not the operator’s own: %s', (email, isTheirs) => {
    expect(isOwn(email, session(OLGA, 'true'))).toBe(isTheirs)
  })
})
