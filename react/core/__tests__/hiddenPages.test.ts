import { describe, expect, it } from '@jest/globals'
import fc from '../../../tools/fastCheck'

import { isHiddenAt } from '../hiddenPages'

const account = (hash: string) => ({
  page: 'store.account',
  path: '/account',
  hash,
})
const product = { page: 'store.product', path: '/mug/p', hash: '' }

describe('the bar', () => {
  it.each(['#/orders', '#/orders/', '#/orders/123-01', '#/orders?page=2'])(
    'is hidden in My Orders, %s',
    (hash) => {
      expect(isHiddenAt(account(hash), [])).toBe(true)
    }
  )

  it.each([
    '',
    '#/',
    '#/profile',
    '#/orders-archive',
    '#/my/orders',
    '#/my#/orders',
    '#orders',
  ])('shows elsewhere in My Account, %s', (hash) => {
    expect(isHiddenAt(account(hash), [])).toBe(false)
  })

  it('shows on another page with the same fragment', () => {
    expect(isHiddenAt({ ...product, hash: '#/orders' }, [])).toBe(false)
  })

  it.each([
    [['store.product']],
    [['store.home', 'store.*']],
    [['/mug/p']],
    [['/*/p']],
    [['/mug*']],
    [['*']],
    [['**']],
    [['/*/p*']],
    [['/m*u*g*/*p']],
    [['/mug/*p']],
  ])('is hidden on a product where the theme says %j', (hiddenOn) => {
    expect(isHiddenAt(product, hiddenOn)).toBe(true)
  })

  it.each([
    [[]],
    [['']],
    [['store.prod']],
    [['storeXproduct']],
    [['/mug']],
    [['/mu[g]/p']],
    [['mug/p']],
    [['/mug/p*/p']],
    [['/m*ug/*g/p']],
    [['/*x*']],
    [['/*p*u*']],
  ])('shows on a product where the theme says %j', (hiddenOn) => {
    expect(isHiddenAt(product, hiddenOn)).toBe(false)
  })

  it('is hidden where an expression would say so', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 })
    const pattern = fc.string({
      unit: fc.constantFrom('a', 'b', '*'),
      maxLength: 6,
    })

    fc.assert(
      fc.property(text, pattern, (rest, like) => {
        const expression = new RegExp(`^/${like.replaceAll('*', '.*')}$`)
        const place = { page: '', path: `/${rest}`, hash: '' }

        expect(isHiddenAt(place, [`/${like}`])).toBe(
          expression.test(place.path)
        )
      })
    )
  })

  it('is told where to show at once, however many stars there are', () => {
    const place = { page: '', path: `/${'a'.repeat(5000)}`, hash: '' }

    expect(isHiddenAt(place, [`/${'*a'.repeat(20)}*b`])).toBe(false)
  })
})
