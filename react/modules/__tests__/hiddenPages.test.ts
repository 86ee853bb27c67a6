import { describe, expect, it } from '@jest/globals'

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
      expect(isHiddenAt(account(hash), undefined)).toBe(true)
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
    expect(isHiddenAt(account(hash), undefined)).toBe(false)
  })

  it('shows on another page with the same fragment', () => {
    expect(isHiddenAt({ ...product, hash: '#/orders' }, undefined)).toBe(false)
  })

  it.each([
    [['store.product']],
    [['store.home', 'store.*']],
    [['/mug/p']],
    [['/*/p']],
    [['/mug*']],
    [['*']],
  ])('is hidden on a product where the theme says %j', (hiddenOn) => {
    expect(isHiddenAt(product, hiddenOn)).toBe(true)
  })

  it.each([
    [undefined],
    [null],
    [[]],
    [['']],
    [['store.prod']],
    [['storeXproduct']],
    [['/mug']],
    [['/mu[g]/p']],
    [['mug/p']],
    [[7, null, {}]],
    ['store.product'],
    [{ 0: 'store.product' }],
  ])('shows on a product where the theme says %j', (hiddenOn) => {
    expect(isHiddenAt(product, hiddenOn)).toBe(false)
  })
})
