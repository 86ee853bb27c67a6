import { createHash } from 'node:crypto'

import { beforeEach, expect, it } from '@jest/globals'

import { addProducts } from '../../../dev-store/catalog'
import { createEmulator } from '../../../dev-store/emulator'
import type { OrderForm } from '../../../dev-store/emulator/orderForm'
import type { Request } from '../../../dev-store/http'
import { createSameIds } from '../../../dev-store/ids'
import { ACCOUNT, WORKSPACE } from '../../../dev-store/people'
import type { TelesalesSession, Warning } from '../../../node/typings/graphql'
import { findingIn } from '../judge'
import { createLedger, type Ledger, OWN } from '../ledger'
import { customers, operators } from '../world'

const [ANA, BRUNO] = customers
const [{ email: OPERATOR }] = operators
const PRODUCT = 'extra-1'
const NOBODYS = { cookies: new Map(), query: new URLSearchParams() }
const NOTHING_ELSE = {
  id: null,
  firstName: null,
  lastName: null,
  document: null,
  phone: null,
  documentReadAloud: null,
  phoneReadAloud: null,
}

let emulator: ReturnType<typeof createEmulator>
let ledger: Ledger
let cart: OrderForm

beforeEach(() => {
  addProducts(1)
  emulator = createEmulator({ createIds: createSameIds })
  ledger = createLedger(emulator)
  cart = emulator.orderForms.begin(NOBODYS)
  cart.items = [
    emulator.orderForms.itemOf(
      { id: PRODUCT, quantity: 1, seller: '1' },
      NOBODYS
    ),
  ]
  ledger.put(PRODUCT, ANA)
  ledger.named.add(cart.id)
})

/** The kind of what is found, where one browser holds this and shows them. */
function found(
  held: string | null,
  served: string | null,
  warning: Warning | null = null
) {
  const shown: TelesalesSession = {
    operator: { email: 'olga@acme.example' },
    customer: served === null ? null : { ...NOTHING_ELSE, email: served },
    servedSeconds: null,
    isRepairSafe: false,
    refusal: null,
    warning,
  }

  return findingIn({ emulator, ledger }, [
    { held: () => held, kept: () => null, shown: () => shown },
  ])?.kind
}

/** VBase keeps this for somebody. */
async function park(email: string, kept: Record<string, unknown> = {}) {
  const hash = createHash('sha256').update(`${ACCOUNT}:${email}`).digest('hex')

  await emulator.vbase.answer({
    method: 'PUT',
    host: 'infra.io.vtex.com',
    path: `/vbase/v2/${ACCOUNT}/${WORKSPACE}/buckets/app/parked-carts/files/${hash}.json`,
    query: new URLSearchParams(),
    headers: {},
    cookies: new Map(),
    body: JSON.stringify({
      carts: [{ orderFormId: cart.id, items: [], parkedAt: 0, ...kept }],
    }),
  })
}

it('is content while the cart of whoever is served has their product', () => {
  expect(found(cart.id, ANA)).toBeUndefined()
})

it('finds a product that is in a cart which nobody has', () => {
  expect(found(null, ANA)).toBe('lost')
})

it('finds a product that is in no cart at all', () => {
  cart.items = []
  expect(found(cart.id, ANA)).toBe('lost')
})

it('finds a product that is in a cart twice', () => {
  cart.items[0].quantity = 2
  expect(found(cart.id, ANA)).toBe('there twice')
})

it.each([BRUNO, null])('finds it in the cart of %s', (other) => {
  expect(found(cart.id, other)).toBe('in the cart of another')
})

it.each<Warning>(['LEFT_BEHIND', 'CART_OF_ANOTHER', 'CART_UNKNOWN'])(
  'takes %s for a word about what is in the cart',
  (warning) => {
    expect(found(cart.id, BRUNO, warning)).toBeUndefined()
  }
)

it('waits for the answer to a warning of whoever is served', () => {
  expect(found(null, ANA, 'CART_OF_ANOTHER')).toBeUndefined()
  expect(found(null, BRUNO, 'CART_OF_ANOTHER')).toBe('lost')
})

it('knows what is parked, and for whom', async () => {
  await park(ANA)
  expect(found(null, null)).toBeUndefined()
  await park(BRUNO)
  expect(found(null, null)).toBe('parked for another')
})

it.each([
  ['has gone on elsewhere', { given: [{ id: PRODUCT, quantity: 1 }] }],
  ['is another', { orderFormId: 'another' }],
  ['has gone on from it', { orderFormId: 'another', roots: ['CART'] }],
])('knows what is not parked: what is kept %s', async (_, kept) => {
  const text = JSON.stringify(kept).replace('CART', cart.id)

  await park(ANA, JSON.parse(text))
  expect(found(null, null)).toBe('lost')
})

it('knows what is not given out: the order form has become another’s', async () => {
  cart.clientProfile = { email: OPERATOR }
  await park(ANA)
  expect(found(null, null)).toBe('lost')
})

it('lets the operator order what they were told is left in place', () => {
  const request = { ...NOBODYS, host: 'acme.myvtex.com' } as Request

  cart.clientProfile = { email: OPERATOR }
  ledger.say('CART_NOT_PARKED', [cart.id])
  emulator.orders.settle(emulator.orders.draft(cart, request), cart, request)
  expect(found(null, null)).toBeUndefined()
  ledger.units[0].said = null
  expect(found(null, null)).toBe('ordered for another')
})

it('lets what has moved be parked with the operator’s old cart, and not only there', async () => {
  ledger.drop(PRODUCT)
  ledger.put(PRODUCT, OWN)
  ledger.give(cart.id, ANA)
  await park(OPERATOR)
  expect(found(null, null)).toBe('lost')
  expect(found(cart.id, ANA)).toBeUndefined()
})

it('takes what was kept of an order form that is gone', async () => {
  emulator.orderForms.close(cart)
  await park(ANA, { items: [{ id: PRODUCT, quantity: 1 }] })
  expect(found(null, null)).toBeUndefined()
})

it('knows what was said to be gone', () => {
  ledger.say('CART_NOT_PARKED', [cart.id])
  expect(found(null, null)).toBeUndefined()
})

it('asks nobody about a cart that no request to the service has named', () => {
  ledger.named.clear()
  expect(found(null, null)).toBeUndefined()
  expect(found(cart.id, BRUNO)).toBe('in the cart of another')
  cart.items = []
  ledger.units[0].said = null
  expect(found(null, null)).toBe('lost')
})

it('lets what could not be kept stay in place, and go to nobody', () => {
  ledger.say('CART_NOT_PARKED', [cart.id])
  expect(found(cart.id, null)).toBeUndefined()
  expect(found(cart.id, BRUNO)).toBe('in the cart of another')
})

it('takes a customer at their word once who was told that a cart is gone', () => {
  ledger.told.add(ANA)
  expect(found(null, null)).toBeUndefined()
  ledger.put('extra-2', ANA)
  expect(found(null, null)).toBe('lost')
})

it('lets the operator leave their own products, and give them away', () => {
  ledger.drop(PRODUCT)
  ledger.put(PRODUCT, OWN)
  expect(found(cart.id, null)).toBeUndefined()
  expect(found(cart.id, ANA)).toBe('in the cart of another')
  ledger.give(cart.id, ANA)
  expect(found(cart.id, ANA)).toBeUndefined()
  ledger.abandon('EMPTY was chosen', [cart.id])
  expect(found(null, null)).toBe('lost')
})
