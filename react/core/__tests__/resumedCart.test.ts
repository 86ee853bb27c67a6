import { describe, expect, it } from '@jest/globals'

import { resumedIn } from '../resumedCart'

const CART = {
  choice: 'RESUME',
  quantity: 2,
  total: 7400,
  currency: 'USD',
  parkedAt: 1_700_000_000_000,
}

describe('what a handover says of a cart that is back', () => {
  it('is what our service has said', () => {
    expect(resumedIn(JSON.stringify(CART))).toEqual(CART)
  })

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['null', 'null'],
    ['no cart', '{"quantity":"<b>"}'],
  ])('is nothing where there is %s', (_, json) => {
    expect(resumedIn(json)).toBeNull()
  })

  it.each([
    ['price', { currency: '?' }, { total: null, currency: null }],
    ['time', { parkedAt: 1e99 }, { parkedAt: null }],
  ])('leaves out a %s that is none', (_, wrong, left) => {
    expect(resumedIn(JSON.stringify({ ...CART, ...wrong }))).toEqual({
      ...CART,
      ...left,
    })
  })
})
