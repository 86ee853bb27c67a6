import { describe, expect, it } from '@jest/globals'

import type { Json } from '../client'
import { createOracle } from '../oracle'
import type { Asked, Said } from '../oracle/rules'
import { type Truth, truthOf } from '../oracle/truth'
import { crowdOf } from '../people'

const [operator, ana, bo] = crowdOf({ operators: 1, customers: 2 })
const NOBODY = truthOf({}, null, new Map())
const OWN_CART = cartOf(operator.email)
const ANAS_CART = cartOf(ana.email)
const SERVED = {
  operator: { email: operator.email },
  customer: { email: ana.email, firstName: ana.firstName ?? null },
  warning: null,
}
const FREE = { ...SERVED, customer: null }
/** Ana is served, and has three of a product in her cart. */
const ANA: Truth = {
  ...NOBODY,
  impersonated: ana.email,
  asked: ana.email,
  startedFor: ana.email,
  held: ana.email,
  cart: ANAS_CART,
}

const oracle = createOracle([operator, ana, bo])

function cartOf(email: string) {
  const orderForm = {
    orderFormId: `cart of ${email}`,
    clientProfileData: { email },
    items: [
      { id: '1', quantity: 1 },
      { id: '1', quantity: 2 },
    ],
  }

  return truthOf({}, orderForm as unknown as Json, new Map()).cart
}

function judged(
  asked: Partial<Asked>,
  said: Partial<Said>,
  after: Partial<Truth>,
  judge = oracle
) {
  return judge.complaintsAbout(
    { operation: 'read', operator: operator.email, before: ANA, ...asked },
    { session: SERVED, text: JSON.stringify(said), ...said },
    { ...ANA, ...after }
  )
}

describe('nothing is wrong when', () => {
  it.each<[string, Partial<Asked>, Partial<Said>, Partial<Truth>]>([
    ['the customer is served who is said to be', {}, {}, {}],
    [
      'a customer is begun with',
      { operation: 'start', email: ana.email, before: NOBODY },
      {},
      {},
    ],
    [
      'nobody is served any more',
      { operation: 'end' },
      { session: FREE },
      NOBODY,
    ],
    [
      'a start is refused since nobody has the email',
      { operation: 'start', email: 'no@example.com' },
      { refusal: 'CUSTOMER_NOT_FOUND' },
      {},
    ],
    [
      'products are parked, which is said',
      { operation: 'repair' },
      { notice: 'CART_PARKED' },
      { cart: null },
    ],
    [
      'another’s cart is warned of',
      {},
      { session: { ...SERVED, warning: 'CART_OF_ANOTHER' } },
      { cart: cartOf(bo.email) },
    ],
  ])('%s', (_, asked, said, after) => {
    expect(judged(asked, said, after)).toEqual([])
  })
})

describe('it is said when', () => {
  const refused = { refusal: 'CART_CHOICE_NEEDED' }
  const start = { operation: 'start', email: ana.email } as const

  it.each<[string, Partial<Asked>, Partial<Said>, Partial<Truth>]>([
    ['another operates', { operator: bo.email }, {}, {}],
    ['nobody is said to operate', {}, { session: { operator: null } }, {}],
    ['another is served', {}, {}, { impersonated: bo.email }],
    ['another is begun with', { ...start, email: bo.email }, {}, {}],
    [
      'a customer has somebody else’s name',
      {},
      {
        session: {
          ...SERVED,
          customer: { email: ana.email, firstName: 'Nobody’s' },
        },
      },
      {},
    ],
    [
      'the answer shows a phone of somebody else',
      {},
      { text: `${bo.phone}` },
      {},
    ],
    ['the session does', {}, {}, { sessionText: `tel:${bo.phone}` }],
    [
      'another’s cart is held without a word',
      {},
      {},
      { cart: cartOf('x@y.z') },
    ],
    [
      'somebody else’s name is in the cart',
      {},
      {},
      { cart: ANAS_CART && { ...ANAS_CART, text: `"${bo.firstName}"` } },
    ],
    ['the cookie names another', {}, {}, { held: bo.email }],
    [
      'the customer is still asked for after an end',
      { operation: 'end' },
      { session: FREE },
      { ...NOBODY, asked: ana.email },
    ],
    [
      'their email is left in a cookie, encoded',
      { operation: 'end' },
      { session: FREE },
      { ...NOBODY, cookieText: `a=${encodeURIComponent(ana.email)}` },
    ],
    ['a refusal changes the session', start, refused, { campaign: 'spring' }],
    ['a refusal changes the cart', start, refused, { cart: OWN_CART }],
    [
      'a half-done start changes the cart',
      start,
      { refusal: 'HALF_DONE' },
      { cart: null },
    ],
    ['a refusal has no such reason', {}, { refusal: 'NOBODY_SERVED' }, {}],
    [
      'a warning has none',
      {},
      { session: { ...SERVED, warning: 'CART_OF_OPERATOR' } },
      {},
    ],
    [
      'a repair loses products',
      { operation: 'repair' },
      {},
      { cart: ANAS_CART && { ...ANAS_CART, items: { '1': 2 } } },
    ],
  ])('%s', (_, asked, said, after) => {
    expect(judged(asked, said, after)).not.toEqual([])
  })

  it('a product is in the cart of another than its owner', () => {
    const owning = createOracle([operator, ana, bo])

    owning.own('1', ana.email)
    expect(judged({}, {}, {}, owning)).toEqual([])
    owning.own('1', bo.email)
    expect(judged({}, {}, {}, owning)).not.toEqual([])
  })

  it('one of several answers at once speaks of another', () => {
    const about = (said: Partial<Said>) =>
      oracle.complaintsAboutOneOf(
        { ...start, operator: operator.email, before: NOBODY },
        { session: SERVED, text: '', ...said }
      )

    expect(about({})).toEqual([])
    expect(about({ text: `${bo.email}` })).not.toEqual([])
    expect(about({ session: { ...SERVED, operator: bo } })).not.toEqual([])
    expect(about({ session: FREE })).not.toEqual([])
  })

  it('a search finds another, or shows what it should mask', () => {
    const about = (...it: [string[], string, string?]) =>
      oracle.complaintsAboutSearch(...it)
    const text = `${ana.firstName}`

    expect(about([ana.id], text, ana.id)).toEqual([])
    expect(about([bo.id, ana.id], text, ana.id)).not.toEqual([])
    expect(about([bo.id], text)).not.toEqual([])
    expect(about([ana.id], `${ana.document}`)).not.toEqual([])
  })
})

it('whose id is not known yet may be whom a search has found', () => {
  const newcomer = { ...bo, id: '' }
  const meeting = createOracle([operator, ana, newcomer])
  const text = `${bo.firstName}`

  expect(meeting.complaintsAboutSearch([bo.id], text)).toEqual([])
  expect(meeting.complaintsAboutSearch([ana.id], text)).not.toEqual([])
  newcomer.id = 'another'
  meeting.meet(newcomer)
  expect(meeting.complaintsAboutSearch([bo.id], text)).not.toEqual([])
})

it('a cart that others serve, too, may get more in it meanwhile', () => {
  const shared = createOracle([operator, ana, bo], true)
  const more = ANAS_CART && { ...ANAS_CART, items: { '1': 4, '2': 1 } }
  const refused = { refusal: 'PLATFORM_UNAVAILABLE' }

  expect(judged({}, refused, { cart: more })).not.toEqual([])
  expect(judged({}, refused, { cart: more }, shared)).toEqual([])
  expect(judged({}, refused, { cart: OWN_CART }, shared)).not.toEqual([])
})
