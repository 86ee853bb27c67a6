import { describe, expect, it } from '@jest/globals'

import type { Cart } from '../cart'
import { cartAcrossWrite } from '../cartAcrossWrite'
import { keptItemsIn } from '../cartItem'
import { factsOf } from '../sessionFacts'

const item = (id: string, quantity: number) =>
  keptItemsIn([{ id, quantity, seller: '1' }])[0]
const cart = (email: string, ...items: Cart['items']): Cart => ({
  owner: { email },
  items,
})

const PLAIN = factsOf({}, 'acme', true)
const SUITE = factsOf(
  { 'storefront-permissions': { storeUserEmail: { value: '' } } },
  'acme',
  true
)
const ANAS = cart('ana@example.com', item('1', 2), item('2', 1))

describe('a cart that a browser held while the session was written', () => {
  it('is as it was read afterwards', () => {
    const later = cart('bruno@example.com', item('3', 1))

    expect(cartAcrossWrite(ANAS, later, PLAIN)).toBe(later)
    expect(cartAcrossWrite(null, later, PLAIN, PLAIN)).toBe(later)
    expect(cartAcrossWrite(ANAS, null, PLAIN)).toBe(ANAS)
    expect(cartAcrossWrite(ANAS, null, SUITE)).toBe(ANAS)
    expect(cartAcrossWrite(null, null, SUITE)).toBeNull()
  })

  it.each([
    ['was there before', [PLAIN, SUITE]],
    ['has come with the write', [SUITE, PLAIN]],
  ])(
    'is whose it was, with all of it, where the B2B Suite %s',
    (_, sessions) => {
      const later = cart('bruno@example.com', item('1', 1), item('3', 1))

      expect(cartAcrossWrite(ANAS, later, ...sessions)).toEqual(
        cart('ana@example.com', item('1', 2), item('2', 1), item('3', 1))
      )
    }
  )

  it('is nobody’s who is known, where nobody has looked before', () => {
    const later = cart('bruno@example.com', item('3', 1))

    expect(cartAcrossWrite(null, later, SUITE)).toEqual({
      owner: 'unknown',
      items: later.items,
    })
  })
})
